package dev.reeve.server.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Whoever asked reads no more; what else can't be read or written is a fault. */
public final class NobodyReadsException extends UncheckedIOException {

    NobodyReadsException(IOException cause) {
        super(cause);
    }
}
