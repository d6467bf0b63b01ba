package dev.reeve.center;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The built pages. They are built once for a run, and only where they are stale. */
final class Pages {

    private static final Path FOLDER = built();

    private Pages() {}

    /** The folder with the built pages. */
    static Path folder() {
        return FOLDER;
    }

    /** A file of a package that the lock file pins. */
    static Path ofPackage(String path) {
        return Path.of("node_modules", path).toAbsolutePath();
    }

    private static Path built() {
        try {
            // Its input and output are its own: those of this process belong to who runs the tests.
            Process build = new ProcessBuilder("sh", "./build")
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (build.waitFor() != 0) {
                throw new IllegalStateException("admin-center/build failed: " + said);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return Path.of("dist").toAbsolutePath();
    }
}
