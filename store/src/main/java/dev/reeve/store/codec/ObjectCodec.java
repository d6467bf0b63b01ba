package dev.reeve.store.codec;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.store.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;

/**
 * What an object looks like at rest: the number of the format in one byte, the object as {@link ObjectEncoder} writes it,
 * and a checksum of all that. Earlier releases wrote JSON, which is told by its first byte and read as ever. A codec may be
 * used for many objects, by one thread at a time; objects that it decodes share what they have in common.
 */
public final class ObjectCodec {

    /** The newest format. One that is not known is never guessed at. */
    static final int FORMAT = 5;

    /** The newest that was JSON. */
    private static final int JSON_FORMAT = 4;

    private static final int CHECKSUM_SIZE = Integer.BYTES;
    private static final int SHOWN = 80;

    private final ObjectDecoder decoder = new ObjectDecoder();
    private final JsonDecoder jsonDecoder = new JsonDecoder();
    private final CRC32 checksum = new CRC32();

    /** A codec that has decoded nothing yet. */
    public ObjectCodec() {}

    /** The object as bytes. */
    public byte[] encode(DirectoryObject object) {
        ByteWriter out = new ByteWriter();
        out.octet(FORMAT);
        new ObjectEncoder(out).write(object);
        byte[] content = out.bytes();
        int sum = checksum(content, content.length);
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.octet(sum >>> shift);
        }
        return out.bytes();
    }

    /**
     * The object of those bytes.
     *
     * @throws StoreException where the format is of another release, or the bytes are damaged
     */
    public DirectoryObject decode(byte[] body) {
        try {
            return body.length > 0 && body[0] == '{'
                    ? ofJson(new String(body, StandardCharsets.UTF_8))
                    : ofBytes(body, body.length - CHECKSUM_SIZE);
        } catch (Unreadable e) {
            throw damaged(e, new String(body, 0, Math.min(body.length, SHOWN), StandardCharsets.ISO_8859_1));
        }
    }

    /**
     * The object as it is where objects go by other ids.
     *
     * @param ids what each id that is in it becomes, its own and those it refers to
     */
    public static DirectoryObject renumbered(DirectoryObject object, UnaryOperator<ObjectId> ids) {
        ByteWriter out = new ByteWriter();
        new ObjectEncoder(out).write(object);
        byte[] content = out.bytes();
        return new ObjectDecoder().read(new ByteReader(content, 0, content.length, ids));
    }

    private DirectoryObject ofBytes(byte[] body, int end) {
        if (end < 1) {
            throw new Unreadable("its end is missing");
        }
        int sum = 0;
        for (int i = end; i < body.length; i++) {
            sum = (sum << 8) | (body[i] & 0xff);
        }
        if (sum != checksum(body, end)) {
            throw new Unreadable("its checksum is another");
        }
        requireKnown(body[0], FORMAT);
        ByteReader in = new ByteReader(body, 1, end);
        DirectoryObject object = decoder.read(in);
        in.finish();
        return object;
    }

    private DirectoryObject ofJson(String text) {
        JsonObject json = Json.read(text);
        requireKnown(json.number("format"), JSON_FORMAT);
        return jsonDecoder.decode(json);
    }

    private static void requireKnown(long format, int newest) {
        if (format > newest) {
            throw new StoreException("The home holds objects of format " + format
                    + ", written by a newer release of Reeve; this one reads format " + FORMAT
                    + ". Use the newer release.");
        }
    }

    private int checksum(byte[] bytes, int end) {
        checksum.reset();
        checksum.update(bytes, 0, end);
        return (int) checksum.getValue();
    }

    /** What to tell of an object that can't be read; of its bytes what can be shown, its class and name first. */
    static StoreException damaged(Unreadable problem, String start) {
        return new StoreException(
                "The home is damaged: a stored object can't be read (" + problem.getMessage() + " in "
                        + start(start.replaceAll("[^ -~]+", "·")) + "). Restore the home from a copy.",
                problem);
    }

    static String start(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
