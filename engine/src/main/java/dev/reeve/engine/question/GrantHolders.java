package dev.reeve.engine.question;

import dev.reeve.engine.collection.NumberSet;
import dev.reeve.engine.decision.AssignmentReach;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.CompiledOrganization;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.question.CommandTable.Row;
import dev.reeve.engine.question.Grant.Sight;
import java.util.List;
import java.util.Optional;

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

    /** Adds those who hold the row and may write the object by it. Returns whether these are any. */
    boolean addWriters(Row row, NumberSet.Sum sum) {
        return switch (target) {
            case Recipient recipient -> addWriters(row, recipient, sum);
            default -> {
                boolean covered = row.grant().role().isUnscoped()
                        || reach().reaches(row.grant().assignment(), target);
                if (covered) {
                    sum.add(row.members());
                }
                yield covered;
            }
        };
    }

    private boolean addWriters(Row row, Recipient recipient, NumberSet.Sum sum) {
        return switch (row.grant().place()) {
            case EVERYWHERE -> addAll(row, sum);
            case ORGANIZATION -> !isProtected && addAll(row, sum);
            case SCOPE -> !isProtected && compiled.contains(row.scope(), number) && addAll(row, sum);
            case EXCLUSIVE -> compiled.contains(row.scope(), number) && addAll(row, sum);
            case SELF -> !isProtected && add(row, List.of(recipient.id()), sum);
            case SELF_EXEMPT -> add(row, List.of(recipient.id()), sum);
            case OWN_GROUPS ->
                !isProtected
                        && recipient.type().isGroup()
                        && recipient.type().isMailEnabled()
                        && add(row, recipient.properties().references(RecipientProperties.MANAGED_BY), sum);
            case NOWHERE -> false;
        };
    }

    private boolean addAll(Row row, NumberSet.Sum sum) {
        if (!row.grant().limited()) {
            sum.add(row.members());
            return true;
        }
        NumberSet members = row.members();
        boolean any = false;
        for (int person = members.next(0); person >= 0; person = members.next(person + 1)) {
            any |= addOne(row, person, sum);
        }
        return any;
    }

    private boolean add(Row row, List<ObjectId> users, NumberSet.Sum sum) {
        boolean any = false;
        for (ObjectId user : users) {
            int person = persons.find(user);
            any |= person >= 0 && row.members().contains(person) && addOne(row, person, sum);
        }
        return any;
    }

    private boolean addOne(Row row, int person, NumberSet.Sum sum) {
        boolean sees = !row.grant().limited() || reads(row.grant(), caller(person));
        if (sees) {
            sum.add(person);
        }
        return sees;
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
