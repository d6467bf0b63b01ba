package dev.reeve.commands.run;

import dev.reeve.commands.cmdlet.Cmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.name.WildcardPattern;
import dev.reeve.engine.organization.AdminAuditLogConfig;
import dev.reeve.engine.organization.Organization;
import dev.reeve.language.value.Credential;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.SecureText;
import dev.reeve.language.value.Value;
import dev.reeve.store.Attribution;
import dev.reeve.store.AuditEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What goes to the administrator audit log, and in which words [AUD-3] to [AUD-6]. */
final class AuditLog {

    /** Stands for every secret. */
    static final String SECRET = "*****";

    private static final Set<String> ALWAYS =
            Set.of("set-adminauditlogconfig", "enable-cmdletextensionagent", "disable-cmdletextensionagent");

    private AuditLog() {}

    /** Whether a run of the cmdlet with these parameters is logged [AUD-3] [AUD-4]. */
    static boolean records(AdminAuditLogConfig config, String cmdlet, Set<String> parameters) {
        if (ALWAYS.contains(CaseFolding.fold(cmdlet))) {
            return true;
        }
        String verb = CaseFolding.fold(cmdlet.contains("-") ? cmdlet.substring(0, cmdlet.indexOf('-')) : cmdlet);
        return config.enabled()
                && matches(config.cmdlets(), cmdlet)
                && !matches(config.excludedCmdlets(), cmdlet)
                && (config.parameters().contains("*")
                        || parameters.stream().anyMatch(name -> matches(config.parameters(), name)))
                && !verb.equals("get")
                && !verb.equals("search")
                && (!verb.equals("test") || config.testCmdletLogging());
    }

    private static boolean matches(List<String> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> new WildcardPattern(pattern).matches(name));
    }

    /** The parameters as they are logged, by name. */
    static List<AuditEntry.NamedValue> parameters(CmdletArguments arguments) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(arguments.names());
        return names.stream()
                .map(name -> new AuditEntry.NamedValue(
                        name,
                        arguments.value(name).map(value -> text(name, value)).orElse("")))
                .toList();
    }

    private static String text(String parameter, Value value) {
        if (CaseFolding.fold(parameter).endsWith("password")
                || CaseFolding.fold(parameter).endsWith("credential")) {
            return SECRET;
        }
        return switch (value) {
            case SecureText _, Credential _ -> SECRET;
            case ListValue(List<Value> items) ->
                items.stream().map(item -> text(parameter, item)).collect(Collectors.joining(","));
            case HashTable table ->
                table.entries().stream()
                        .map(entry -> entry.key().text() + "=" + text(parameter, entry.value()))
                        .collect(Collectors.joining("; ", "@{", "}"));
            default -> value.text();
        };
    }

    /** The entry for a run, where it is logged at all; {@code error} is empty where it succeeded. */
    static Optional<AuditEntry> entry(
            Session session,
            Organization organization,
            Cmdlet cmdlet,
            CmdletArguments given,
            String target,
            Optional<String> error,
            Instant now) {
        if (!records(organization.adminAuditLogConfig(), cmdlet.name(), given.names())) {
            return Optional.empty();
        }
        return Optional.of(new AuditEntry(
                target,
                cmdlet.name(),
                parameters(given),
                List.of(),
                attribution(session, organization, cmdlet.name(), now).caller(),
                session.actor(),
                error,
                now,
                origin(session),
                session.script().map(Session.Script::running)));
    }

    /** How entries name the session's server [AUD-6]. */
    static String origin(Session session) {
        return session.server() + " (15.02.1544.004)";
    }

    /** Who does it, for the journal. */
    static Attribution attribution(Session session, Organization organization, String command, Instant now) {
        return new Attribution(
                name(session.account(), organization),
                session.actor(),
                session.script()
                        .map(script -> command + " in " + script.running())
                        .orElse(command),
                now);
    }

    /** Who the account is to readers: a user's canonical name, also behind a linked mailbox, else its foreign name. */
    static String name(Account account, Organization organization) {
        return switch (account) {
            case Account.OfUser(ObjectId user) ->
                organization
                        .find(user)
                        .map(object -> organization.tree().canonicalName(object))
                        .orElseGet(user::toString);
            case Account.OfForest foreign ->
                Callers.mailbox(organization, foreign.sid())
                        .map(mailbox -> organization.tree().canonicalName(mailbox))
                        .orElse(foreign.name());
        };
    }
}
