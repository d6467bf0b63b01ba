package dev.reeve.engine.question;

import dev.reeve.engine.collection.NumberSet;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.CommandGate;
import dev.reeve.engine.decision.CompiledOrganization;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.question.CommandTable.Gate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * Who may use a command, found from the assignments that grant it: for each parameter the people to whom some assignment
 * grants it where the object is, and of these whoever is among all of them [PAIR-2]. What depends on more than that, such as
 * managing role groups, is decided for each of the few people concerned.
 */
final class WhoCan {

    private final Authorizer authorizer;
    private final CompiledOrganization compiled;
    private final Organization organization;
    private final Persons persons;
    private final CommandTable table;
    private final CommandUse use;
    private final SortedSet<String> needed;
    private final List<String> used;
    private final Optional<DirectoryObject> target;

    WhoCan(
            Authorizer authorizer,
            CompiledOrganization compiled,
            Persons persons,
            CommandTable table,
            CommandUse use,
            Optional<DirectoryObject> target) {
        this.authorizer = authorizer;
        this.compiled = compiled;
        this.organization = compiled.organization();
        this.persons = persons;
        this.table = table;
        this.use = use;
        this.needed = use.used();
        this.used = List.copyOf(needed);
        this.target = target;
    }

    /** The people, by number. */
    NumberSet answer() {
        if (CommandGate.isUnavailableUnderSplit(organization, use.cmdlet())
                || CommandGate.isForbiddenUnderSplit(organization, use.cmdlet())) {
            return NumberSet.EMPTY; // SPLIT-4
        }
        if (target.filter(this::isPeculiar).isPresent()) {
            NumberSet.Sum candidates = table.holders();
            candidates.add(managersOfRoleGroups());
            return decided(candidates.set());
        }
        NumberSet plain = plain();
        if (!CommandGate.isOfGroupManagement(use.cmdlet())) {
            return plain;
        }
        NumberSet managers = managersOfRoleGroups(); // GM-6
        NumberSet.Sum sum = new NumberSet.Sum();
        sum.addWithout(plain, managers);
        sum.add(decided(managers));
        return sum.set();
    }

    /** Objects that are read or written by rules of their own: each person is asked for. */
    private boolean isPeculiar(DirectoryObject object) {
        return use.deed() == Deed.DELEGATE
                || object instanceof GroupMembershipRequest
                || object instanceof OrganizationalUnit;
    }

    private NumberSet decided(NumberSet candidates) {
        NumberSet.Sum sum = new NumberSet.Sum();
        for (int person = candidates.next(0); person >= 0; person = candidates.next(person + 1)) {
            if (decides(person)) {
                sum.add(person);
            }
        }
        return sum.set();
    }

    private boolean decides(int person) {
        return organization
                .find(persons.id(person), Recipient.class)
                .map(Caller::of)
                .map(caller -> target.map(object -> use.on(caller, object)).orElseGet(() -> use.by(caller)))
                .filter(request -> authorizer.decide(organization, request) instanceof Decision.Granted)
                .isPresent();
    }

    private NumberSet managersOfRoleGroups() {
        NumberSet.Sum sum = new NumberSet.Sum();
        organization
                .all(RoleGroup.class)
                .flatMap(group -> group.managedBy().stream())
                .distinct()
                .forEach(manager -> sum.add(persons.members(manager)));
        return sum.set();
    }

    private NumberSet plain() {
        List<BitSet> listings = new ArrayList<>();
        for (String parameter : used) {
            BitSet listing = table.listing(parameter);
            if (listing.isEmpty()) {
                return NumberSet.EMPTY;
            }
            listings.add(listing);
        }
        if (target.isEmpty() || use.deed() == Deed.READ) {
            NumberSet.Sum sum = used.isEmpty() ? table.holders() : table.holders(used.getFirst());
            used.stream().skip(1).forEach(parameter -> sum.keep(table.holders(parameter)));
            return target.map(object -> readers(gated(sum), new GrantHolders(compiled, persons, object)))
                    .orElseGet(() -> gated(sum).set());
        }
        GrantHolders holdings = new GrantHolders(compiled, persons, target.get());
        NumberSet.Sum writers = writers(listings, holdings);
        if (use.deed() == Deed.MANAGE && Deed.isManaged(target.get())) {
            writers.keep(managers(target.get()));
        }
        return readers(gated(writers), holdings);
    }

