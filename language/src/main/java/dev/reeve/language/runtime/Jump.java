package dev.reeve.language.runtime;

import dev.reeve.language.command.ErrorRecord;
import java.util.Optional;

/** Control that leaves the present place without an error. */
sealed class Jump extends RuntimeException {

    Jump() {
        super(null, null, false, false);
    }

    /** {@code break}. */
    static final class Break extends Jump {
        private final transient Optional<String> label;

        Break(Optional<String> label) {
            this.label = label;
        }

        boolean isFor(String loop) {
            return label.isEmpty() || label.get().equals(loop);
        }
    }

    /** {@code continue}. */
    static final class Continue extends Jump {
        private final transient Optional<String> label;

        Continue(Optional<String> label) {
            this.label = label;
        }

        boolean isFor(String loop) {
            return label.isEmpty() || label.get().equals(loop);
        }
    }

    /** {@code return}; its value has been put out. */
    static final class Return extends Jump {}

    /** {@code exit}. */
    static final class Exit extends Jump {
        private final int code;

        Exit(int code) {
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    /** A stage wants no more objects. */
    static final class StopUpstream extends Jump {
        private final transient Object stage;

        StopUpstream(Object stage) {
            this.stage = stage;
        }

        boolean isFrom(Object candidate) {
            return stage.equals(candidate);
        }
    }

    /** {@code $PSCmdlet.ThrowTerminatingError}: ends the function, and is its caller's error. */
    static final class Terminated extends Jump {
        private final transient ErrorRecord error;

        Terminated(ErrorRecord error) {
            this.error = error;
        }

        ErrorRecord error() {
            return error;
        }
    }

    /** The person at the keyboard cancelled [SH-73]. */
    static final class Cancelled extends Jump {}
}
