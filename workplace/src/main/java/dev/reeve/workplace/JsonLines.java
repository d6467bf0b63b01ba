package dev.reeve.workplace;

import dev.reeve.commands.attribute.SizeValue;
import dev.reeve.commands.lint.Finding;
import dev.reeve.commands.result.IdentityValue;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.organization.ForeignForest;
import dev.reeve.interchange.ldif.ImportReport;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.syntax.Position;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Decimal;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Values, errors and messages as one line of JSON each. References, identities, sizes and time spans are their text,
 * enumeration values their names, lists arrays, what is not set {@code null}, times ISO 8601.
 */
public final class JsonLines {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonLines() {}

    /** A value that leaves the pipeline: an object with its properties, or a plain value. */
    public static String value(Value value) {
        return whole(value).toString();
    }

    /** The same where values, errors and messages share one stream. */
    public static String output(Value value) {
        return NODES.objectNode().set("output", whole(value)).toString();
    }

    /** A line of what a format command prints. */
    public static String text(String line) {
        return NODES.stringNode(line).toString();
    }

    /** An error of the run. */
    public static String error(ErrorValue error) {
        ObjectNode body = NODES.objectNode();
        body.put("code", error.record().code());
        body.put("category", error.record().category());
        body.put("message", error.record().message());
        body.put("target", error.record().target());
        body.put("id", error.fullyQualifiedId());
        body.set("position", position(error.position()));
        return NODES.objectNode().set("error", body).toString();
    }

    /** Text that does not parse. */
    public static String syntaxError(String message, Position position) {
        ObjectNode body = failureBody("ParserError", message);
        body.put("category", "ParserError");
        body.set("position", position(Optional.of(position)));
        return NODES.objectNode().set("error", body).toString();
    }

    /** Something found about the permission model. */
    public static ObjectNode finding(Finding finding) {
        return NODES.objectNode()
                .put("code", finding.code().name())
                .put("severity", finding.code().severity().name())
                .put("object", finding.object())
                .put("message", finding.message());
    }

    /** An error that ended a verb. */
    public static String failure(String code, String message) {
        return NODES.objectNode().set("error", failureBody(code, message)).toString();
    }

    /** A message on a stream of that name, such as {@code warning}. */
    public static String message(String stream, String message) {
        return NODES.objectNode().put(stream, message).toString();
    }

    /** What an import made of one entry. */
    public static String imported(ImportReport.EntryReport entry) {
        ObjectNode object = NODES.objectNode()
                .put("line", entry.line())
                .put("dn", entry.dn())
                .put("outcome", entry.outcome().name().toLowerCase(Locale.ROOT))
                .put("result", entry.result());
        object.set("mapped", texts(entry.mapped()));
        object.set("notTaken", texts(entry.skipped()));
        return object.toString();
    }

    /** A forest that the organization trusts. */
    public static String trust(ForeignForest forest) {
        ObjectNode object = NODES.objectNode()
                .put("name", forest.name())
                .put("netBiosName", forest.netBiosName())
                .put("domainSid", forest.domainSid())
                .put("baseDn", forest.baseDn())
                .put("bindName", forest.bindName().orElse(null));
        ArrayNode controllers = object.putArray("domainControllers");
        forest.domainControllers()
                .forEach(controller ->
                        controllers.addObject().put("name", controller.name()).put("url", controller.url()));
        return object.toString();
    }

    /** Where the message tracking logs of a server lie. */
    public static String tracking(String server, String folder) {
        return NODES.objectNode().put("server", server).put("folder", folder).toString();
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = NODES.arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static ObjectNode failureBody(String code, String message) {
        return NODES.objectNode().put("code", code).put("message", message);
    }

    private static JsonNode position(Optional<Position> position) {
        return position.<JsonNode>map(place -> NODES.objectNode()
                        .put("script", place.script().orElse(null))
                        .put("line", place.line())
                        .put("column", place.column()))
                .orElse(NODES.nullNode());
    }

    private static JsonNode whole(Value value) {
        if (value.memberNames().isEmpty() || isPlain(value)) {
            return nested(value);
        }
        return properties(value);
    }

    private static boolean isPlain(Value value) {
        return switch (value) {
            case Text _, Whole _, Real _, Decimal _, Bool _, Moment _, NullValue _, ListValue _, HashTable _ -> true;
            // These have properties for scripts, yet their text says it all.
            case IdentityValue _, SizeValue _ -> true;
            default -> false;
        };
    }

    private static ObjectNode properties(Value value) {
        ObjectNode object = NODES.objectNode();
        for (String name : value.memberNames()) {
            object.set(name, value.member(name).map(JsonLines::nested).orElse(NODES.nullNode()));
        }
        return object;
    }

    /** The number as the shell writes it; JSON has no word for infinity. */
    private static JsonNode number(Real number) {
        return Double.isFinite(number.value())
                ? NODES.numberNode(new BigDecimal(number.text()))
                : NODES.stringNode(number.text());
    }

    /** Inside another value an object of the organization is a reference to it, so its text stands for it. */
    private static JsonNode nested(Value value) {
        return switch (value) {
            case NullValue _ -> NODES.nullNode();
            case Bool flag -> NODES.booleanNode(flag.truth());
            case Whole number -> NODES.numberNode(number.value());
            case Real number -> number(number);
            case Decimal number -> NODES.numberNode(number.value());
            case Moment moment -> NODES.stringNode(moment.instant().toString());
            case ListValue list -> {
                ArrayNode array = NODES.arrayNode();
                list.items().forEach(item -> array.add(nested(item)));
                yield array;
            }
            case HashTable table -> {
                ObjectNode object = NODES.objectNode();
                table.entries().forEach(entry -> object.set(entry.key().text(), nested(entry.value())));
                yield object;
            }
            case PropertyBag bag -> properties(bag);
            case ResultObject part when part.id().isEmpty() -> properties(part);
            default -> NODES.stringNode(value.text());
        };
    }
}
