package dev.reeve.server.explain;

import dev.reeve.server.http.Refusal;
import dev.reeve.workplace.question.Asked.Given;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A question. What is there must be of its type; what is not known is passed over.
 *
 * @param abandoned whether nobody waits for the answer any more
 */
record ExplainRequest(ObjectNode body, BooleanSupplier abandoned) {

    private static final int LONGEST = 4096;
    private static final int LARGEST_PAGE = 1000;
    private static final int PAGE = 100;
    private static final int MOST_PARAMETERS = 200;
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,99}");

    /** A text that must be there. @throws Refusal 400 where it is not */
    String required(String name) {
        return text(name).orElseThrow(() -> Refusal.badRequest("\"" + name + "\" is missing."));
    }

    /** A text. @throws Refusal 400 where it is none */
    Optional<String> text(String name) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString() || value.stringValue().isBlank()) {
            throw Refusal.badRequest("\"" + name + "\" must be a text.");
        }
        if (value.stringValue().length() > LONGEST) {
            throw Refusal.badRequest("\"" + name + "\" is longer than " + LONGEST + " characters.");
        }
        return Optional.of(value.stringValue());
    }

    /** Texts in a list; none where it is missing. @throws Refusal 400 where they are none */
    List<String> texts(String name) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull()) {
            return List.of();
        }
        if (!(value instanceof ArrayNode array)) {
            throw Refusal.badRequest("\"" + name + "\" must be a list of texts.");
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode each : array) {
            if (!each.isString()) {
                throw Refusal.badRequest("\"" + name + "\" must be a list of texts.");
            }
            texts.add(each.stringValue());
        }
        return texts;
    }

    /** Whether something is wanted. @throws Refusal 400 where it is neither true nor false */
    boolean flag(String name, boolean otherwise) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (!value.isBoolean()) {
            throw Refusal.badRequest("\"" + name + "\" must be true or false.");
        }
        return value.booleanValue();
    }

    /** Parameters: a list of names, or an object whose values may be {@code null}. @throws Refusal 400 where it is neither */
    List<Given> parameters() {
        JsonNode value = body.get("parameters");
        List<Given> parameters = switch (value) {
            case null -> List.of();
            case ArrayNode _ ->
                texts("parameters").stream()
                        .map(name -> new Given(checked(name), List.of()))
                        .toList();
            case ObjectNode object ->
                object.properties().stream()
                        .map(entry -> new Given(checked(entry.getKey()), values(entry.getKey(), entry.getValue())))
                        .toList();
            default -> throw Refusal.badRequest("\"parameters\" must be a list of names, or an object.");
        };
        if (parameters.size() > MOST_PARAMETERS) {
            throw Refusal.badRequest("There are more than " + MOST_PARAMETERS + " parameters.");
        }
        return parameters;
    }

    /** The texts in the parameters' values, each of which may name something. */
    List<String> namedByParameters() {
        return body.get("parameters") instanceof ObjectNode object
                ? object.properties().stream()
                        .flatMap(entry -> entry.getValue().isArray()
                                ? entry.getValue().valueStream()
                                : entry.getValue().isObject()
                                        ? entry.getValue().valueStream().flatMap(JsonNode::valueStream)
                                        : List.of(entry.getValue()).stream())
                        .filter(JsonNode::isString)
                        .map(JsonNode::stringValue)
                        .toList()
                : List.of();
    }

    private static String checked(String name) {
        if (!PARAMETER.matcher(name).matches()) {
            throw Refusal.badRequest("A parameter's name has letters and digits only.");
        }
        return name;
    }

    private static List<String> values(String name, JsonNode value) {
        return switch (value) {
            case ArrayNode array ->
                array.valueStream().map(each -> value(name, each)).toList();
            case ObjectNode object -> List.of(edit(name, object));
            default -> value.isNull() ? List.of() : List.of(value(name, value));
        };
    }

    /** A value as the language takes it: no text of a request is ever code. */
    private static String value(String name, JsonNode value) {
        if (value.isBoolean()) {
            return value.booleanValue() ? "$true" : "$false";
        }
        if (value.isNumber()) {
            return value.asString();
        }
        if (value.isString() && value.stringValue().length() <= LONGEST) {
            return Given.plain(value.stringValue());
        }
        throw Refusal.badRequest(
                "The value of \"" + name + "\" must be a text, a number, true, false, or a list of them.");
    }

    /** What is added to a list and taken from it. */
    private static String edit(String name, ObjectNode edit) {
        return edit.properties().stream()
                .map(entry -> {
                    if (!entry.getKey().matches("(?i)add|remove") || !(entry.getValue() instanceof ArrayNode values)) {
                        throw Refusal.badRequest(
                                "\"" + name + "\" changes a list by \"Add\" and \"Remove\", each a list.");
                    }
                    return entry.getKey() + "="
                            + values.valueStream()
                                    .map(each -> "$('"
                                            + text(name, each).replaceAll("['\u2018\u2019\u201A\u201B]", "$0$0") + "')")
                                    .collect(Collectors.joining(","));
                })
                .collect(Collectors.joining(";", "@{", "}"));
    }

    private static String text(String name, JsonNode value) {
        if (!value.isString() || value.stringValue().length() > LONGEST) {
            throw Refusal.badRequest("\"" + name + "\" adds and removes texts.");
        }
        return value.stringValue();
    }

    /** Which part of a list is wanted. @throws Refusal 400 where it makes no sense */
    Page page() {
        return new Page(number("skip", 0, 0, Integer.MAX_VALUE), number("limit", PAGE, 0, LARGEST_PAGE));
    }

    private int number(String name, int otherwise, int least, int most) {
        JsonNode value = body.get(name);
        if (value == null || value.isNull()) {
            return otherwise;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < least) {
            throw Refusal.badRequest("\"" + name + "\" must be a number from " + least + ".");
        }
        return Math.min(value.intValue(), most);
    }
}
