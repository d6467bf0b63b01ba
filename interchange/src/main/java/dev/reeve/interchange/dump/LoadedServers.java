package dev.reeve.interchange.dump;

import dev.reeve.commands.attribute.SizeValue;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.ServerProperties;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Value;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Servers and databases of a dump. */
final class LoadedServers {

    private static final Set<String> COMPUTED = Set.of(
            "Name",
            "Guid",
            "DistinguishedName",
            "ExchangeVersion",
            "ObjectCategory",
            "ObjectClass",
            "WhenCreated",
            "WhenCreatedUTC",
            "WhenChanged",
            "WhenChangedUTC");

    private final ObjectHeaders headers;
    private final Findings findings;
    private final Map<String, ObjectId> servers = new HashMap<>();

    LoadedServers(ObjectHeaders headers, Findings findings) {
        this.headers = headers;
        this.findings = findings;
    }

    /** The server that a row is. */
    Optional<ExchangeServer> server(Row row, String forestRoot) {
        Optional<String> name = name(row);
        return name.map(text -> {
            Properties properties = texts(row, ServerProperties.REGISTRY);
            Optional<String> site = row.text("ServerSite")
                    .filter(full -> full.indexOf('=') > 0)
                    .or(() -> row.pointer("Site")
                            .map(to -> to.distinguishedName()
                                    .map(DistinguishedName::toString)
                                    .orElseGet(() -> DistinguishedName.ofDomain(forestRoot)
                                            .child("CN", "Configuration")
                                            .child("CN", "Sites")
                                            .child("CN", to.leaf())
                                            .toString())));
            if (site.isPresent()) {
                properties = properties.with(ServerProperties.SERVER_SITE, site.get());
            }
            if (properties.text(ServerProperties.CURRENT_SERVER_ROLE).isEmpty()) {
                Optional<String> role = properties.text(ServerProperties.SERVER_ROLE);
                properties = role.isPresent()
                        ? properties.with(ServerProperties.CURRENT_SERVER_ROLE, role.get())
                        : properties;
            }
            ExchangeServer server = new ExchangeServer(headers.of(row, "ExchangeServer", text), properties);
            servers.put(CaseFolding.fold(text), server.id());
            return server;
        });
    }

    /** The database that a row is, once the servers are known. */
    Optional<MailboxDatabase> database(Row row) {
        Optional<String> name = name(row);
        return name.map(text -> {
            Optional<ObjectId> active = row.pointer("Server", "ServerName").flatMap(this::server);
            Set<ObjectId> copies = new LinkedHashSet<>(active.stream().toList());
            row.pointers("Servers").forEach(to -> server(to).ifPresent(copies::add));
            if (active.isEmpty()) {
                findings.leftOut(
                        "database '" + text + "'", "its server is not in the files, so no server scope covers it.");
            }
            Properties properties = texts(row, DatabaseProperties.REGISTRY);
            if (active.isPresent()) {
                properties = properties.with(DatabaseProperties.SERVER, new PropertyValue.Reference(active.get()));
            }
            return new MailboxDatabase(
                    headers.of(row, "MailboxDatabase", text),
                    properties,
                    List.copyOf(copies),
                    row.flag("Mounted").orElse(true),
                    row.flag("IsExcludedFromProvisioning").orElse(false),
                    row.flag("IsSuspendedFromProvisioning").orElse(false));
        });
    }

    private Optional<ObjectId> server(Pointer pointer) {
        return Optional.ofNullable(servers.get(CaseFolding.fold(pointer.leaf())));
    }

    private Optional<String> name(Row row) {
        Optional<String> name =
                row.text("Name").or(() -> row.pointer("Identity").map(Pointer::leaf));
        if (name.isEmpty()) {
            findings.leftOut(row.file().name(), "object " + row.number() + " has no name.");
        }
        return name;
    }

    private static Properties texts(Row row, PropertyRegistry registry) {
        Properties properties = Properties.EMPTY;
        for (Property property : registry.all()) {
            if (!COMPUTED.contains(property.name()) && row.tells(property.name())) {
                List<PropertyValue> values = row.values(property.name()).stream()
                        .flatMap(value -> one(property, value).stream())
                        .toList();
                properties = properties.with(property, values);
            }
        }
        return properties;
    }

    private static Optional<PropertyValue> one(Property property, Value value) {
        String text = value.text().strip();
        return switch (property.type()) {
            case TEXT, EXACT_TEXT, ENUMERATION ->
                text.isEmpty() ? Optional.empty() : Optional.of(new PropertyValue.Text(text));
            case BOOLEAN ->
                (value instanceof Bool bool ? bool.truth() : text.equalsIgnoreCase("true"))
                        ? Optional.of(new PropertyValue.Flag(true))
                        : Optional.empty();
            case SIZE, SIZE_OR_UNLIMITED -> text.isEmpty() ? Optional.empty() : SizeValue.parse(value);
            case INTEGER, INTEGER_OR_UNLIMITED ->
                text.matches("-?\\d{1,18}")
                        ? Optional.of(new PropertyValue.Whole(Long.parseLong(text)))
                        : Optional.empty();
            case GUID, REFERENCE, TIME, UTC_TIME, SPAN, BLANK_TEST, BINARY -> Optional.empty();
        };
    }
}
