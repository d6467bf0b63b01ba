package dev.reeve.interchange.script;

/**
 * A difference that no cmdlet makes.
 *
 * @param object sort and name of the object
 * @param reason what differs, and why the script leaves it
 */
public record Unexpressed(String object, String reason) {

    /** As one line. */
    public String line() {
        return object + ": " + reason;
    }
}
