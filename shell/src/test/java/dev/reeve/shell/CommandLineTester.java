package dev.reeve.shell;

import dev.reeve.shell.line.Streams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs the command in this process on one home and keeps what it says. */
record CommandLineTester(Path home) {

    /** What a run said and how it ended. */
    record Said(int exitCode, List<String> out, List<String> err) {

        String output() {
            return String.join("\n", out);
        }

        String errors() {
            return String.join("\n", err);
        }
    }

    Said reeve(String... arguments) {
        return reeveReading("", arguments);
    }

    Said reeveReading(String input, String... arguments) {
        return reeve(Map.of(), input, arguments);
    }

    Said reeve(Map<String, String> environment, String input, String... arguments) {
        return said(
                environment,
                input,
                Stream.concat(Stream.of("--home", home.toString()), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    /** A line of somebody whose environment alone says where the home is. */
    static Said bare(Map<String, String> environment, String... arguments) {
        return said(environment, "", arguments);
    }

    private static Said said(Map<String, String> environment, String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Streams streams = new Streams(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                false);
        int exitCode = new Reeve(streams, environment).run(arguments);
        return new Said(exitCode, lines(out), lines(err));
    }

    private static List<String> lines(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
