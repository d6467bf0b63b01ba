package dev.reeve.shell.remote;

import dev.reeve.language.host.Console;
import dev.reeve.language.value.SecureText;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.remote.Destination.Secret;
import dev.reeve.shell.session.PasswordPrompt;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The way into a server: signs in and opens sessions. */
public final class Entrance {

    private final Destination destination;
    private final Wire wire;

    private Entrance(Destination destination, Wire wire) {
        this.destination = destination;
        this.wire = wire;
    }

    /** The way into that server; nothing is sent yet. */
    public static Entrance to(Destination destination) {
        return new Entrance(destination, new Wire(destination));
    }

    /**
     * Signs in and opens a session.
     *
     * @param person who is asked for a name and a password, where one is needed
     * @throws FailureException where the server can't be reached, or lets nobody in
     */
    public Link enter(Optional<Console> person) {
        try {
            return open(signIn(person));
        } catch (RefusedException e) {
            throw FailureException.failed(e.code(), String.valueOf(e.getMessage()));
        } catch (LostException e) {
            throw unreachable(e);
        }
    }

    /** Opens another session, with the same sign-in as long as it holds. */
    Link again(Link before, Optional<Console> person) {
        try {
            return open(before.entry());
        } catch (RefusedException e) {
            if (e.status() == 401) {
                return enter(person);
            }
            throw FailureException.failed(e.code(), String.valueOf(e.getMessage()));
        } catch (LostException e) {
            throw unreachable(e);
        }
    }

    private FailureException unreachable(LostException e) {
        return FailureException.failed(
                "ServerUnreachable", destination.shown() + " can't be reached: " + e.getMessage() + ".");
    }

    /** Where the server is, for people. */
    String address() {
        return destination.shown();
    }

    /**
     * A sign-in.
     *
     * @param organization its id
     * @param isOwn whether it was made here, so that it ends with the session
     */
    record Entry(String organization, boolean isOwn) {}

    private Entry signIn(Optional<Console> person) {
        return switch (destination.secret()) {
            case Secret.Token(String token) -> byToken(token);
            case Secret.TokenFile(Path file) -> byToken(PasswordPrompt.firstLine("token", file));
            case Secret.Password(Optional<Path> file) -> byPassword(person, file);
        };
    }

    private Entry byToken(String token) {
        if (token.isBlank() || token.chars().anyMatch(c -> c <= ' ' || c > '~')) {
            throw FailureException.usage("The token is empty, or holds characters that no token has.");
        }
        wire.signIn(token);
        return new Entry(wire.get("/session").path("organization").asString(), false);
    }

    private Entry byPassword(Optional<Console> person, Optional<Path> file) {
        String user = destination
                .user()
                .or(() -> person.flatMap(console -> console.ask(List.of(), "User: "))
                        .map(String::strip))
                .filter(name -> !name.isEmpty())
                .orElseThrow(() -> FailureException.usage("Name who signs in with --as USER."));
        SecureText password =
                new PasswordPrompt(person).ask("Password of " + user + " at " + destination.shown() + ": ", file);
        ObjectNode body = JsonNodeFactory.instance
                .objectNode()
                .put("user", user)
                .put("password", password.reveal())
                .put("token", true);
        destination.organization().ifPresent(name -> body.put("organization", name));
        JsonNode told = wire.post("/signin", body);
        wire.signIn(told.path("token").asString());
        return new Entry(told.path("organization").asString(), true);
    }

    private Link open(Entry entry) {
        String sessions = "/api/v1/" + entry.organization() + "/sessions";
        JsonNode opened = wire.post(sessions, JsonNodeFactory.instance.objectNode());
        return new Link(wire, entry, sessions + "/" + opened.path("id").asString(), opened);
    }
}
