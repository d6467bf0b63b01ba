package dev.reeve.server.openapi;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The parameters of every cmdlet of the catalogue, as the schemas of {@code CmdletInput.Parameters}. */
final class CmdletSchemas {

    private CmdletSchemas() {}

    static ObjectNode all() {
        ObjectNode schemas = JsonNodeFactory.instance.objectNode();
        BuiltInCatalogue.instance().all().forEach(cmdlet -> schemas.set(cmdlet.name(), parameters(cmdlet)));
        return schemas;
    }

    private static ObjectNode parameters(CmdletDefinition cmdlet) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        cmdlet.parameters().forEach(parameter -> properties.set(parameter.name(), type(parameter)));
        return schema;
    }

    /** A list may be given as one value, or as a table of what to add and remove: its type is left open. */
    private static ObjectNode type(CmdletParameter parameter) {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        return switch (parameter.type()) {
            case "SwitchParameter", "Boolean" -> schema.put("type", "boolean");
            case "Int32", "Int64", "UInt32", "UInt64" -> schema.put("type", "integer");
            case "MultiValuedProperty", "ProxyAddressCollection" -> schema.put("description", parameter.type());
            default ->
                parameter.type().endsWith("[]")
                        ? schema.put("description", parameter.type())
                        : schema.put("type", "string").put("description", parameter.type());
        };
    }
}
