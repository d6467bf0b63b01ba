package dev.reeve.store.codec;

import dev.reeve.engine.name.ObjectId;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Plain values one after the other, as {@link ByteReader} takes them. Nothing says what they are but the order. */
final class ByteWriter {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

    byte[] bytes() {
        return out.toByteArray();
    }

    void octet(int value) {
        out.write(value);
    }

    /** A length or a number of things: seven bits to a byte, the lowest first. */
    void count(int value) {
        int rest = value;
        while (rest >= 0x80) {
            out.write((rest & 0x7f) | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
    }

    void whole(long value) {
        for (int shift = 56; shift >= 0; shift -= 8) {
            out.write((int) (value >>> shift));
        }
    }

    void flag(boolean value) {
        out.write(value ? 1 : 0);
    }

    void text(String text) {
        slice(StoredText.bytes(text));
    }

    /** Bytes that a reader may leave for later. */
    void slice(byte[] bytes) {
        count(bytes.length);
        out.writeBytes(bytes);
    }

    void member(Enum<?> member) {
        text(member.name());
    }

    void uuid(UUID uuid) {
        whole(uuid.getMostSignificantBits());
        whole(uuid.getLeastSignificantBits());
    }

    void id(ObjectId id) {
        uuid(id.uuid());
    }

    void instant(Instant instant) {
        whole(instant.getEpochSecond());
        nanos(instant.getNano());
    }

    void duration(Duration duration) {
        whole(duration.getSeconds());
        nanos(duration.getNano());
    }

    private void nanos(int nanos) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(nanos >>> shift);
        }
    }

    <T> void optional(Optional<T> value, Consumer<? super T> write) {
        flag(value.isPresent());
        value.ifPresent(write);
    }

    <T> void list(Collection<? extends T> items, Consumer<? super T> write) {
        count(items.size());
        items.forEach(write);
    }

    void texts(Collection<String> texts) {
        list(texts, this::text);
    }

    void ids(Collection<ObjectId> ids) {
        list(ids, this::id);
    }
}
