package dev.reeve.server.signin;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program that a test runs beside it, and ends. */
record TestProcess(Process process) implements AutoCloseable {

    /** Starts it; where it is missing, the test fails and says what to install. */
    static TestProcess start(Path folder, Path errors, List<String> command) {
        try {
            return new TestProcess(new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(errors.toFile())
                    .start());
        } catch (IOException e) {
            throw missing(command.getFirst(), e);
        }
    }

    /** Runs it to its end. */
    static void run(Path folder, List<String> command) {
        Path output = folder.resolve("output.txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError(String.join(" ", command) + " failed:\n" + Files.readString(output));
            }
        } catch (IOException e) {
            throw missing(command.getFirst(), e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static AssertionError missing(String program, IOException cause) {
        return new AssertionError(
                "This test needs " + program + ": run .ci/packages as root, or install slapd, nodejs and npm.", cause);
    }

    /** The next line it says. */
    String line() {
        try {
            BufferedReader reader = process.inputReader();
            String line = reader.readLine();
            if (line == null) {
                throw new AssertionError("The program said nothing and ended.");
            }
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
