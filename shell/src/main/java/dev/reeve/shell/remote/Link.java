package dev.reeve.shell.remote;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * An open session on a server.
 *
 * @param session its address
 * @param opened what the server said when it was opened
 */
public record Link(Wire wire, Entrance.Entry entry, String session, JsonNode opened) {

    /** Something that the server said of it: {@code user}, {@code organization}, {@code domain}. */
    String told(String name) {
        return opened.path(name).asString();
    }

    /** Ends it, and the sign-in if that was made for it. A server that is away ends both by itself. */
    void end() {
        try {
            wire.delete(session);
            if (entry.isOwn()) {
                wire.post("/signout", JsonNodeFactory.instance.objectNode());
            }
        } catch (RefusedException | LostException _) {
            // over already, or soon
        }
    }
}
