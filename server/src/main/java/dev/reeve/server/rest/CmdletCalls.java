package dev.reeve.server.rest;

import dev.reeve.commands.run.SessionCommands;
import dev.reeve.language.clixml.ClixmlWriter;
import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.host.Limits;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.http.Refusal;
import dev.reeve.server.session.CallerSessions;
import dev.reeve.server.session.SessionHost;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Runs one cmdlet in a session of the caller, exactly as if he had typed it, and puts its objects into an answer. */
final class CmdletCalls {

    private static final int CLIXML_DEPTH = 2;
    private static final int LONGEST_HEADER = 2_000;
    /** A listing waits for whoever fetches its pages. */
    private static final Limits LIMITS = Limits.STANDARD.with(Limits.Kind.TIME, "2h");

    private final CallerSessions sessions;
    private final Listings listings;

    CmdletCalls(CallerSessions sessions, Listings listings) {
        this.sessions = sessions;
        this.listings = listings;
    }

    /**
     * Runs it.
     *
     * @throws Refusal where the request reaches no cmdlet
     */
    CmdletAnswer answer(Context context, AuthenticatedCaller caller, CmdletRequest request)
            throws InterruptedException {
        CallerSessions.Opened opened = sessions.open(context, request.organization());
        CmdletInput input = CmdletInput.of(request.body());
        String cmdlet = granted(opened, input);
        Listings.Owner owner =
                new Listings.Owner(caller, request.organization() + " " + cmdlet + " " + input.written());
        int size = request.pageSize();
        Listings.Fetched fetched = request.token().isPresent()
                ? listings.next(owner, request.token().get(), size)
                : listings.first(owner, start(opened, cmdlet, request, input), size);
        Listing.Page page = fetched.page();
        return page.error()
                .map(error -> CmdletErrors.of(error, page.warnings()))
                .orElseGet(() -> answer(request, page, fetched.next()));
    }

    private static Listing start(
            CallerSessions.Opened opened, String cmdlet, CmdletRequest request, CmdletInput input) {
        HashTable parameters = input.parameters();
        for (String preference : List.of("ErrorAction", "WarningAction")) {
            if (parameters.get(preference).isEmpty()) {
                request.preference(preference).ifPresent(text -> parameters.put(preference, new Text(text)));
            }
        }
        return new Listing(sink -> SessionHost.unattended(opened, sink, LIMITS), cmdlet, parameters, Listing.PATIENCE);
    }

    /** The cmdlet's own name, where the caller has it. */
    private static String granted(CallerSessions.Opened opened, CmdletInput input) {
        SessionCommands commands = opened.workplace().commands(opened.session());
        try {
            return Optional.of(input)
                    .filter(CmdletInput::isNamed)
                    .filter(named -> commands.cmdlet(named.cmdlet()).isPresent())
                    .flatMap(named -> commands.find(named.cmdlet()))
                    .map(Command::signature)
                    .map(signature -> signature.name())
                    .orElseThrow(() -> CmdletErrors.forbidden(input.cmdlet()));
        } catch (CommandError e) {
            throw new Refusal(403, e.errorRecord().code(), e.errorRecord().message());
        }
    }

    private static CmdletAnswer answer(CmdletRequest request, Listing.Page page, Optional<String> next) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("@odata.context", request.base() + "/$metadata#Collection(Exchange.GenericHashTable)");
        CmdletErrors.warnings(body, page.warnings());
        ArrayNode values = body.putArray("value");
        if (request.wantsClixml()) {
            values.addObject().put("_clixml", clixml(page.objects()));
        } else {
            page.objects().forEach(object -> values.add(ODataObjects.of(object, request.selected())));
        }
        next.ifPresent(token -> body.put("@odata.nextLink", link(request, token)));
        Map<String, String> headers = new HashMap<>();
        if (!page.warnings().isEmpty()) {
            headers.put("X-Warnings", headerText(page.warnings()));
        }
        return new CmdletAnswer(200, headers, body, "");
    }

    private static String link(CmdletRequest request, String token) {
        return request.base() + "/InvokeCommand?$skiptoken=" + token
                + request.select()
                        .map(text -> "&$select=" + URLEncoder.encode(text, StandardCharsets.UTF_8))
                        .orElse("");
    }

    private static String clixml(List<Value> objects) {
        ClixmlWriter writer = new ClixmlWriter(CLIXML_DEPTH);
        objects.forEach(writer::write);
        writer.end();
        return writer.take();
    }

    /** A header holds one short line of plain letters; the body has the whole. */
    private static String headerText(List<String> warnings) {
        String line = String.join(" ", warnings).replaceAll("[^\\x20-\\x7E]", "?");
        return line.substring(0, Math.min(line.length(), LONGEST_HEADER));
    }
}
