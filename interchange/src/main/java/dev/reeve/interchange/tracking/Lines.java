package dev.reeve.interchange.tracking;

import java.io.Closeable;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * The rows of a file as bytes, one after the other. A row is a line, or several where a field in quotes goes over the end
 * of one: as long as the number of quotes is odd. Only comments end where their line does. So what stands in a field is never taken for a row of its own. A piece of
 * the file is in memory, never all of it.
 */
final class Lines implements Closeable {

    /** The longest line; a longer one is passed over. */
    static final int LONGEST = 4 << 20;

    /** How far a field in quotes may go over the ends of lines before its quote counts as damage. */
    static final int FARTHEST = 64 << 10;

    private static final int FIRST_SIZE = 256 << 10;
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long NEWLINES = ONES * '\n';
    private static final long QUOTES = ONES * '"';
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final FileChannel file;
    private byte[] bytes = new byte[FIRST_SIZE];
    // Where the first of the bytes stands in the file, how many there are, and whether the file has no more.
    private long base;
    private int limit;
    private boolean ended;
    // The row: where it begins, and relative to that where it ends, where its second line and the next row begin.
    private int from;
    private int size;
    private int second;
    private int rest;
    private int height;
    private long line;
    private int quotes;
    private boolean open;
    private boolean tooLong;
    private boolean terminated;

    /** The rows from a place in the file on: where the line begins before which there are so many others. */
    Lines(FileChannel file, long offset, long line) {
        this.file = file;
        this.base = offset;
        this.line = line;
    }

    /** Goes to the next row; answers whether there is one. */
    boolean next() throws IOException {
        line += height;
        from += rest;
        size = 0;
        rest = 0;
        height = 1;
        quotes = 0;
        open = false;
        tooLong = false;
        if (!has(0)) {
            return false;
        }
        int end = lineEnd(0);
        if (end > LONGEST) {
            passOver();
            return true;
        }
        int firstEnd = end;
        boolean firstTerminated = terminated;
        second = rest;
        boolean comment = bytes[from] == '#';
        while ((quotes & 1) == 1 && !open && !comment) {
            if (rest <= FARTHEST && has(rest)) {
                end = lineEnd(rest);
                height++;
                open = end > LONGEST;
            } else {
                open = true;
            }
        }
        if (open) {
            // The first line is damaged, and the ones below it speak for themselves.
            end = firstEnd;
            terminated = firstTerminated;
            onlyFirst();
        }
        size = end > 0 && bytes[from + end - 1] == '\r' ? end - 1 : end;
        return true;
    }

    /** Of a row of several lines only the first is meant: the next row begins with the second. */
    void onlyFirst() {
        rest = second;
        height = 1;
    }

    /** The bytes in which the row is, valid until the next one is asked for. */
    byte[] bytes() {
        return bytes;
    }

    /** Where the row begins in them. */
    int from() {
        return from;
    }

    /** Where it ends, without what ends the line. */
    int to() {
        return from + size;
    }

    /** The number of its first line in the file, from 1. */
    long line() {
        return line + 1;
    }

    /** Where it begins in the file. */
    long offset() {
        return base + from;
    }

    /** Whether it has several lines. */
    boolean isSeveral() {
        return height > 1;
    }

    /** Whether a quote of it is not closed. */
    boolean isOpen() {
        return open;
    }

    /** Whether it is longer than any row may be; its bytes are not there. */
    boolean isTooLong() {
        return tooLong;
    }

    /** Whether its last line is ended, and not just where the file ends for now. */
    boolean isTerminated() {
        return terminated;
    }

    /** The end of the line that begins there, relative to the row; counts its quotes and sets where the next one begins. */
    private int lineEnd(int start) throws IOException {
        int at = start;
        while (true) {
            at = scan(from + at) - from;
            terminated = from + at < limit;
            if (terminated) {
                rest = at + 1;
                return at;
            }
            if (at > LONGEST || !more()) {
                rest = at;
                return at;
            }
        }
    }

    /** Where the next line ends in the bytes, or the limit; counts quotes on the way, eight bytes at a time. */
    private int scan(int start) {
        int at = start;
        int last = limit - Long.BYTES;
        while (at <= last) {
            long word = (long) WORDS.get(bytes, at);
            long newlines = word ^ NEWLINES;
            long marks = word ^ QUOTES;
            boolean quote = ((marks - ONES) & ~marks & HIGH) != 0;
            if (((newlines - ONES) & ~newlines & HIGH) != 0) {
                int length = Long.numberOfTrailingZeros(exact(newlines)) >>> 3;
                if (quote && length > 0) {
                    quotes += Long.bitCount(exact(marks) & (-1L >>> (Long.SIZE - length * Byte.SIZE)));
                }
                return at + length;
            }
            if (quote) {
                quotes += Long.bitCount(exact(marks));
            }
            at += Long.BYTES;
        }
        while (at < limit && bytes[at] != '\n') {
            if (bytes[at] == '"') {
                quotes++;
            }
            at++;
        }
        return at;
    }

    /** The highest bit of exactly those bytes that are zero. */
    private static long exact(long word) {
        return ~(((word & ~HIGH) + ~HIGH) | word | ~HIGH);
    }

    /** Passes over the rest of a line that is too long. */
    private void passOver() throws IOException {
        tooLong = true;
        while (!terminated) {
            from = limit;
            rest = 0;
            if (!has(0)) {
                return;
            }
            lineEnd(0);
        }
    }

    /** Whether there is a byte at that place of the row. */
    private boolean has(int place) throws IOException {
        while (from + place >= limit) {
            if (!more()) {
                return false;
            }
        }
        return true;
    }

    /** Reads on, and moves the row to the beginning to make room; answers whether there was more. */
    private boolean more() throws IOException {
        if (ended) {
            return false;
        }
        if (from > 0) {
            System.arraycopy(bytes, from, bytes, 0, limit - from);
            base += from;
            limit -= from;
            from = 0;
        }
        if (limit == bytes.length) {
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        int read = file.read(ByteBuffer.wrap(bytes, limit, bytes.length - limit), base + limit);
        ended = read <= 0;
        limit += Math.max(read, 0);
        return !ended;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
