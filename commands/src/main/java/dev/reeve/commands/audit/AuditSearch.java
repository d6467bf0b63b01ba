package dev.reeve.commands.audit;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.AdminAuditLogConfig;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.language.value.Moment;
import dev.reeve.store.AuditEntry;
import dev.reeve.store.RecordedEntry;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is looked for in the audit log [AUD-9]: every condition that is given must hold, and each by any of its values.
 *
 * @param start the first time looked at
 * @param end the time before which everything is looked at
 * @param cmdlets names, folded; none for any
 * @param parameters names, folded, one of which must have been used; none for any
 * @param objects names of objects, folded; none for any
 * @param users names of callers, folded; none for any
 * @param success whether they succeeded; empty for either
 * @param external whether only those of callers from outside the organization, which nobody is here [AUD-10]
 */
record AuditSearch(
        Instant start,
        Instant end,
        Set<String> cmdlets,
        Set<String> parameters,
        Set<String> objects,
        Set<String> users,
        Optional<Boolean> success,
        boolean external) {

    static final String START = "StartDate";
    static final String END = "EndDate";
    static final String CMDLETS = "Cmdlets";
    static final String PARAMETERS = "Parameters";
    static final String OBJECTS = "ObjectIds";
    static final String USERS = "UserIds";
    static final String SUCCESS = "IsSuccess";
    static final String EXTERNAL = "ExternalAccess";

    /** The parameters that say what is looked for. */
    static final List<Declared> DECLARED = List.of(
            Declared.moment(START),
            Declared.moment(END),
            Declared.texts(CMDLETS),
            Declared.texts(PARAMETERS),
            Declared.texts(OBJECTS),
            Declared.texts(USERS),
            Declared.bool(EXTERNAL));

    /**
     * The search that arguments describe.
     *
     * @throws ReeveException {@code InvalidArgument} where it can't find anything whatever there is
     */
    static AuditSearch of(CmdletContext context, CmdletArguments arguments) {
        Instant start = moment(arguments, START).orElse(Instant.MIN);
        Instant end = moment(arguments, END).orElse(Instant.MAX);
        if (start.isAfter(end)) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "The start date '" + text(arguments, START) + "' is after the end date '" + text(arguments, END)
                            + "'. Give them the other way round.",
                    START);
        }
        if (arguments.has(PARAMETERS) && !arguments.has(CMDLETS)) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "Parameter '" + PARAMETERS
                            + "' says which parameters of a cmdlet are meant. Name the cmdlets with '" + CMDLETS
                            + "' too.",
                    PARAMETERS);
        }
        return new AuditSearch(
                start,
                end,
                folded(arguments.texts(CMDLETS)),
                folded(arguments.texts(PARAMETERS)),
                names(context, arguments.texts(OBJECTS)),
                names(context, arguments.texts(USERS)),
                arguments.flag(SUCCESS),
                arguments.flag(EXTERNAL).orElse(false));
    }

    /**
     * The log's configuration, for whoever may read it: so it is decided who may read the log.
     *
     * @throws ReeveException {@code ObjectNotFound}
     */
    static AdminAuditLogConfig config(CmdletContext context) {
        AdminAuditLogConfig config = context.organization().adminAuditLogConfig();
        if (!context.canRead(config)) {
            throw context.lookup().notFound(config.name());
        }
        return config;
    }

    /** What there is of it, newest first. */
    Stream<RecordedEntry> results(CmdletContext context) {
        return external
                ? Stream.empty()
                : context.auditTrail().entries(start, end).filter(recorded -> matches(recorded.entry()));
    }

    private boolean matches(AuditEntry entry) {
        return (cmdlets.isEmpty() || cmdlets.contains(CaseFolding.fold(entry.cmdlet())))
                && (parameters.isEmpty()
                        || entry.parameters().stream()
                                .anyMatch(parameter -> parameters.contains(CaseFolding.fold(parameter.name()))))
                && (objects.isEmpty() || isNamed(entry.object().name(), objects))
                && (users.isEmpty()
                        || isNamed(entry.caller().name(), users)
                        || entry.caller().identities().stream()
                                .anyMatch(identity -> users.contains(CaseFolding.fold(identity))))
                && (success.isEmpty() || success.get() == entry.error().isEmpty());
    }

    /** By the whole canonical name or by the last part of it. */
    private static boolean isNamed(String canonicalName, Set<String> names) {
        String folded = CaseFolding.fold(canonicalName);
        // A slash within a name has a backslash before it [OU-4].
        int slash = folded.lastIndexOf('/');
        while (slash > 0 && folded.charAt(slash - 1) == '\\') {
            slash = folded.lastIndexOf('/', slash - 1);
        }
        return names.contains(folded) || names.contains(folded.substring(slash + 1));
    }

    private static Set<String> folded(List<String> texts) {
        return texts.stream().map(text -> CaseFolding.fold(text.strip())).collect(Collectors.toSet());
    }

    /** The names as they are given and those that the objects they now stand for are recorded by. */
    private static Set<String> names(CmdletContext context, List<String> given) {
        Set<String> names = new HashSet<>(folded(given));
        for (String text : given) {
            for (DirectoryObject object : context.lookup().all(DirectoryObject.class, text)) {
                names.add(CaseFolding.fold(context.identity(object).text()));
                names.add(CaseFolding.fold(object.id().toString()));
            }
        }
        return names;
    }

    private static Optional<Instant> moment(CmdletArguments arguments, String parameter) {
        return arguments.value(parameter).map(value -> {
            if (value instanceof Moment moment) {
                return moment.instant();
            }
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "Parameter '" + parameter + "' takes a date, and '" + value.text() + "' is none.",
                    value.text());
        });
    }

    private static String text(CmdletArguments arguments, String parameter) {
        return arguments.text(parameter).orElse("");
    }
}
