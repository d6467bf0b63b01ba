package dev.reeve.engine.question;

import dev.reeve.engine.collection.NumberSet;
import dev.reeve.engine.decision.AddressBook;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.CommandGate;
import dev.reeve.engine.decision.CompiledOrganization;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.EffectiveAssignment;
import dev.reeve.engine.decision.RecipientSets;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.question.Grant.Sight;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * The recipients on which a caller may use a command, found from his assignments: the recipients inside of the scopes that
 * count for each parameter, and of these what is inside for all of them [PAIR-2], as far as he can read it.
 */
final class WhatCan {

    private final Authorizer authorizer;
    private final CompiledOrganization compiled;
    private final Organization organization;
    private final RecipientSets sets;
    private final Caller caller;
    private final CommandUse use;
    private final int self;

    /** A grant of the command with the parameters that it lists. */
    private record Listed(Grant grant, RoleEntry entry) {}

    WhatCan(Authorizer authorizer, CompiledOrganization compiled, Caller caller, CommandUse use) {
        this.authorizer = authorizer;
        this.compiled = compiled;
        this.organization = compiled.organization();
        this.sets = compiled.sets();
        this.caller = caller;
        this.use = use;
        this.self = caller.user().map(compiled::number).orElse(-1);
    }

    /** The recipients, by number. */
    NumberSet answer(CommandTable table, Persons persons) {
        if (CommandGate.isOfGroupManagement(use.cmdlet()) || use.deed() == Deed.DELEGATE) {
            return decided(sets.all()); // these are about no recipients, so nobody asks often
        }
        boolean isPerson = isPerson();
        int person = isPerson ? persons.find(caller.user().orElseThrow()) : -1;
        List<Listed> grants = isPerson ? grants(table, person) : grants(table);
        boolean granted = isPerson
                ? isGranted(table, person, grants)
                : authorizer.decide(organization, use.by(caller)) instanceof Decision.Granted;
        if (!granted) {
            return NumberSet.EMPTY;
        }
        if (use.deed() == Deed.READ) {
            return readable(grants).set();
        }
        NumberSet.Sum written = written(grants);
        if (grants.stream().anyMatch(listed -> listed.grant().sight() != Sight.ALL)) {
            keepReadable(grants, written);
        }
        return use.deed() == Deed.MANAGE ? managed(written.set()) : written.set();
    }

    private NumberSet decided(NumberSet candidates) {
        NumberSet.Sum sum = new NumberSet.Sum();
        for (int number = candidates.next(0); number >= 0; number = candidates.next(number + 1)) {
            if (decides(number)) {
                sum.add(number);
            }
        }
        return sum.set();
    }

    private boolean decides(int number) {
        return compiled.recipient(number)
                .filter(recipient ->
                        authorizer.decide(organization, use.on(caller, recipient)) instanceof Decision.Granted)
                .isPresent();
    }

    /** Whether the caller is one of those whom tables know: a user, by the account with which he signs in. */
    private boolean isPerson() {
        return caller.user()
                .flatMap(user -> organization.find(user, Recipient.class))
                .filter(user -> Caller.of(user).equals(caller))
                .isPresent();
    }

    private boolean isGranted(CommandTable table, int person, List<Listed> own) {
        if (person < 0
                || CommandGate.isUnavailableUnderSplit(organization, use.cmdlet())
                || CommandGate.isForbiddenUnderSplit(organization, use.cmdlet())) {
            return false;
        }
        SortedSet<String> used = use.used();
        boolean completes = switch (table.gate(used)) {
            case CommandTable.Gate.Open _ -> true;
            case CommandTable.Gate.Of(var people) -> people.contains(person);
        };
        return completes
                && !own.isEmpty()
                && used.stream()
                        .allMatch(parameter -> own.stream()
                                .anyMatch(listed -> listed.entry().parameters().contains(parameter)));
    }

    private static List<Listed> grants(CommandTable table, int person) {
        List<Listed> grants = new ArrayList<>();
        for (CommandTable.Row row : table.rows()) {
            if (row.members().contains(person)) {
                grants.add(new Listed(row.grant(), row.entry()));
            }
        }
        return grants;
    }

    private List<Listed> grants(CommandTable table) {
        List<Listed> grants = new ArrayList<>();
        for (EffectiveAssignment effective : authorizer.effectiveAssignments(organization, caller)) {
            if (effective.assignment().delegating()) {
                continue; // ASSIGNEE-9
            }
            effective
                    .role()
                    .entry(use.cmdlet())
                    .filter(table::isGenuine)
                    .ifPresent(entry -> grants.add(
                            new Listed(Grant.of(organization, effective.assignment(), effective.role()), entry)));
        }
        return grants;
    }

    /** PAIR-2: where some assignment counts, and for each parameter one that grants it. */
    private NumberSet.Sum written(List<Listed> grants) {
        List<String> used = List.copyOf(use.used());
        List<Listed> whole = new ArrayList<>();
        List<List<Listed>> parts = new ArrayList<>();
        used.forEach(_ -> parts.add(new ArrayList<>()));
        for (Listed listed : grants) {
            List<Integer> lists = new ArrayList<>();
            for (int p = 0; p < used.size(); p++) {
                if (listed.entry().parameters().contains(used.get(p))) {
                    lists.add(p);
                }
            }
            if (lists.size() == used.size()) {
                whole.add(listed);
            } else {
                lists.forEach(p -> parts.get(p).add(listed));
            }
        }
        NumberSet.Sum all = places(whole);
        if (parts.stream().noneMatch(List::isEmpty) && !parts.isEmpty()) {
            NumberSet.Sum together = places(parts.getFirst());
            parts.stream().skip(1).forEach(part -> together.keep(places(part)));
            all.add(together.set());
        }
        return all;
    }

