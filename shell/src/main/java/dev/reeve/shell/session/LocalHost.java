package dev.reeve.shell.session;

import dev.reeve.commands.result.Views;
import dev.reeve.language.command.CommandSource;
import dev.reeve.language.host.Console;
import dev.reeve.language.host.FileArea;
import dev.reeve.language.host.Host;
import dev.reeve.language.host.Limits;
import dev.reeve.language.host.Sink;
import dev.reeve.language.host.ViewSource;
import dev.reeve.workplace.ReadableNames;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;

/**
 * What a session of the local shell asks of its surroundings.
 *
 * @param prompter who answers prompts, if anybody does
 * @param folder the folder below which scripts read and write
 * @param environment what {@code $env:} reads
 * @param limits how far the session may go
 * @param columns width of the output
 */
public record LocalHost(
        CommandSource commands,
        Sink sink,
        InstantSource clock,
        ZoneId zone,
        Optional<Console> prompter,
        Path folder,
        Map<String, String> environment,
        Limits limits,
        IntSupplier columns)
        implements Host {

    private static final Views VIEWS = new Views();

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public Optional<Console> console() {
        return prompter;
    }

    @Override
    public ViewSource views() {
        return VIEWS;
    }

    @Override
    public Optional<FileArea> files() {
        return Optional.of(new FileArea(folder));
    }

    @Override
    public List<String> completions(String command, String parameter, String prefix) {
        return new ReadableNames(commands).completing(command, parameter, prefix);
    }

    @Override
    public List<String> properties(String command) {
        return new ReadableNames(commands).properties(command);
    }

    @Override
    public String raising(Limits.Kind limit) {
        String written = limit.example();
        return "If it has to go further, start Reeve with --limit " + written + ", or write " + written
                + " into limits.properties in the home.";
    }

    @Override
    public int width() {
        return columns.getAsInt();
    }
}
