package dev.reeve.interchange.dump;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** In which encoding a file of text is: by its byte order mark, else by what its bytes can be. */
final class Encodings {

    /** What Windows writes as ANSI in western Europe and America. */
    static final Charset ANSI = Charset.forName("windows-1252");

    private static final int CHUNK = 1 << 16;
    private static final int HEAD = 4;

    private Encodings() {}

    /**
     * An encoding.
     *
     * @param mark how many bytes at the start of the file only tell it
     */
    record Found(Charset charset, int mark) {}

    /** The encoding of a file: UTF-8 where its bytes can be that, else ANSI, unless it says or looks like UTF-16. */
    static Found of(Path path) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD);
        }
        if (starts(head, 0xEF, 0xBB, 0xBF)) {
            return new Found(StandardCharsets.UTF_8, 3);
        }
        if (starts(head, 0xFF, 0xFE)) {
            return new Found(StandardCharsets.UTF_16LE, 2);
        }
        if (starts(head, 0xFE, 0xFF)) {
            return new Found(StandardCharsets.UTF_16BE, 2);
        }
        if (head.length >= 2 && head[0] != 0 && head[1] == 0) {
            return new Found(StandardCharsets.UTF_16LE, 0);
        }
        if (head.length >= 2 && head[0] == 0 && head[1] != 0) {
            return new Found(StandardCharsets.UTF_16BE, 0);
        }
        return new Found(isUtf8(path) ? StandardCharsets.UTF_8 : ANSI, 0);
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (Byte.toUnsignedInt(head[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(Path path) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        byte[] chunk = new byte[CHUNK];
        byte[] left = new byte[0];
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            while (true) {
                int size = in.readNBytes(chunk, 0, CHUNK);
                byte[] both = Arrays.copyOf(left, left.length + size);
                System.arraycopy(chunk, 0, both, left.length, size);
                ByteBuffer bytes = ByteBuffer.wrap(both);
                boolean isLast = size < CHUNK;
                CoderResult result;
                do {
                    chars.clear();
                    result = decoder.decode(bytes, chars, isLast);
                } while (result.isOverflow());
                if (result.isError()) {
                    return false;
                }
                if (isLast) {
                    return true;
                }
                left = Arrays.copyOfRange(both, bytes.position(), both.length);
            }
        }
    }
}
