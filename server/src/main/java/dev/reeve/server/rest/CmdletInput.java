package dev.reeve.server.rest;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.language.value.Credential;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.SecureText;
import dev.reeve.language.value.Value;
import dev.reeve.server.http.Refusal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The cmdlet and the parameters that a body names.
 *
 * @param parameters by name, as written
 * @param written the body's parameters, by which the same call is recognized
 */
public record CmdletInput(String cmdlet, HashTable parameters, JsonNode written) {

    private static final Pattern NAME = Pattern.compile("[A-Za-z]{1,40}-[A-Za-z0-9]{1,100}");
    private static final Pattern PARAMETER = Pattern.compile("[A-Za-z][A-Za-z0-9]{0,100}");

    /**
     * Reads {@code {"CmdletInput": {"CmdletName": …, "Parameters": {…}}}}, names in any case.
     *
     * @throws Refusal 400 where it is anything else
     */
    static CmdletInput of(ObjectNode body) {
        if (!(member(body, "CmdletInput").orElseGet(body::nullNode) instanceof ObjectNode input)) {
            throw Refusal.badRequest("The body must be {\"CmdletInput\": {\"CmdletName\": …, \"Parameters\": {…}}}.");
        }
        String name = member(input, "CmdletName")
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .orElseThrow(() -> Refusal.badRequest("CmdletInput needs a CmdletName, a text."));
        return of(name, member(input, "Parameters").orElseGet(body::objectNode));
    }

    /**
     * A cmdlet and its parameters.
     *
     * @param parameters an object, or JSON's null for none
     * @throws Refusal 400 where they are anything else
     */
    public static CmdletInput of(String cmdlet, JsonNode parameters) {
        JsonNode given = parameters.isNull() ? JsonNodeFactory.instance.objectNode() : parameters;
        if (!(given instanceof ObjectNode table)) {
            throw Refusal.badRequest("Parameters must be an object.");
        }
        return new CmdletInput(cmdlet, values(cmdlet, table), table);
    }

    /** Whether it looks like the name of a cmdlet at all. */
    public boolean isNamed() {
        return NAME.matcher(cmdlet).matches();
    }

    private static HashTable values(String cmdlet, ObjectNode parameters) {
        Optional<CmdletDefinition> definition = BuiltInCatalogue.instance().find(cmdlet);
        HashTable values = new HashTable();
        for (Map.Entry<String, JsonNode> entry : parameters.properties()) {
            String name = entry.getKey();
            if (name.contains("@")) {
                continue; // what type a value has is the parameter's own business
            }
            if (!PARAMETER.matcher(name).matches()) {
                throw Refusal.badRequest("A parameter's name has letters and digits only.");
            }
            if (values.get(name).isPresent()) {
                throw Refusal.badRequest("Parameter '" + name + "' stands there twice.");
            }
            String type = definition
                    .flatMap(known -> known.parameter(name))
                    .map(parameter -> parameter.type())
                    .orElse("");
            values.put(name, value(type, entry.getValue()));
        }
        return values;
    }

    /** Secrets come as text over TLS, and are secrets from here on. */
    private static Value value(String type, JsonNode node) {
        if (type.equals("SecureString") && node.isString()) {
            return new SecureText(node.asString());
        }
        if (type.equals("PSCredential") && node instanceof ObjectNode object) {
            String password = member(object, "Password").map(JsonNode::asString).orElse("");
            return new Credential(
                    member(object, "UserName").map(JsonNode::asString).orElse(""), new SecureText(password));
        }
        return JsonValues.of(node);
    }

    private static Optional<JsonNode> member(ObjectNode object, String name) {
        return object.properties().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .<JsonNode>map(Map.Entry::getValue)
                .findFirst();
    }
}
