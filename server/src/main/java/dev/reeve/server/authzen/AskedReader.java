package dev.reeve.server.authzen;

import dev.reeve.server.authzen.Asked.Action;
import dev.reeve.server.authzen.Asked.Entity;
import dev.reeve.server.http.Refusal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads questions. What is required must be there and of its type; what is not known is passed over. */
final class AskedReader {

    private static final int LONGEST = 1024;

    /** More than any cmdlet has: each is decided by itself where it is told which are missing, for each question of a batch. */
    private static final int MOST_PARAMETERS = 500;

    private AskedReader() {}

    /** A whole question. @throws Refusal 400 with what is wrong */
    static Asked evaluation(ObjectNode body) {
        checkContext(body);
        return new Asked(entity(body, "subject"), action(body), entity(body, "resource"));
    }

    /** Who may do it? @throws Refusal 400 with what is wrong */
    static Asked whoIs(ObjectNode body) {
        checkContext(body);
        return new Asked(kind(body, "subject"), action(body), entity(body, "resource"));
    }

    /** To what? @throws Refusal 400 with what is wrong */
    static Asked whatIs(ObjectNode body) {
        checkContext(body);
        return new Asked(entity(body, "subject"), action(body), kind(body, "resource"));
    }

    /** What may he do to it? @throws Refusal 400 with what is wrong */
    static Asked whichActions(ObjectNode body) {
        checkContext(body);
        return new Asked(entity(body, "subject"), Action.ANY, entity(body, "resource"));
    }

    /** One question of several: a part that it lacks is wholly the one that stands above. */
    static Asked item(JsonNode item, ObjectNode above) {
        if (!(item instanceof ObjectNode own)) {
            throw Refusal.badRequest("Each of \"evaluations\" must be an object.");
        }
        object(with(own, above, "context"), "context");
        return new Asked(
                entity(with(own, above, "subject"), "subject"),
                action(with(own, above, "action")),
                entity(with(own, above, "resource"), "resource"));
    }

    /** Where a part stands: in the question itself, or above. */
    private static ObjectNode with(ObjectNode own, ObjectNode above, String part) {
        return own.has(part) ? own : above;
    }

    private static void checkContext(ObjectNode body) {
        object(body, "context");
    }

    private static Entity entity(ObjectNode body, String name) {
        ObjectNode part = required(body, name);
        return new Entity(text(part, name, "type"), text(part, name, "id"));
    }

    private static Entity kind(ObjectNode body, String name) {
        return Asked.any(text(required(body, name), name, "type"));
    }

    private static Action action(ObjectNode body) {
        ObjectNode action = required(body, "action");
        Set<String> parameters = object(action, "properties")
                .flatMap(properties -> Optional.ofNullable(properties.get("parameters")))
                .map(AskedReader::names)
                .orElse(Set.of());
        return new Action(text(action, "action", "name"), parameters);
    }

    private static Set<String> names(JsonNode named) {
        if (!named.isArray()) {
            throw notNames();
        }
        if (named.size() > MOST_PARAMETERS) {
            throw Refusal.badRequest("\"parameters\" of the action holds " + named.size() + " names; it may hold "
                    + MOST_PARAMETERS + ".");
        }
        if (named.size() == 1) {
            return Set.of(name(named.get(0)));
        }
        Set<String> names = new HashSet<>();
        for (JsonNode each : named) {
            names.add(name(each));
        }
        return Set.copyOf(names);
    }

    private static String name(JsonNode named) {
        if (!named.isString()) {
            throw notNames();
        }
        return named.stringValue();
    }

    private static Refusal notNames() {
        return Refusal.badRequest("\"parameters\" of the action must be a list of names.");
    }

    private static ObjectNode required(ObjectNode body, String name) {
        ObjectNode part = object(body, name).orElseThrow(() -> Refusal.badRequest("\"" + name + "\" is missing."));
        object(part, "properties");
        return part;
    }

    private static Optional<ObjectNode> object(ObjectNode body, String name) {
        JsonNode value = body.get(name);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof ObjectNode object) {
            return Optional.of(object);
        }
        throw Refusal.badRequest("\"" + name + "\" must be an object.");
    }

    private static String text(ObjectNode part, String name, String field) {
        JsonNode value = part.get(field);
        if (value == null || !value.isString() || value.stringValue().isBlank()) {
            throw Refusal.badRequest("\"" + field + "\" of \"" + name + "\" must be a text.");
        }
        if (value.stringValue().length() > LONGEST) {
            throw Refusal.badRequest(
                    "\"" + field + "\" of \"" + name + "\" is longer than " + LONGEST + " characters.");
        }
        return value.stringValue();
    }
}
