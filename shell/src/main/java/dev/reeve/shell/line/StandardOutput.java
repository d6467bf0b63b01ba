package dev.reeve.shell.line;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The process's standard output, which keeps why it could not be written: a {@code PrintStream} keeps that to itself. */
public final class StandardOutput extends OutputStream {

    private static final int KIND_OF_FILE = 0170000;
    private static final int PIPE = 0010000;
    private static final int SOCKET = 0140000;

    private final OutputStream out = new FileOutputStream(FileDescriptor.out);
    private @Nullable String failure;

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            failure = String.valueOf(e.getMessage());
            throw e;
        }
    }

    /** Why some of the output was lost; empty where all was written, or whoever reads it had enough and left. */
    public Optional<String> failure() {
        return Optional.ofNullable(failure).filter(_ -> !isRead());
    }

    /**
     * Whether a program reads it, and not a file or a terminal: such an output can't be written for one reason only. The reason
     * itself is a text of the C library, in whatever language.
     */
    private static boolean isRead() {
        try {
            int kind = (Integer) Files.getAttribute(Path.of("/dev/stdout"), "unix:mode") & KIND_OF_FILE;
            return kind == PIPE || kind == SOCKET;
        } catch (IOException | UnsupportedOperationException _) {
            return false; // then it is told
        }
    }
}
