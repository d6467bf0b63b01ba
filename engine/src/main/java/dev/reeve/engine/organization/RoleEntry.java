package dev.reeve.engine.organization;

import dev.reeve.engine.name.SortedNames;
import java.util.Collection;
import java.util.SortedSet;

/**
 * An entry of a role: a cmdlet, script or application permission and those of its parameters that may be used [ENTRY-1].
 *
 * @param name name of the cmdlet, script or permission with the casing of its definition
 * @param parameters parameter names with the casing of the definition, sorted ignoring case, compared ignoring case
 * @param snapIn the snap-in that brings the cmdlet; empty for scripts and application permissions
 */
public record RoleEntry(String name, Type type, SortedSet<String> parameters, String snapIn) {

    /** The snap-in of the product's own cmdlets [ENTRY-4]. */
    public static final String EXCHANGE_SNAP_IN = "Microsoft.Exchange.Management.PowerShell.E2010";

    /** What an entry may name. */
    public enum Type {
        Cmdlet,
        Script,
        ApplicationPermission
    }

    public RoleEntry {
        parameters = SortedNames.of(parameters);
    }

    /** An entry for a cmdlet of the product. */
    public static RoleEntry ofCmdlet(String name, Collection<String> parameters) {
        return new RoleEntry(name, Type.Cmdlet, SortedNames.of(parameters), EXCHANGE_SNAP_IN);
    }

    /** Whether it is for a cmdlet of the product, whose parameter sets the catalogue knows. */
    public boolean isOfExchange() {
        return type == Type.Cmdlet && snapIn.equalsIgnoreCase(EXCHANGE_SNAP_IN);
    }

    /** The entry with exactly these parameters. */
    public RoleEntry withParameters(Collection<String> newParameters) {
        return new RoleEntry(name, type, SortedNames.of(newParameters), snapIn);
    }
}
