package dev.reeve.store.codec;

/** Stored bytes or text that are not what a release wrote; the codec says of which object. */
final class Unreadable extends RuntimeException {
    Unreadable(String message) {
        super(message);
    }
}
