package dev.reeve.engine.decision;

import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.RoleAssignment;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What callers of the same assignments may run: their table for each cmdlet, made when it is first asked for. Holds as long
 * as the assignments, their roles and the organization's settings are the same objects, whatever becomes of the rest.
 */
final class CallerRights {

    /** Those of who may do nothing at all [GATE-8]. */
    static final CallerRights NONE = new CallerRights(List.of(), false, false, 0);

    private static final VarHandle TABLES = MethodHandles.arrayElementVarHandle(GrantTable[].class);

    private final List<GrantSource.OfAssignment> regular;
    private final boolean manages;
    private final boolean admitted;
    private final @Nullable GrantTable[] tables;

    private CallerRights(List<GrantSource.OfAssignment> regular, boolean manages, boolean admitted, int commands) {
        this.regular = regular;
        this.manages = manages;
        this.admitted = admitted;
        this.tables = new GrantTable[commands];
    }

    static CallerRights of(List<GrantSource.OfAssignment> regular, boolean manages, int commands) {
        return new CallerRights(List.copyOf(regular), manages, true, commands);
    }

    /** Whether they may do anything [GATE-8]. */
    boolean isAdmitted() {
        return admitted;
    }

    List<GrantSource.OfAssignment> regular() {
        return regular;
    }

    /** Whether they manage role groups [GM-6]. */
    boolean manages() {
        return manages;
    }

    /** The table of a cmdlet, where it is there already. */
    @Nullable
    GrantTable table(int command) {
        return (GrantTable) TABLES.getAcquire(tables, command);
    }

    void note(GrantTable table) {
        TABLES.setRelease(tables, table.command(), table);
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
