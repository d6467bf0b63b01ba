package dev.reeve.engine.opinion;

import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleEntry;
import java.util.Set;

/** A reason why a caller might run a command. */
sealed interface Claim {

    /** Whether it lists the parameter [GATE-2]. */
    boolean lists(String parameter);

    /** An effective regular assignment of a role that has an entry for the command. */
    record Assigned(RoleAssignment assignment, ManagementRole role, RoleEntry entry) implements Claim {
        @Override
        public boolean lists(String parameter) {
            return entry.parameters().stream().anyMatch(parameter::equalsIgnoreCase);
        }
    }

    /** Being in the {@code ManagedBy} of role groups [GM-6]. */
    record Delegate(Set<String> parameters) implements Claim {
        @Override
        public boolean lists(String parameter) {
            return parameters.stream().anyMatch(parameter::equalsIgnoreCase);
        }
    }
}
