package dev.reeve.engine.question;

import dev.reeve.engine.collection.NumberSet;
import dev.reeve.engine.decision.AssignmentReach;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.CompiledOrganization;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.question.CommandTable.Row;
import dev.reeve.engine.question.Grant.Place;
import dev.reeve.engine.question.Grant.Sight;
import java.util.BitSet;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Who, of those who hold an assignment, may by it write one object, and who may read it. Made for one question, used by one
 * thread.
 */
final class GrantHolders {

    private final CompiledOrganization compiled;
    private final Organization organization;
    private final Persons persons;
    private final DirectoryObject target;
    private final Optional<Sights> sights;
    private Optional<AssignmentReach> reach = Optional.empty();
    /** The number of the target where it is a recipient; else negative. */
    private final int number;

    private final boolean isProtected;
    private OptionalInt self = OptionalInt.empty();

    GrantHolders(CompiledOrganization compiled, Persons persons, DirectoryObject target) {
        this.compiled = compiled;
        this.organization = compiled.organization();
        this.persons = persons;
        this.target = target;
        this.sights = OneCaller.sights(organization, target);
        this.number = target instanceof Recipient ? compiled.number(target.id()) : -1;
        this.isProtected = number >= 0 && compiled.isProtected(number);
    }

    /** Whether somebody who holds the grant reads the object by it. */
    boolean reads(Grant grant, Caller caller) {
        return sights.map(found -> found.sees(grant.sight(), caller)).orElseGet(grant::readsConfiguration);
    }

    /** Whether everybody who holds the grant reads the object by it. */
    boolean readByAll(Grant grant) {
        return sights.isPresent() ? grant.sight() == Sight.ALL : grant.readsConfiguration();
    }

    /** The same of all grants of a command. */
    boolean readByAll(CommandTable table) {
        return sights.isPresent() ? table.seesRecipients() : table.readsConfiguration();
    }

    /** Those of some rows that count where the object is, for all or some of the people who hold them. */
    BitSet counting(CommandTable table, BitSet rows) {
        return switch (target) {
            case Recipient recipient -> counting(table, rows, recipient);
            default -> {
                BitSet counting = new BitSet(rows.length());
                rows.stream().filter(row -> covers(table.row(row).grant())).forEach(counting::set);
                yield counting;
            }
        };
    }

    private boolean covers(Grant grant) {
        return grant.role().isUnscoped() || reach().reaches(grant.assignment(), target);
    }

    private BitSet counting(CommandTable table, BitSet rows, Recipient recipient) {
        BitSet counting = new BitSet(rows.length());
        counting.or(table.at(Place.EVERYWHERE));
        counting.or(table.at(Place.SELF_EXEMPT));
        addContaining(table, rows, Place.EXCLUSIVE, counting);
        if (!isProtected) {
            counting.or(table.at(Place.ORGANIZATION));
            counting.or(table.at(Place.SELF));
            if (recipient.type().isGroup() && recipient.type().isMailEnabled()) {
                counting.or(table.at(Place.OWN_GROUPS));
            }
            addContaining(table, rows, Place.SCOPE, counting);
        }
        counting.and(rows);
        return counting;
    }

    /** Adds the rows of a place by whose scopes the recipient is. */
    private void addContaining(CommandTable table, BitSet rows, Place place, BitSet counting) {
        BitSet scoped = table.at(place);
        for (int row = scoped.nextSetBit(0); row >= 0; row = scoped.nextSetBit(row + 1)) {
            if (rows.get(row) && compiled.contains(table.scope(row), number)) {
                counting.set(row);
            }
        }
    }

    /** Adds those who hold a row, which counts where the object is, and may write the object by it. */
    void addWriters(CommandTable table, int row, NumberSet.Sum sum) {
        if (table.isForAll(row) || !(target instanceof Recipient recipient)) {
            sum.add(table.row(row).members());
        } else {
            addSome(table.row(row), recipient, sum);
        }
    }

    private void addSome(Row row, Recipient recipient, NumberSet.Sum sum) {
        switch (row.grant().place()) {
            case EVERYWHERE, ORGANIZATION, SCOPE, EXCLUSIVE -> {
                NumberSet members = row.members();
                for (int person = members.next(0); person >= 0; person = members.next(person + 1)) {
                    addOne(row, person, sum);
                }
            }
            case SELF, SELF_EXEMPT -> add(row, self(), sum);
            case OWN_GROUPS ->
                recipient
                        .properties()
                        .references(RecipientProperties.MANAGED_BY)
                        .forEach(owner -> add(row, persons.find(owner), sum));
            case NOWHERE -> {
                // counts for nobody
            }
        }
    }

    /** The target as a person, looked for once, however many rows concern only the caller. */
    private int self() {
        if (self.isEmpty()) {
            self = OptionalInt.of(persons.find(target.id()));
        }
        return self.getAsInt();
    }

    private void add(Row row, int person, NumberSet.Sum sum) {
        if (person >= 0 && row.members().contains(person)) {
            addOne(row, person, sum);
        }
    }

    private void addOne(Row row, int person, NumberSet.Sum sum) {
        if (!row.grant().limited() || reads(row.grant(), caller(person))) {
            sum.add(person);
        }
    }

    private AssignmentReach reach() {
        if (reach.isEmpty()) { // of recipients nobody asks for it
            reach = Optional.of(new AssignmentReach(organization));
        }
        return reach.get();
    }

    /** A person as a caller. */
    Caller caller(int person) {
        return organization
                .find(persons.id(person), Recipient.class)
                .map(Caller::of)
                .orElseThrow();
    }
}
