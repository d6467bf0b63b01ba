package dev.reeve.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the administrator audit log [AUD-6]. Never holds a secret: those are masked before they get here.
 *
 * @param objectModified canonical name of the object; may be empty
 * @param caller canonical name of the caller
 * @param error error text, empty where it succeeded
 * @param modifiedProperties recorded only at log level Verbose
 * @param script the granted script whose code ran the cmdlet for the caller, if one did [UNSC-2]
 */
public record AuditEntry(
        String objectModified,
        String cmdlet,
        List<NamedValue> parameters,
        List<ModifiedProperty> modifiedProperties,
        String caller,
        String actor,
        Optional<String> error,
        Instant when,
        String originatingServer,
        Optional<String> script) {
    public AuditEntry {
        parameters = List.copyOf(parameters);
        modifiedProperties = List.copyOf(modifiedProperties);
    }

    /** An entry for a command that the caller ran himself. */
    public AuditEntry(
            String objectModified,
            String cmdlet,
            List<NamedValue> parameters,
            List<ModifiedProperty> modifiedProperties,
            String caller,
            String actor,
            Optional<String> error,
            Instant when,
            String originatingServer) {
        this(
                objectModified,
                cmdlet,
                parameters,
                modifiedProperties,
                caller,
                actor,
                error,
                when,
                originatingServer,
                Optional.empty());
    }

    /** A parameter and its value's text. */
    public record NamedValue(String name, String value) {}

    /** A property with its texts before and after. */
    public record ModifiedProperty(String name, String oldValue, String newValue) {}
}