    private NumberSet.Sum gated(NumberSet.Sum sum) {
        switch (table.gate(needed)) {
            case Gate.Open _ -> {
                // everybody can complete a parameter set
            }
            case Gate.Of(var people) -> sum.keep(people);
        }
        return sum;
    }

    /** PAIR-2: who has some assignment there, and for each parameter one that grants it. */
    private NumberSet.Sum writers(List<BitSet> listings, GrantHolders holdings) {
        BitSet any = new BitSet(table.rows().size());
        if (listings.isEmpty()) {
            any.set(0, table.rows().size());
        }
        listings.forEach(any::or);
        BitSet here = holdings.counting(table, any);
        BitSet all = (BitSet) here.clone();
        listings.forEach(all::and);
        NumberSet.Sum whole = holders(all, holdings);
        if (listings.size() < 2) {
            return whole;
        }
        // Who has one assignment for all is there already, so what follows is only of those who need several.
        List<BitSet> rests = new ArrayList<>();
        for (BitSet listing : listings) {
            BitSet rest = (BitSet) here.clone();
            rest.and(listing);
            rest.andNot(all);
            if (rest.isEmpty()) {
                return whole;
            }
            rests.add(rest);
        }
        NumberSet.Sum together = holders(rests.getFirst(), holdings);
        for (BitSet rest : rests.subList(1, rests.size())) {
            together.keep(holders(rest, holdings));
        }
        whole.add(together.set());
        return whole;
    }

    private NumberSet.Sum holders(BitSet rows, GrantHolders holdings) {
        NumberSet.Sum sum = new NumberSet.Sum();
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            holdings.addWriters(table, row, sum);
        }
        return sum;
    }

    /** READ-2: of these who can read the object by any of the assignments. */
    private NumberSet readers(NumberSet.Sum candidates, GrantHolders holdings) {
        NumberSet all = candidates.set();
        if (all.size() == 0 || holdings.readByAll(table)) {
            return all;
        }
        NumberSet.Sum readers = new NumberSet.Sum();
        table.rows().stream().filter(row -> holdings.readByAll(row.grant())).forEach(row -> readers.add(row.members()));
        readers.keep(all);
        NumberSet.Sum rest = new NumberSet.Sum();
        rest.addWithout(all, readers.set());
        NumberSet left = rest.set();
        for (int person = left.next(0); person >= 0; person = left.next(person + 1)) {
            if (reads(person, holdings)) {
                readers.add(person);
            }
        }
        return readers.set();
    }

    private boolean reads(int person, GrantHolders holdings) {
        return table.rows().stream()
                .filter(row -> row.members().contains(person))
                .anyMatch(row -> holdings.reads(row.grant(), holdings.caller(person)));
    }

    /** GM-1, GM-3, GM-9: who passes the manager check of a group. */
    private NumberSet.Sum managers(DirectoryObject group) {
        NumberSet.Sum managers = new NumberSet.Sum();
        switch (group) {
            case RoleGroup roleGroup
            when use.bypasses() || roleGroup.managedBy().isEmpty() ->
                addEntitled(ManagementRole.ROLE_MANAGEMENT, managers);
            case RoleGroup roleGroup ->
                roleGroup.managedBy().forEach(manager -> managers.add(persons.members(manager)));
            case Recipient _
            when use.bypasses() ->
                addEntitled(ManagementRole.SECURITY_GROUP_CREATION_AND_MEMBERSHIP, managers); // GM-10
            case Recipient recipient -> {
                for (ObjectId owner : recipient.properties().references(RecipientProperties.MANAGED_BY)) {
                    int person = persons.find(owner);
                    if (person >= 0) {
                        managers.add(person);
                    }
                }
            }
            default -> {
                // no group
            }
        }
        return managers;
    }

    /** GM-2, GM-10: members of Organization Management and holders of a role of that type. */
    private void addEntitled(String type, NumberSet.Sum sum) {
        organization
                .named(RoleGroup.class, RoleGroup.ORGANIZATION_MANAGEMENT)
                .filter(RoleGroup::isOrganizationManagement)
                .forEach(group -> sum.add(persons.members(group.id())));
        organization
                .all(ManagementRole.class)
                .filter(role -> role.isOfType(type))
                .flatMap(role -> organization.indexed(IndexKey.of(Kind.ROLE, role.id()), RoleAssignment.class))
                .filter(assignment -> assignment.enabled() && !assignment.delegating())
                .forEach(assignment -> sum.add(persons.members(assignment.assignee())));
    }
}
