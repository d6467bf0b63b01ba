package dev.reeve.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry of the administrator audit log [AUD-6]. Never holds a secret: those are masked before they get here.
 *
 * @param object what the command was about
 * @param parameters the parameters it was given, with the texts of their values
 * @param error error text, empty where it succeeded
 * @param originatingServer the server that ran it, with its version
 * @param script the granted script whose code ran the cmdlet for the caller, if one did [UNSC-2]
 */
public record AuditEntry(
        ModifiedObject object,
        String cmdlet,
        List<NamedValue> parameters,
        Caller caller,
        Optional<String> error,
        Instant when,
        String originatingServer,
        Optional<String> script) {
    public AuditEntry {
        parameters = List.copyOf(parameters);
    }

    /**
     * The object a command was about.
     *
     * @param name its canonical name; may be empty
     * @param resolvedName the name people know it by; recorded only at log level Verbose
     * @param properties what changed of it; recorded only at log level Verbose
     */
    public record ModifiedObject(String name, String resolvedName, List<ModifiedProperty> properties) {

        /** No object, or none that could be told. */
        public static final ModifiedObject NONE = named("");

        public ModifiedObject {
            properties = List.copyOf(properties);
        }

        /** An object of which no more than its canonical name is recorded. */
        public static ModifiedObject named(String name) {
            return new ModifiedObject(name, "", List.of());
        }
    }

    /**
     * Who ran a command.
     *
     * @param name his canonical name
     * @param identities what else he was known by at the time: GUID, user principal name, account and display name. So
     *     he is found even when he has been renamed or removed since
     * @param actor who sat at the keyboard
     * @param runspace his session
     */
    public record Caller(String name, List<String> identities, String actor, UUID runspace) {
        public Caller {
            identities = List.copyOf(identities);
        }
    }

    /** An entry for a command that the caller ran himself. */
    public AuditEntry(
            ModifiedObject object,
            String cmdlet,
            List<NamedValue> parameters,
            Caller caller,
            Optional<String> error,
            Instant when,
            String originatingServer) {
        this(object, cmdlet, parameters, caller, error, when, originatingServer, Optional.empty());
    }

    /** A parameter and its value's text. */
    public record NamedValue(String name, String value) {}

    /** A property with its texts before and after. */
    public record ModifiedProperty(String name, String oldValue, String newValue) {}
}
