package dev.reeve.engine.decision;

import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What callers of the same assignments have in common. Holds as long as the assignments, their roles and the organization's
 * settings are the same objects, whatever becomes of the rest.
 *
 * @param regular their assignments
 * @param manages whether they manage role groups [GM-6]
 */
record CallerRights(List<GrantSource.OfAssignment> regular, boolean manages) {
    CallerRights {
        regular = List.copyOf(regular);
    }

    /** By what rights are the same: the very objects, in the order of their assignments' ids. */
    static final class Key {
        private final Object[] parts;
        private final int hash;

        private Key(Object[] parts) {
            this.parts = parts;
            int sum = 1;
            for (Object part : parts) {
                sum = 31 * sum + System.identityHashCode(part);
            }
            this.hash = sum;
        }

        static Key of(List<GrantSource.OfAssignment> regular, boolean manages) {
            Object[] parts = new Object[regular.size() * 2 + 1];
            parts[0] = manages;
            int at = 1;
            for (GrantSource.OfAssignment source : regular.stream()
                    .sorted((one, other) ->
                            one.assignment().id().compareTo(other.assignment().id()))
                    .toList()) {
                RoleAssignment assignment = source.assignment();
                ManagementRole role = source.role();
                parts[at++] = assignment;
                parts[at++] = role;
            }
            return new Key(parts);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key that
                    && hash == that.hash
                    && Arrays.equals(parts, that.parts, (one, own) -> one == own ? 0 : 1);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
