package dev.reeve.engine.question;

import dev.reeve.engine.collection.NumberSet;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Everybody in one snapshot who may do something: counted at once, listed by name. Immutable.
 *
 * <p>Users here are all there, those behind linked mailboxes with what they have here. Who is in a group of another forest
 * is not known, so of linked role groups it is only told whether their members may.
 */
public final class People {

    private final SnapshotTables tables;
    private final NumberSet numbers;
    private final List<Linked> linked;

    People(SnapshotTables tables, NumberSet numbers, List<Linked> linked) {
        this.tables = tables;
        this.numbers = numbers;
        this.linked = List.copyOf(linked);
    }

    /**
     * A linked role group that grants the command, whose members nobody here can list.
     *
     * @param suffices whether they may do it by this group alone; else it takes more that one of them may have
     */
    public record Linked(RoleGroup group, boolean suffices) {}

    /** How many users there are. */
    public int count() {
        return numbers.size();
    }

    /** Whether a user is one of them. */
    public boolean contains(ObjectId user) {
        return numbers.contains(tables.persons().find(user));
    }

    /** The users by name, ignoring case, then by id. */
    public Stream<Recipient> stream() {
        Organization organization = tables.compiled().organization();
        return IntStream.iterate(numbers.next(0), number -> number >= 0, number -> numbers.next(number + 1))
                .mapToObj(number -> organization.find(tables.persons().id(number), Recipient.class))
                .map(found -> found.orElseThrow())
                .sorted(NameOrder.OBJECTS);
    }

    /** Linked role groups that grant the command, by name. */
    public List<Linked> linked() {
        return linked;
    }
}
