package dev.reeve.engine.question;

import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.collection.NumberSet;
import dev.reeve.engine.decision.CompiledOrganization;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What questions about one snapshot have found out: who holds assignments, what grants each cmdlet, the order of names. The
 * next snapshot takes over what a change does not concern. Any number of threads may ask.
 */
final class SnapshotTables {

    /** More renamed recipients than this, and the order of names is made anew. */
    private static final int MOST_MOVED = 10_000;

    private final CompiledOrganization compiled;
    private final Map<String, CommandTable> commands;
    private @Nullable Persons persons;
    private volatile @Nullable NameOrder order;
    private volatile @Nullable List<RoleGroup> linked;

    /** An earlier order and who has changed since; none where nobody asked. */
    private final @Nullable Moved moved;

    @SuppressWarnings("ArrayRecordComponent") // never shared outside this class nor compared
    private record Moved(NameOrder order, int[] changed) {}

    private SnapshotTables(
            CompiledOrganization compiled,
            Map<String, CommandTable> commands,
            @Nullable Persons persons,
            @Nullable Moved moved) {
        this.compiled = compiled;
        this.commands = commands;
        this.persons = persons;
        this.moved = moved;
    }

    static SnapshotTables of(CompiledOrganization compiled) {
        return new SnapshotTables(compiled, new ConcurrentHashMap<>(), null, null);
    }

    CompiledOrganization compiled() {
        return compiled;
    }

    /** Those of another snapshot. */
    SnapshotTables at(CompiledOrganization other) {
        if (!compiled.sharesNumbersWith(other)) {
            return of(other);
        }
        Organization before = compiled.organization();
        Organization after = other.organization();
        boolean samePersons = true;
        boolean sameCommands = true;
        List<Integer> renamed = new ArrayList<>();
        for (ObjectId id : after.differences(before)) {
            Optional<DirectoryObject> was = before.find(id);
            Optional<DirectoryObject> is = after.find(id);
            samePersons &= Persons.isUnconcerned(was, is);
            sameCommands &= was.filter(SnapshotTables::grants).isEmpty()
                    && is.filter(SnapshotTables::grants).isEmpty();
            if (!place(was).equals(place(is))) {
                add(was, compiled, renamed);
                add(is, other, renamed);
            }
        }
        return new SnapshotTables(
                other,
                samePersons && sameCommands ? commands : new ConcurrentHashMap<>(),
                // Assignments name who is numbered first.
                samePersons && sameCommands ? knownPersons() : null,
                moved(renamed));
    }

    private synchronized @Nullable Persons knownPersons() {
        return persons;
    }

    private static void add(Optional<DirectoryObject> object, CompiledOrganization compiled, List<Integer> numbers) {
        object.filter(Recipient.class::isInstance)
                .map(DirectoryObject::id)
                .map(compiled::number)
                .ifPresent(numbers::add);
    }

    /** What its place in the order depends on, beside its id. */
    private static Optional<String> place(Optional<DirectoryObject> object) {
        return object.filter(Recipient.class::isInstance).map(DirectoryObject::name);
    }

    private static boolean grants(DirectoryObject object) {
        return switch (object) {
            case RoleAssignment _, ManagementRole _, OrganizationSettings _ -> true;
            default -> false;
        };
    }

    private @Nullable Moved moved(List<Integer> renamed) {
        int[] changed = renamed.stream().mapToInt(Integer::intValue).toArray();
        NameOrder known = order;
        if (known != null) {
            return new Moved(known, changed);
        }
        if (moved == null || moved.changed().length + changed.length > MOST_MOVED) {
            return null;
        }
        int[] all = Arrays.copyOf(moved.changed(), moved.changed().length + changed.length);
        System.arraycopy(changed, 0, all, moved.changed().length, changed.length);
        return new Moved(moved.order(), all);
    }

    /** The people who hold assignments: the same to all who ask, since their numbers are. */
    synchronized Persons persons() {
        Persons known = persons;
        if (known == null) {
            known = new Persons(compiled.organization());
            persons = known;
        }
        return known;
    }

    /** The role groups whose members another forest knows. */
    List<RoleGroup> linked() {
        List<RoleGroup> known = linked;
        if (known == null) {
            known = compiled.organization()
                    .all(RoleGroup.class)
                    .filter(RoleGroup::isLinked)
                    .sorted(NameOrder.OBJECTS)
                    .toList();
            linked = known;
        }
        return known;
    }

    /** What grants a cmdlet. */
    CommandTable command(Catalogue catalogue, String cmdlet) {
        String key = CaseFolding.fold(cmdlet);
        CommandTable known = commands.get(key);
        if (known != null) {
            return known;
        }
        CommandTable made = CommandTable.of(compiled, persons(), catalogue, cmdlet);
        if (!made.rows().isEmpty()) { // what anybody may think of is not kept
            commands.put(key, made);
        }
        return made;
    }

    /** All recipients by name. */
    NameOrder order() {
        NameOrder known = order;
        if (known == null) {
            known = moved != null ? moved.order().at(compiled, moved.changed()) : NameOrder.of(compiled, all());
            order = known;
        }
        return known;
    }

    private int[] all() {
        NumberSet all = compiled.sets().all();
        int[] numbers = new int[all.size()];
        int at = 0;
        for (int number = all.next(0); number >= 0; number = all.next(number + 1)) {
            numbers[at++] = number;
        }
        return numbers;
    }
}
