package dev.reeve.server.rest;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What bodies look like, as JSON schemas for the OpenAPI document. */
final class Schemas {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Schemas() {}

    static ObjectNode cmdletInput() {
        ObjectNode input = object("CmdletName");
        input.withObjectProperty("properties").set("CmdletName", type("string"));
        input.withObjectProperty("properties").set("Parameters", type("object").put("additionalProperties", true));
        ObjectNode body = object("CmdletInput");
        body.withObjectProperty("properties").set("CmdletInput", input);
        return body;
    }

    static ObjectNode batch() {
        ObjectNode part = object("id", "method", "url", "body");
        ObjectNode properties = part.withObjectProperty("properties");
        properties.set("id", type("string"));
        properties.set("method", type("string"));
        properties.set("url", type("string"));
        properties.set("headers", type("object"));
        properties.set("body", cmdletInput());
        ObjectNode body = object("requests");
        ObjectNode requests = type("array").put("maxItems", 10);
        requests.set("items", part);
        body.withObjectProperty("properties").set("requests", requests);
        return body;
    }

    static ObjectNode type(String name) {
        return NODES.objectNode().put("type", name);
    }

    static ObjectNode object(String... required) {
        ObjectNode object = type("object");
        var names = object.putArray("required");
        for (String name : required) {
            names.add(name);
        }
        object.putObject("properties");
        return object;
    }
}
