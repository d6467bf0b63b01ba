package dev.reeve.shell.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@code reeve} in a process of its own. */
final class ReeveProcess {

    private static final long PATIENCE_IN_MINUTES = 4;

    private final Process process;
    private final Path out;
    private final Path err;

    private ReeveProcess(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /** What a process printed and how it ended. */
    record Ended(int exitCode, List<String> out, List<String> err) {

        /** The error stream as one text. */
        String errors() {
            return String.join("\n", err);
        }
    }

    /** Starts one as the launcher does; {@code folder} keeps what it prints. */
    static ReeveProcess start(Path folder, Path home, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.reeve.shell.Reeve",
                "--home",
                home.toString()));
        command.addAll(List.of(arguments));
        return start(folder, command);
    }

    /** Starts any program; {@code folder} keeps what it prints. */
    static ReeveProcess start(Path folder, List<String> command) {
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            return new ReeveProcess(process, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs one to its end. */
    static Ended run(Path folder, Path home, String... arguments) throws InterruptedException {
        return start(folder, home, arguments).end();
    }

    /** Waits for the end. */
    Ended end() throws InterruptedException {
        if (!process.waitFor(PATIENCE_IN_MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("The process did not end: " + printed());
        }
        return new Ended(process.exitValue(), printed(), lines(err));
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** What it has printed so far; a line counts once its end is there. */
    List<String> printed() {
        return lines(out);
    }

    /** What it has printed as errors so far, as one text. */
    String errors() {
        return String.join("\n", lines(err));
    }

    /** Tells it to end ({@code kill -TERM}). */
    void terminate() {
        process.destroy();
    }

    /** {@code kill -9}. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    private static List<String> lines(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
