package dev.reeve.commands.builtin;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.ServerProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The stored configuration that a new organization and a new server have. Ids are derived from names. */
public final class InitialConfiguration {

    private InitialConfiguration() {}

    /** What the organization itself starts with. */
    public static List<ConfigurationObject> ofOrganization(String domain, Instant now) {
        return objects("organization", Optional.empty(), "", line -> line.replace("{domain}", domain), now);
    }

    /** The connectors and virtual directories of a server. */
    public static List<ConfigurationObject> ofServer(ExchangeServer server, Instant now) {
        return ofServer(server, server.name(), now);
    }

    /** The same of a server that had another name first, from which their ids are derived. */
    public static List<ConfigurationObject> ofServer(ExchangeServer server, String first, Instant now) {
        String fqdn = server.properties().text(ServerProperties.FQDN).orElse(server.name());
        return objects(
                "server",
                Optional.of(server),
                first,
                line -> line.replace("{server}", server.name()).replace("{fqdn}", fqdn),
                now);
    }

    /** The id of an object that every organization has. */
    public static ObjectId id(String noun, String name) {
        return ObjectId.ofBuiltIn("Configuration/" + noun, name);
    }

    private static List<ConfigurationObject> objects(
            String kind, Optional<ExchangeServer> server, String first, UnaryOperator<String> filled, Instant now) {
        List<ConfigurationObject> objects = new ArrayList<>();
        for (String line : DataFile.read("initial").lines()) {
            String[] fields = filled.apply(line).split("\t", -1);
            if (!fields[1].equals(kind)) {
                continue;
            }
            ConfigurationNoun noun = ConfigurationNoun.find(fields[0]).orElseThrow();
            SortedMap<String, List<PropertyValue>> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            for (int i = 3; i < fields.length; i++) {
                int equal = fields[i].indexOf('=');
                values.put(fields[i].substring(0, equal), values(fields[i].substring(equal + 1)));
            }
            String path = server.map(owner -> first + "\\").orElse("")
                    + server.map(owner -> fields[2].replace(owner.name(), first))
                            .orElse(fields[2]);
            objects.add(new ConfigurationObject(
                    ObjectHeader.created(id(noun.noun(), path), fields[2], now),
                    noun.noun(),
                    server.map(ExchangeServer::id),
                    noun.container(),
                    values));
        }
        return objects;
    }

    /** Values apart by bars: {@code @Noun:Name} refers to another object, {@code ~30} is a number of days. */
    private static List<PropertyValue> values(String text) {
        return List.of(text.split("\\|")).stream()
                .map(InitialConfiguration::value)
                .toList();
    }

    private static PropertyValue value(String text) {
        if (text.startsWith("~")) {
            return new PropertyValue.Span(Duration.ofDays(Long.parseLong(text.substring(1))));
        }
        if (text.matches("@\\w+:.+")) {
            int colon = text.indexOf(':');
            return new PropertyValue.Reference(id(text.substring(1, colon), text.substring(colon + 1)));
        }
        return switch (text) {
            case "true" -> new PropertyValue.Flag(true);
            case "false" -> new PropertyValue.Flag(false);
            default -> new PropertyValue.Text(text);
        };
    }
}
