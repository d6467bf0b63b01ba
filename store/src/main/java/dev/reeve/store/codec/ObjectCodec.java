package dev.reeve.store.codec;

import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.store.StoreException;

/**
 * What an object looks like at rest. A codec may be used for many objects, by one thread at a time; objects that it
 * decodes share what they have in common.
 */
public final class ObjectCodec {

    /** The newest format. One that is not known is never guessed at. */
    static final int FORMAT = 4;

    private final ObjectDecoder decoder = new ObjectDecoder();

    /** A codec that has decoded nothing yet. */
    public ObjectCodec() {}

    /** The object as JSON. */
    public String encode(DirectoryObject object) {
        return ObjectEncoder.encode(object);
    }

    /**
     * The object of that JSON.
     *
     * @throws StoreException where the format is of another release, or the text is damaged
     */
    public DirectoryObject decode(String json) {
        try {
            JsonObject object = Json.read(json);
            long format = object.number("format");
            if (format > FORMAT) {
                throw new StoreException("The home holds objects of format " + format
                        + ", written by a newer release of Reeve; this one reads format " + FORMAT
                        + ". Use the newer release.");
            }
            return decoder.decode(object);
        } catch (Json.Unreadable e) {
            throw new StoreException(
                    "The home is damaged: a stored object can't be read (" + e.getMessage() + " in " + start(json)
                            + "). Restore the home from a copy.",
                    e);
        }
    }

    static String start(String json) {
        return json.length() <= 80 ? json : json.substring(0, 80) + "…";
    }
}
