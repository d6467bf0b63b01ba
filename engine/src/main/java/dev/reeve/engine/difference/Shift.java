package dev.reeve.engine.difference;

import dev.reeve.engine.name.ObjectId;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Something that each of these people may do to each of these objects in one of two snapshots only.
 *
 * @param people users, and linked role groups for whoever is in them; by id
 * @param objects to what
 * @param commands what, by name; at least one
 */
public record Shift(List<ObjectId> people, Reached objects, List<ShiftedCommand> commands) {

    public Shift {
        people = List.copyOf(people);
        commands = List.copyOf(commands);
    }

    /** What is reached. */
    public sealed interface Reached {

        /** Each of the people himself. */
        record Themselves() implements Reached {}

        /** The configuration of the organization. */
        record OrganizationConfiguration() implements Reached {}

        /** These recipients, role groups, servers and databases, by id. */
        record Objects(List<ObjectId> ids) implements Reached {
            public Objects {
                ids = List.copyOf(ids);
            }
        }
    }

    /**
     * A cmdlet, script or permission.
     *
     * @param itself whether it is about running it without parameters too, and not only about some parameters
     * @param parameters each of which, alone, could be used or no more
     */
    public record ShiftedCommand(String name, boolean itself, SortedSet<String> parameters) {
        public ShiftedCommand {
            SortedSet<String> copy = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            copy.addAll(parameters);
            parameters = Collections.unmodifiableSortedSet(copy);
        }
    }
}
