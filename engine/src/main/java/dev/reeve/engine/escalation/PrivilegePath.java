package dev.reeve.engine.escalation;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.List;
import java.util.Optional;

/**
 * How somebody who does not administer all permissions comes to.
 *
 * @param people those who have this way, by id
 * @param moves what they do, in this order; as few as there are
 * @param cut the assignment without which they have no way of so many steps, and without which the fewest lose anything;
 *     empty where no single one is enough
 */
public record PrivilegePath(List<ObjectId> people, List<Move> moves, Optional<RoleAssignment> cut) {
    public PrivilegePath {
        people = List.copyOf(people);
        moves = List.copyOf(moves);
    }
}
