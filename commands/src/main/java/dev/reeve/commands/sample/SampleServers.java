package dev.reeve.commands.sample;

import dev.reeve.commands.builtin.ConfigurationNoun;
import dev.reeve.commands.builtin.InitialConfiguration;
import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.ServerProperties;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/** Three servers in two sites and six databases. The new organization's own server and database become the first. */
final class SampleServers {

    private final Draft draft;
    private final List<ExchangeServer> servers = new ArrayList<>();
    private final List<MailboxDatabase> databases = new ArrayList<>();

    SampleServers(Draft draft) {
        this.draft = draft;
        List.of("Vancouver", "Toronto").forEach(this::makeSite);
        server("MBX1", "Vancouver");
        server("MBX2", "Vancouver");
        server("MBX3", "Toronto");
        database("DB1", 0, 1, false);
        database("DB2", 0, 1, false);
        database("DB3", 1, 0, false);
        // Kept for journals: automatic distribution leaves it out [AUTO-1].
        database("DB4", 1, 2, true);
        database("DB5", 2, 1, false);
        database("DB6", 2, 0, false);
    }

    /** The database where a mailbox of that place goes: the few in Toronto's site are for Canada's east. */
    ObjectId databaseFor(Place place, int number) {
        boolean east = place == Place.TORONTO || place == Place.OTTAWA;
        return databases.get(east ? 4 + number % 2 : number % 3).id();
    }

    private void server(String name, String site) {
        Optional<ExchangeServer> present = existing(ExchangeServer.class, servers.size());
        String fqdn = name.toLowerCase(Locale.ROOT) + "."
                + draft.organization().settings().forestRoot();
        Properties properties = present.map(ExchangeServer::properties)
                .orElse(Properties.EMPTY)
                .with(ServerProperties.FQDN, fqdn)
                .with(ServerProperties.EXCHANGE_LEGACY_DN, legacyDn("Servers", name))
                // A server names its site by distinguished name; the site's object has the same one, but is not
                // referred to.
                .with(ServerProperties.SERVER_SITE, site(site))
                .with(ServerProperties.SERVER_ROLE, "Mailbox")
                .with(ServerProperties.CURRENT_SERVER_ROLE, "Mailbox")
                .with(ServerProperties.DATA_PATH, "C:\\Program Files\\Microsoft\\Exchange Server\\V15\\Mailbox")
                .with(ServerProperties.NETWORK_ADDRESS, List.of(new PropertyValue.Text("ncacn_ip_tcp:" + fqdn)));
        ExchangeServer server = draft.put(new ExchangeServer(header(present, "server", name), properties));
        servers.add(server);
        String first = present.map(DirectoryObject::name).orElse(name);
        InitialConfiguration.ofServer(server, first, server.header().whenCreated())
                .forEach(draft::put);
    }

    private void database(String name, int active, int passive, boolean excluded) {
        Optional<MailboxDatabase> present = existing(MailboxDatabase.class, databases.size());
        ObjectId server = servers.get(active).id();
        Properties properties = present.map(MailboxDatabase::properties)
                .orElse(Properties.EMPTY)
                .withReferences(DatabaseProperties.SERVER, List.of(server))
                .withReferences(DatabaseProperties.MASTER_SERVER_OR_AVAILABILITY_GROUP, List.of(server))
                .with(DatabaseProperties.EXCHANGE_LEGACY_DN, legacyDn("Databases", name))
                .with(DatabaseProperties.EDB_FILE_PATH, "D:\\Databases\\" + name + "\\" + name + ".edb")
                .with(DatabaseProperties.LOG_FOLDER_PATH, "E:\\Logs\\" + name)
                .with(DatabaseProperties.LOG_FILE_PREFIX, "E%02d".formatted(databases.size()))
                .with(DatabaseProperties.ISSUE_WARNING_QUOTA, new PropertyValue.Size(2040109465L));
        List<ObjectId> copies = List.of(server, servers.get(passive).id());
        databases.add(draft.put(
                new MailboxDatabase(header(present, "database", name), properties, copies, true, excluded, false)));
    }

    private String legacyDn(String container, String name) {
        return NewOrganization.legacyDn(draft.organization().settings().name(), container, name);
    }

    private void makeSite(String name) {
        ConfigurationNoun noun = ConfigurationNoun.find("ADSite").orElseThrow();
        draft.put(new ConfigurationObject(
                draft.header("site", name, name), noun.noun(), Optional.empty(), noun.container(), new TreeMap<>()));
    }

    private String site(String name) {
        return DistinguishedName.ofDomain(draft.organization().settings().forestRoot())
                .child("CN", "Configuration")
                .child("CN", "Sites")
                .child("CN", name)
                .toString();
    }

    private <T extends DirectoryObject> Optional<T> existing(Class<T> type, int place) {
        return draft.organization()
                .all(type)
                .sorted(Comparator.comparing(DirectoryObject::name, String.CASE_INSENSITIVE_ORDER))
                .skip(place)
                .findFirst();
    }

    private ObjectHeader header(Optional<? extends DirectoryObject> present, String kind, String name) {
        return present.map(object -> object.header().named(name)).orElseGet(() -> draft.header(kind, name, name));
    }
}