    private NumberSet.Sum places(List<Listed> grants) {
        NumberSet.Sum sum = new NumberSet.Sum();
        boolean organizationWide = grants.stream()
                .anyMatch(listed -> listed.grant().place() == Grant.Place.ORGANIZATION
                        && !listed.grant().limited());
        for (Listed listed : grants) {
            Grant grant = listed.grant();
            if (!grant.limited()) {
                addPlace(grant, organizationWide, sum);
            } else {
                NumberSet.Sum seen = new NumberSet.Sum();
                addPlace(grant, false, seen);
                keepSeen(grant.sight(), seen); // WRITE-8
                sum.add(seen.set());
            }
        }
        if (organizationWide) {
            sum.add(sets.unprotected());
        }
        return sum;
    }

    /**
     * Adds what a grant writes.
     *
     * @param rest whether all that is unprotected is added anyway
     */
    private void addPlace(Grant grant, boolean rest, NumberSet.Sum sum) {
        switch (grant.place()) {
            case EVERYWHERE -> sum.add(sets.all());
            case ORGANIZATION -> {
                if (!rest) {
                    sum.add(sets.unprotected());
                }
            }
            case SCOPE -> {
                if (!rest) {
                    sum.addWithout(sets.inside(grant.scope().orElseThrow()), sets.protectedOnes());
                }
            }
            case EXCLUSIVE -> sum.add(sets.inside(grant.scope().orElseThrow()));
            case SELF -> {
                if (self >= 0 && !compiled.isProtected(self)) {
                    sum.add(self);
                }
            }
            case SELF_EXEMPT -> {
                if (self >= 0) {
                    sum.add(self);
                }
            }
            case OWN_GROUPS ->
                owned().forEach(group -> {
                    int number = compiled.number(group.id());
                    if (group.type().isGroup() && group.type().isMailEnabled() && !compiled.isProtected(number)) {
                        sum.add(number);
                    }
                });
            case NOWHERE -> {
                // nothing
            }
        }
    }

    /** What names the caller as manager. */
    private List<Recipient> owned() {
        return caller.user().stream()
                .flatMap(user -> organization.indexed(IndexKey.of(Kind.MANAGER, user), Recipient.class))
                .toList();
    }

    /** READ-2: what the caller reads by any of the grants. */
    private NumberSet.Sum readable(List<Listed> grants) {
        NumberSet.Sum sum = new NumberSet.Sum();
        grants.stream().map(listed -> listed.grant().sight()).distinct().forEach(sight -> sum.add(seen(sight)));
        return sum;
    }

    private NumberSet seen(Sight sight) {
        NumberSet.Sum sum = new NumberSet.Sum();
        switch (sight) {
            case ALL -> {
                return sets.all();
            }
            case SELF -> {
                if (self >= 0) {
                    sum.add(self);
                }
            }
            case OWNED -> owned().forEach(object -> sum.add(compiled.number(object.id())));
            case ADDRESS_BOOK -> {
                sum.add(sets.all());
                keepSeen(sight, sum);
            }
            case NOTHING -> {
                // nothing
            }
        }
        return sum.set();
    }

    private void keepReadable(List<Listed> grants, NumberSet.Sum sum) {
        List<Sight> sights =
                grants.stream().map(listed -> listed.grant().sight()).distinct().toList();
        if (!sights.contains(Sight.ALL)) {
            keepSeen(sights, sum);
        }
    }

    private void keepSeen(Sight sight, NumberSet.Sum sum) {
        keepSeen(List.of(sight), sum);
    }

    /** Looks at each of the recipients: those that are limited so are few. */
    private void keepSeen(List<Sight> sights, NumberSet.Sum sum) {
        NumberSet candidates = sum.set();
        AddressBook addressBook = new AddressBook(organization);
        Optional<Recipient> user = caller.user()
                .flatMap(id -> organization.find(id, Recipient.class))
                .filter(found -> found.type().isUser());
        Map<Sight, NumberSet> known = new HashMap<>();
        NumberSet.Sum kept = new NumberSet.Sum();
        for (int number = candidates.next(0); number >= 0; number = candidates.next(number + 1)) {
            for (Sight sight : sights) {
                boolean sees = sight == Sight.ADDRESS_BOOK
                        ? number == self
                                || addressBook.shows(
                                        user, compiled.recipient(number).orElseThrow())
                        : known.computeIfAbsent(sight, this::seen).contains(number);
                if (sees) {
                    kept.add(number);
                    break;
                }
            }
        }
        sum.keep(kept);
    }

    /** GM-9, GM-10: of the groups only those of which the caller passes the manager check. */
    private NumberSet managed(NumberSet written) {
        NumberSet.Sum groups = new NumberSet.Sum();
        Arrays.stream(RecipientTypeDetails.values())
                .filter(RecipientTypeDetails::isGroup)
                .forEach(type -> groups.add(sets.ofType(type)));
        groups.keep(written);
        NumberSet checked = groups.set();
        NumberSet.Sum sum = new NumberSet.Sum();
        sum.addWithout(written, checked);
        if (use.bypasses()) {
            // Whether it may be bypassed does not depend on the group.
            int any = checked.next(0);
            if (any >= 0 && decides(any)) {
                sum.add(checked);
            }
        } else {
            owned().stream()
                    .mapToInt(group -> compiled.number(group.id()))
                    .filter(checked::contains)
                    .forEach(sum::add);
        }
        return sum.set();
    }
}
