package dev.reeve.engine.escalation;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.List;

/** A step by which somebody gets more rights. */
public sealed interface Move {

    /** What it changes. */
    Change change();

    /** The assignments that allowed it; none where it was being a manager. */
    List<ObjectId> allowedBy();

    /** He makes himself a member of a group. */
    record Join(DirectoryObject group, DirectoryObject after, List<ObjectId> allowedBy) implements Move {
        public Join {
            allowedBy = List.copyOf(allowedBy);
        }

        @Override
        public Change change() {
            return Change.put(after);
        }
    }

    /** He sets somebody's password and then acts as him. */
    record TakeOver(Recipient user, String cmdlet, List<ObjectId> allowedBy) implements Move {
        public TakeOver {
            allowedBy = List.copyOf(allowedBy);
        }

        @Override
        public Change change() {
            return Change.NONE;
        }
    }

    /** He gives himself a role. */
    record Assign(ManagementRole role, RoleAssignment assignment, List<ObjectId> allowedBy) implements Move {
        public Assign {
            allowedBy = List.copyOf(allowedBy);
        }

        @Override
        public Change change() {
            return Change.put(assignment);
        }
    }

    /** He takes the scope from an assignment that he has. */
    record Unscope(RoleAssignment assignment, List<ObjectId> allowedBy) implements Move {
        public Unscope {
            allowedBy = List.copyOf(allowedBy);
        }

        @Override
        public Change change() {
            return Change.put(Moves.unscoped(assignment));
        }
    }
}
