package dev.reeve.shell.question;

import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.question.People;
import dev.reeve.engine.question.UsableCommand;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers to backward questions as JSON: a line for each person, object or cmdlet, or one with the count. */
public final class BackwardsJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private BackwardsJson() {}

    /** How many. */
    public static String count(int count) {
        return NODES.objectNode().put("count", count).toString();
    }

    /** Somebody who may, and what grants it. */
    public static String of(WhoCan.Person person) {
        ObjectNode body = NODES.objectNode();
        body.put("user", person.identity());
        body.put("id", person.user().id().toString());
        body.put("shell", person.hasShell());
        ArrayNode grants = body.putArray("grants");
        for (Reason reason : person.reasons()) {
            ObjectNode node = grants.addObject();
            node.put("assignment", reason.assignment().orElse(null));
            node.put("role", reason.role().orElse(null));
            ArrayNode via = node.putArray("via");
            reason.memberships().forEach(via::add);
            node.put("parameter", reason.parameter().orElse(null));
            node.put("why", reason.words());
        }
        return body.toString();
    }

    /** A foreign group, and whether its members may by it alone. */
    public static String of(People.Linked linked) {
        return NODES.objectNode()
                .put("linkedRoleGroup", linked.group().name())
                .put("suffices", linked.suffices())
                .toString();
    }

    /** A cmdlet and the parameters that may be used. */
    public static String of(UsableCommand command) {
        ObjectNode body = NODES.objectNode();
        body.put("cmdlet", command.cmdlet());
        ArrayNode parameters = body.putArray("parameters");
        command.parameters().forEach(parameters::add);
        return body.toString();
    }

    /** An object. */
    public static String of(Organization organization, DirectoryObject object) {
        ObjectNode body = NODES.objectNode();
        body.put("object", organization.tree().canonicalName(object));
        body.put("id", object.id().toString());
        body.put(
                "type",
                object instanceof Recipient recipient
                        ? recipient.type().name()
                        : object.getClass().getSimpleName());
        return body.toString();
    }
}
