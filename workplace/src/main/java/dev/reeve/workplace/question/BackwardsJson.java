package dev.reeve.workplace.question;

import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.question.People;
import dev.reeve.engine.question.UsableCommand;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers to backward questions as JSON: one object for each person, object or cmdlet, or one with the count. */
public final class BackwardsJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private BackwardsJson() {}

    /** How many. */
    public static ObjectNode count(int count) {
        return NODES.objectNode().put("count", count);
    }

    /** Somebody who may, and what grants it. */
    public static ObjectNode of(WhoCan.Person person) {
        ObjectNode body = NODES.objectNode();
        body.put("user", person.identity());
        body.put("id", person.user().id().toString());
        body.put("shell", person.hasShell());
        ArrayNode grants = body.putArray("grants");
        person.reasons().forEach(reason -> grants.add(JsonReply.reason(reason)));
        return body;
    }

    /** A foreign group, and whether its members may by it alone. */
    public static ObjectNode of(People.Linked linked) {
        return NODES.objectNode().put("linkedRoleGroup", linked.group().name()).put("suffices", linked.suffices());
    }

    /** A cmdlet and the parameters that may be used. */
    public static ObjectNode of(UsableCommand command) {
        ObjectNode body = NODES.objectNode();
        body.put("cmdlet", command.cmdlet());
        ArrayNode parameters = body.putArray("parameters");
        command.parameters().forEach(parameters::add);
        return body;
    }

    /** An object. */
    public static ObjectNode of(Organization organization, DirectoryObject object) {
        ObjectNode body = NODES.objectNode();
        body.put("object", organization.tree().canonicalName(object));
        body.put("id", object.id().toString());
        body.put(
                "type",
                object instanceof Recipient recipient
                        ? recipient.type().name()
                        : object.getClass().getSimpleName());
        return body;
    }
}
