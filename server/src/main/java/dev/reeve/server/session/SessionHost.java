package dev.reeve.server.session;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * What a session of the server finds around it. Without a folder, scripts read and write no files: the server's own are
 * nobody's business.
 */
public record SessionHost(
        CallerSessions.Opened opened,
        CommandSource commands,
        Sink sink,
        Limits limits,
        Supplier<Optional<Console>> prompter,
        Optional<Path> folder,
        IntSupplier columns)
        implements Host {

    private static final Views VIEWS = new Views();

    /** A session that runs one command and can ask nobody. */
    public static SessionHost unattended(CallerSessions.Opened opened, Sink sink, Limits limits) {
        return unattended(opened, opened.workplace().commands(opened.session()), sink, limits);
    }

    /** The same with these commands of his. */
    public static SessionHost unattended(
            CallerSessions.Opened opened, CommandSource commands, Sink sink, Limits limits) {
        return new SessionHost(opened, commands, sink, limits, Optional::empty, Optional.empty(), () -> 120);
    }

    @Override
    public Instant now() {
        return opened.workplace().clock().instant();
    }

    @Override
    public Optional<Console> console() {
        return prompter.get();
    }

    @Override
    public ViewSource views() {
        return VIEWS;
    }

    @Override
    public Optional<FileArea> files() {
        return folder.map(FileArea::new);
    }

    @Override
    public Map<String, String> environment() {
        return opened.workplace().environment(opened.session());
    }

    @Override
    public String raising(Limits.Kind limit) {
        return "If it has to go further, whoever runs the server writes " + limit.example()
                + " into limits.properties in its home.";
    }

    @Override
    public int width() {
        return columns.getAsInt();
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
    public void sleep(Duration duration) throws InterruptedException {
        sink.flush();
        Thread.sleep(duration);
    }
}
