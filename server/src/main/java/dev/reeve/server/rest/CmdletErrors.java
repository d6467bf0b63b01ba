package dev.reeve.server.rest;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.server.http.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Errors of cmdlets as bodies: the catalogue's code, and the HTTP status that fits it. */
public final class CmdletErrors {

    private static final String TITLE = "Error executing cmdlet";

    private CmdletErrors() {}

    /** The answer to a call that an error ended. */
    public static CmdletAnswer of(ErrorRecord error, List<String> warnings) {
        int status = status(error);
        ObjectNode body = body(
                word(status),
                error.code(),
                "Ex%06X|%s|%s"
                        .formatted(error.code().hashCode() & 0xFFFFFF, type(error.exceptionName()), error.message()),
                error.target(),
                error.message(),
                type(error.exceptionName()));
        warnings(body, warnings);
        return new CmdletAnswer(status, Map.of(), body, error.code());
    }

    /** The answer to a call that reached no cmdlet. */
    static CmdletAnswer of(Refusal refusal) {
        ObjectNode body = body(
                refusal.code(), refusal.code(), "||" + refusal.sentence(), "", refusal.sentence(), "System.Exception");
        warnings(body, List.of());
        return new CmdletAnswer(refusal.status(), Map.of(), body, refusal.code());
    }

    /** A cmdlet that is unknown, or not the caller's: nothing tells the one from the other [GATE-5]. */
    static Refusal forbidden(String cmdlet) {
        return new Refusal(
                403,
                "Forbidden",
                "The term '" + cmdlet
                        + "' is not recognized as the name of a cmdlet. Check the spelling of the name and"
                        + " try again.");
    }

    static void warnings(ObjectNode body, List<String> warnings) {
        body.put("adminapi.warnings@odata.type", "#Collection(String)");
        ArrayNode array = body.putArray("@adminapi.warnings");
        warnings.forEach(array::add);
    }

    private static ObjectNode body(
            String word, String code, String detail, String target, String message, String type) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        ObjectNode error = body.putObject("error").put("code", word).put("message", TITLE);
        error.putArray("details")
                .addObject()
                .put("code", "Client")
                .put("target", target)
                .put("message", detail);
        ObjectNode inner = error.putObject("innererror")
                .put("code", code)
                .put("message", TITLE)
                .put("type", type);
        inner.putObject("internalexception").put("message", message).put("type", type);
        return body;
    }

    private static String type(String exception) {
        return switch (exception) {
            case "InvalidOperationException", "NotImplementedException", "ArgumentException" -> "System." + exception;
            case "ParameterBindingException",
                    "CommandNotFoundException",
                    "PSInvalidOperationException",
                    "PSRemotingTransportException" -> "System.Management.Automation." + exception;
            default -> "Microsoft.Exchange.Configuration.Tasks." + exception;
        };
    }

    private static String word(int status) {
        return switch (status) {
            case 403 -> "Forbidden";
            case 404 -> "NotFound";
            case 409 -> "Conflict";
            case 501 -> "NotImplemented";
            case 503 -> "ServiceUnavailable";
            default -> "BadRequest";
        };
    }

    private static int status(ErrorRecord error) {
        Optional<ErrorCode> code = Arrays.stream(ErrorCode.values())
                .filter(each -> each.name().equals(error.code()))
                .findFirst();
        return code.map(CmdletErrors::status).orElse(400);
    }

    private static int status(ErrorCode code) {
        return switch (code) {
            case ObjectNotFound, MemberNotFound -> 404;
            case NoSession,
                    CommandNotFound,
                    OutOfWriteScope,
                    ParameterOutOfScope,
                    OutOfServerScope,
                    OutOfDatabaseScope,
                    ExclusiveScope,
                    NotGroupManager,
                    NotDelegated,
                    AdSplitForbidden -> 403;
            case ChangedMeanwhile -> 409;
            case NotImplementedHere -> 501;
            case ForeignForestUnreachable, TrackingLogsUnavailable, ScriptMissing -> 503;
            default -> 400;
        };
    }
}
