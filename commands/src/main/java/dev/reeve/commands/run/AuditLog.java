package dev.reeve.commands.run;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.name.WildcardPattern;
import dev.reeve.engine.organization.AdminAuditLogConfig;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.Credential;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.SecureText;
import dev.reeve.language.value.Value;
import dev.reeve.store.Attribution;
import dev.reeve.store.AuditEntry;
import dev.reeve.store.AuditEntry.ModifiedObject;
import dev.reeve.store.AuditWrite;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
                || CaseFolding.fold(parameter).endsWith("credential")
                || CaseFolding.fold(parameter).endsWith("credentials")) {
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

    /** The time before which entries have aged [AUD-7]. A limit of 0 empties the log when it is set; later entries stay. */
    static Instant keptFrom(AdminAuditLogConfig config, Instant now) {
        return config.ageLimit().isZero() ? Instant.MIN : now.minus(config.ageLimit());
    }

    /** What a run leaves in the log, if anything; {@code error} is empty where it succeeded. */
    static Optional<AuditWrite> write(
            Session session,
            Organization organization,
            String cmdlet,
            List<AuditEntry.NamedValue> parameters,
            ModifiedObject object,
            Optional<String> error,
            Instant now) {
        Set<String> names = parameters.stream().map(AuditEntry.NamedValue::name).collect(Collectors.toSet());
        return records(organization.adminAuditLogConfig(), cmdlet, names)
                ? Optional.of(entry(session, organization, cmdlet, parameters, object, error, now))
                : Optional.empty();
    }

    /**
     * What a command that only read leaves in the log where the server keeps these as well; Exchange never does [AUD-3].
     *
     * @param error what ended it; empty where it succeeded
     */
    static Optional<AuditWrite> ofRead(
            Session session,
            Organization organization,
            String cmdlet,
            List<AuditEntry.NamedValue> parameters,
            Optional<String> error,
            Instant now) {
        return organization.adminAuditLogConfig().enabled()
                ? Optional.of(entry(session, organization, cmdlet, parameters, ModifiedObject.NONE, error, now))
                : Optional.empty();
    }

    private static AuditWrite entry(
            Session session,
            Organization organization,
            String cmdlet,
            List<AuditEntry.NamedValue> parameters,
            ModifiedObject object,
            Optional<String> error,
            Instant now) {
        AuditEntry entry = new AuditEntry(
                object,
                cmdlet,
                parameters,
                caller(session, organization),
                error,
                now,
                origin(session),
                session.script().map(Session.Script::running));
        return new AuditWrite(entry, keptFrom(organization.adminAuditLogConfig(), now));
    }

    private static AuditEntry.Caller caller(Session session, Organization organization) {
        return new AuditEntry.Caller(
                name(session.account(), organization),
                identities(session.account(), organization).toList(),
                session.actor(),
                session.runspace());
    }

    /** All that {@code -UserIds} knows a caller by, besides his canonical name [AUD-9]. */
    private static Stream<String> identities(Account account, Organization organization) {
        return switch (account) {
            case Account.OfUser(ObjectId user) ->
                organization.find(user, Recipient.class).stream().flatMap(found -> identities(organization, found));
            case Account.OfForest foreign ->
                Stream.concat(
                        Stream.of(foreign.sid(), foreign.name()),
                        Callers.mailbox(organization, foreign.sid()).stream()
                                .flatMap(mailbox -> identities(organization, mailbox)));
        };
    }

    private static Stream<String> identities(Organization organization, Recipient user) {
        Optional<String> account = user.properties().text(RecipientProperties.SAM_ACCOUNT_NAME);
        String domain =
                organization.tree().canonicalName(user).split("[./]", 2)[0].toUpperCase(Locale.ROOT);
        return Stream.of(
                        Optional.of(user.id().toString()),
                        user.properties().text(RecipientProperties.USER_PRINCIPAL_NAME),
                        account,
                        account.map(name -> domain + "\\" + name),
                        Optional.of(user.displayName()))
                .flatMap(Optional::stream);
    }

    /** How entries name the session's server [AUD-6]. */
    private static String origin(Session session) {
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
