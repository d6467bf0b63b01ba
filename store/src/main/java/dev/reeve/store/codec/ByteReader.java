package dev.reeve.store.codec;

import dev.reeve.engine.name.ObjectId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Takes what {@link ByteWriter} wrote, in the same order; what can't be is unreadable. */
final class ByteReader {

    private final byte[] bytes;
    private final int end;
    private final UnaryOperator<ObjectId> ids;
    private int at;

    /** Reads the bytes between two places. */
    ByteReader(byte[] bytes, int start, int end) {
        this(bytes, start, end, UnaryOperator.identity());
    }

    /** The same, where each id stands for another. */
    ByteReader(byte[] bytes, int start, int end, UnaryOperator<ObjectId> ids) {
        this.ids = ids;
        this.bytes = bytes;
        this.at = start;
        this.end = end;
    }

    int octet() {
        return bytes[skip(1)];
    }

    /** How many bytes or things follow, each of which takes at least one byte. */
    int count() {
        int count = 0;
        for (int shift = 0; shift < 28; shift += 7) {
            int octet = octet();
            count |= (octet & 0x7f) << shift;
            if (octet >= 0) {
                if (count > end - at) {
                    throw new Unreadable("a length of " + count + " where " + (end - at) + " bytes are left");
                }
                return count;
            }
        }
        throw new Unreadable("no length");
    }

    long whole() {
        int from = skip(Long.BYTES);
        return ((long) quarter(from) << 32) | (quarter(from + 4) & 0xffff_ffffL);
    }

    private int quarter(int from) {
        return (bytes[from] << 24)
                | ((bytes[from + 1] & 0xff) << 16)
                | ((bytes[from + 2] & 0xff) << 8)
                | (bytes[from + 3] & 0xff);
    }

    boolean flag() {
        return octet() != 0;
    }

    String text() {
        int length = count();
        return StoredText.of(bytes, skip(length), length);
    }

    /** Bytes that are read later, each as the character of that number: a key that may be kept and compared. */
    String slice() {
        int length = count();
        return new String(bytes, skip(length), length, StandardCharsets.ISO_8859_1);
    }

    /** Reads a slice. */
    static ByteReader of(String slice) {
        byte[] bytes = slice.getBytes(StandardCharsets.ISO_8859_1);
        return new ByteReader(bytes, 0, bytes.length);
    }

    <E extends Enum<E>> E member(Class<E> type) {
        String name = text();
        try {
            return Enum.valueOf(type, name);
        } catch (IllegalArgumentException e) {
            throw new Unreadable("unknown " + type.getSimpleName() + " " + name);
        }
    }

    UUID uuid() {
        return new UUID(whole(), whole());
    }

    ObjectId id() {
        return ids.apply(new ObjectId(whole(), whole()));
    }

    Instant instant() {
        long seconds = whole();
        int nanos = quarter(skip(Integer.BYTES));
        try {
            return Instant.ofEpochSecond(seconds, nanos);
        } catch (DateTimeException | ArithmeticException e) {
            throw new Unreadable("no time");
        }
    }

    Duration duration() {
        long seconds = whole();
        int nanos = quarter(skip(Integer.BYTES));
        try {
            return Duration.ofSeconds(seconds, nanos);
        } catch (ArithmeticException e) {
            throw new Unreadable("no length of time");
        }
    }

    <T> Optional<T> optional(Supplier<T> read) {
        return flag() ? Optional.of(read.get()) : Optional.empty();
    }

    <T> List<T> list(Function<ByteReader, T> read) {
        int size = count();
        List<T> items = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            items.add(read.apply(this));
        }
        return items;
    }

    List<String> texts() {
        return list(ByteReader::text);
    }

    List<ObjectId> ids() {
        return list(ByteReader::id);
    }

    /** Nothing may be left. */
    void finish() {
        if (at != end) {
            throw new Unreadable((end - at) + " bytes too many");
        }
    }

    private int skip(int length) {
        if (length > end - at) {
            throw new Unreadable("its end is missing");
        }
        int from = at;
        at += length;
        return from;
    }
}
