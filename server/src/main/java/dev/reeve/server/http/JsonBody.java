package dev.reeve.server.http;

import dev.reeve.server.caller.SeenSnapshot;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Bodies of JSON, read strictly: what one reader could take differently from another is refused. */
public final class JsonBody {

    private static final int DEEPEST = 64;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 256;
    private static final int PART = 8192;
    private static final char REPLACEMENT = '\uFFFD';

    private final int largest;
    private final Duration patience;
    private final JsonMapper mapper;

    /** Bodies of at most that many bytes, which arrive within that time. */
    public JsonBody(int largest, Duration patience) {
        this.largest = largest;
        this.patience = patience;
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .maxStringLength(largest)
                        .build())
                .build();
        this.mapper = JsonMapper.builder(factory)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /**
     * The object in a request's body.
     *
     * @throws Refusal where it is too large, no JSON, or no object
     */
    public ObjectNode object(Context request) {
        String type = Optional.ofNullable(request.contentType()).orElse("");
        if (!type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(Route.JSON)) {
            throw new Refusal(415, "UnsupportedMediaType", "Send the body as application/json.");
        }
        String encoding =
                Optional.ofNullable(request.header("Content-Encoding")).orElse("identity");
        if (!encoding.equalsIgnoreCase("identity")) {
            // Nothing is unpacked, so that a small body stays small, and none is taken for what another reader would
            // not.
            throw new Refusal(415, "UnsupportedMediaType", "Send the body as it is, without a Content-Encoding.");
        }
        return object(bytes(request));
    }

    private ObjectNode object(byte[] bytes) {
        try {
            JsonNode read = mapper.readTree(text(bytes));
            if (read instanceof ObjectNode object) {
                return object;
            }
            throw Refusal.badRequest("The body must be one JSON object.");
        } catch (CharacterCodingException _) {
            throw Refusal.badRequest("The body is no UTF-8 text.");
        } catch (JacksonException e) {
            throw Refusal.badRequest("The body is no JSON that can be taken: " + reason(e));
        }
    }

    /** Text that is UTF-8 and nothing else; what is not right in it becomes one certain character, which seldom stands there. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0
                ? text
                : StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
    }

    /** The parser's own sentence, without what it quotes of the body. */
    private static String reason(JacksonException e) {
        var place = e.getLocation();
        String where = place == null ? "" : " (line " + place.getLineNr() + ", column " + place.getColumnNr() + ")";
        String said = String.valueOf(e.getOriginalMessage());
        String what;
        if (said.contains("nesting depth")) {
            what = "it nests deeper than " + DEEPEST + " levels";
        } else if (said.contains("uplicate")) {
            what = "a name stands twice in one object";
        } else if (said.contains("maximum")) {
            what = "a name or number is too long";
        } else {
            what = "it does not parse";
        }
        return what + where + ".";
    }

    private byte[] bytes(Context request) {
        long length = request.req().getContentLengthLong();
        if (length > largest) {
            throw tooLarge();
        }
        try (InputStream in = request.req().getInputStream()) {
            if (length < 0 || in.available() < length) {
                SeenSnapshot.forget(request);
            }
            int announced = length >= 0 ? (int) Math.min(length + 1, PART) : PART;
            ByteArrayOutputStream read = new ByteArrayOutputStream(announced);
            byte[] part = new byte[announced];
            long begun = System.nanoTime();
            for (int count = in.read(part); count >= 0; count = in.read(part)) {
                read.write(part, 0, count);
                if (read.size() > largest) {
                    throw tooLarge();
                }
                // Who sends a byte now and then keeps no connection busy for ever.
                if (System.nanoTime() - begun > patience.toNanos()) {
                    throw notWhole();
                }
            }
            return read.toByteArray();
        } catch (IOException _) {
            throw notWhole();
        }
    }

    private Refusal notWhole() {
        return new Refusal(
                408, "RequestTimeout", "The body did not arrive whole within " + patience.toSeconds() + " seconds.");
    }

    private Refusal tooLarge() {
        return new Refusal(413, "ContentTooLarge", "The body is larger than " + largest + " bytes.");
    }
}
