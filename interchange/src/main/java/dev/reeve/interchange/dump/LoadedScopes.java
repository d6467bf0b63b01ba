package dev.reeve.interchange.dump;

import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.InvalidFilterException;
import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The management scopes of a dump. */
final class LoadedScopes {

    // How a scope that lists its servers or databases shows them.
    private static final Pattern LISTED =
            Pattern.compile("\\(?\\s*DistinguishedName\\s+-eq\\s+'((?:[^']|'')*)'\\s*\\)?", Pattern.CASE_INSENSITIVE);

    private final Resolver resolver;
    private final RecipientRows recipients;
    private final Findings findings;
    private final boolean groupsAreTold;

    LoadedScopes(Resolver resolver, RecipientRows recipients, Findings findings, boolean groupsAreTold) {
        this.resolver = resolver;
        this.recipients = recipients;
        this.findings = findings;
        this.groupsAreTold = groupsAreTold;
    }

    /** The scope that a row is; empty where it can't be kept, which is listed. */
    Optional<ManagementScope> scope(Row row, ObjectHeaders headers) {
        Optional<String> name =
                row.text("Name", "ScopeName").or(() -> row.pointer("Identity").map(Pointer::leaf));
        if (name.isEmpty()) {
            findings.leftOut(row.file().name(), "object " + row.number() + " is a scope without a name.");
            return Optional.empty();
        }
        Optional<Boolean> exclusive = row.flag("Exclusive");
        if (exclusive.isEmpty()) {
            findings.assumed(
                    "scope '" + name.get() + "'", "no file tells whether it is exclusive; taken as a regular one.");
        }
        String type = row.text("ScopeRestrictionType").orElse("RecipientScope");
        Optional<ScopeRestriction> restriction = switch (type.toLowerCase(Locale.ROOT)) {
            case "recipientscope" -> recipientScope(row, name.get());
            case "serverscope" ->
                Optional.of(configuration(
                        name.get(), "ServerScope", row.text("ServerFilter").orElse(""), ServerProperties.REGISTRY));
            case "databasescope" ->
                Optional.of(configuration(
                        name.get(),
                        "DatabaseScope",
                        row.text("DatabaseFilter").orElse(""),
                        DatabaseProperties.REGISTRY));
            default -> {
                findings.leftOut(
                        "scope '" + name.get() + "'", "it restricts by " + type + ", which is not known here.");
                yield Optional.empty();
            }
        };
        return restriction.map(found ->
                new ManagementScope(headers.of(row, "ManagementScope", name.get()), found, exclusive.orElse(false)));
    }

    private Optional<ScopeRestriction> recipientScope(Row row, String name) {
        Optional<Pointer> pointer = row.pointer("RecipientRoot");
        Optional<ObjectId> root = pointer.flatMap(to ->
                        resolver.find(to, OrganizationalUnit.class, _ -> true).found())
                .map(OrganizationalUnit::id);
        if (pointer.isPresent() && root.isEmpty()) {
            findings.leftOut("scope '" + name + "'", "its root " + pointer.get().text() + " is no unit of the files.");
            return Optional.empty();
        }
        String text = row.text("RecipientFilter").orElse("");
        if (!row.tells("RecipientRoot")) {
            findings.missing(
                    row.file().name(),
                    "it does not tell RecipientRoot of scopes; so they cover nothing, or everything where they are"
                            + " exclusive.",
                    "Run " + Kind.SCOPE.command() + " | Export-Clixml, or Export-Csv, without choosing columns, or the"
                            + " collector.");
            return Optional.of(
                    new ScopeRestriction.Unusable("RecipientScope", root, text, "The files don't tell its root."));
        }
        try {
            Filter filter = Filter.parse(text, RecipientProperties.REGISTRY);
            filter.properties().forEach(property -> checkTold(name, property));
            return Optional.of(new ScopeRestriction.RecipientFilter(root, filter));
        } catch (InvalidFilterException e) {
            return Optional.of(unusable(name, "RecipientScope", root, text, e));
        }
    }

    private void checkTold(String scope, Property property) {
        boolean isOfGroups = property == RecipientProperties.MEMBER_OF_GROUP;
        if (isOfGroups ? !groupsAreTold : PropertyTexts.isKept(property) && !recipients.tells(property)) {
            findings.missing(
                    "scope '" + scope + "'",
                    "it asks for " + property.name() + ", which no recipient of the files has; so who is inside may be"
                            + " wrong, unless really nobody has it.",
                    isOfGroups
                            ? "Take " + Kind.GROUP.command() + " along."
                            : "Take Get-Recipient -ResultSize Unlimited along with that property; the collector does.");
        }
    }

    private ScopeRestriction configuration(String name, String type, String text, PropertyRegistry registry) {
        Optional<Set<ObjectId>> listed =
                listed(text, registry == ServerProperties.REGISTRY ? ExchangeServer.class : MailboxDatabase.class);
        if (listed.isPresent()) {
            return registry == ServerProperties.REGISTRY
                    ? new ScopeRestriction.ServerList(listed.get())
                    : new ScopeRestriction.DatabaseList(listed.get());
        }
        try {
            Filter filter = Filter.parse(text, registry);
            return registry == ServerProperties.REGISTRY
                    ? new ScopeRestriction.ServerFilter(filter)
                    : new ScopeRestriction.DatabaseFilter(filter);
        } catch (InvalidFilterException e) {
            return unusable(name, type, Optional.empty(), text, e);
        }
    }

    private ScopeRestriction unusable(
            String name, String type, Optional<ObjectId> root, String text, InvalidFilterException e) {
        findings.missing(
                "scope '" + name + "'",
                "its filter can't be read here (" + e.getMessage()
                        + "), so it covers nothing, or everything where it is exclusive.",
                "");
        return new ScopeRestriction.Unusable(type, root, text, String.valueOf(e.getMessage()));
    }

    /** The objects that a filter lists by their distinguished names and nothing else; empty for any other filter. */
    private Optional<Set<ObjectId>> listed(String text, Class<? extends DirectoryObject> type) {
        Set<ObjectId> ids = new HashSet<>();
        for (String part : text.split("(?i)\\s+-or\\s+", -1)) {
            Matcher matcher = LISTED.matcher(part.strip());
            Optional<ObjectId> id = matcher.matches()
                    ? DistinguishedName.parse(matcher.group(1).replace("''", "'"))
                            .flatMap(name -> resolver.find(Pointer.of(name.toString()), type, _ -> true)
                                    .found()
                                    .map(DirectoryObject::id))
                    : Optional.empty();
            if (id.isEmpty()) {
                return Optional.empty();
            }
            ids.add(id.get());
        }
        return Optional.of(ids);
    }
}
