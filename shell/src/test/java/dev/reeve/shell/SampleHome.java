package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Homes with the sample and what commands made of it. Each is made once in a process, and copied as often as it is wanted. */
final class SampleHome {

    private static final Map<String, CommandLineTester> MADE = new HashMap<>();

    private SampleHome() {}

    /** A copy of the sample in a folder that is not there yet. */
    static CommandLineTester in(Path home) {
        return in(home, "");
    }

    /** A copy of the sample on which commands were run. */
    static CommandLineTester in(Path home, String commands) {
        return copy(made(commands), home);
    }

    private static synchronized CommandLineTester made(String commands) {
        CommandLineTester known = MADE.get(commands);
        if (known == null) {
            known = make(commands);
            MADE.put(commands, known);
        }
        return known;
    }

    private static CommandLineTester make(String commands) {
        try {
            CommandLineTester made = new CommandLineTester(Files.createTempDirectory("reeve-sample-"));
            if (commands.isEmpty()) {
                assertThat(made.reeve("init", "--sample", "contoso").exitCode()).isZero();
            } else {
                copy(made(""), made.home());
                CommandLineTester.Said said = made.reeve("run", "-c", commands);
                assertThat(said.exitCode()).as(said.errors()).isZero();
            }
            for (Path file : files(made.home())) {
                file.toFile().deleteOnExit(); // in the order of the walk, backwards: files before their folder
            }
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of a home that nobody uses. */
    static CommandLineTester copy(CommandLineTester home, Path to) {
        try {
            for (Path file : files(home.home())) {
                Path target = to.resolve(home.home().relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new CommandLineTester(to);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.toList();
        }
    }
}
