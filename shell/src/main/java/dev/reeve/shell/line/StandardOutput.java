package dev.reeve.shell.line;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The process's standard output, which keeps why it could not be written: a {@code PrintStream} keeps that to itself. */
public final class StandardOutput extends OutputStream {

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
        return Optional.ofNullable(failure).filter(reason -> !reason.equals("Broken pipe"));
    }
}
