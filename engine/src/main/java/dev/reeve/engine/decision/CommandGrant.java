package dev.reeve.engine.decision;

import dev.reeve.engine.organization.RoleEntry;
import java.util.SortedSet;

/**
 * What one source grants of one command.
 *
 * @param name the command with the casing of the entry
 * @param type what the command is
 * @param snapIn the snap-in that brings it; empty for scripts and application permissions
 * @param parameters the parameters it grants, compared ignoring case
 */
record CommandGrant(GrantSource source, String name, RoleEntry.Type type, String snapIn, SortedSet<String> parameters) {

    static CommandGrant of(GrantSource.OfAssignment source, RoleEntry entry) {
        return new CommandGrant(source, entry.name(), entry.type(), entry.snapIn(), entry.parameters());
    }

    /** Whether it grants the parameter [GATE-2]. */
    boolean lists(String parameter) {
        return parameters.contains(parameter);
    }

    /** Whether it is for a cmdlet of the product, whose parameter sets the catalogue knows. */
    boolean isOfExchange() {
        return type == RoleEntry.Type.Cmdlet && snapIn.equalsIgnoreCase(RoleEntry.EXCHANGE_SNAP_IN);
    }
}
