package dev.reeve.shell.verb;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.run.Session;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.shell.home.Home;
import dev.reeve.shell.home.TrackingFolders;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.workplace.JsonLines;
import dev.reeve.workplace.Workplace;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** {@code reeve tracking}: where the message tracking logs of servers lie [TRACK-2]. */
public record TrackingVerb(Settings settings, Streams streams) {

    private static final Map<String, Integer> OPERANDS = Map.of("list", 1, "remove", 2, "set", 3);

    /** Sets, lists or removes; answers the exit code. */
    public int run(List<String> operands) {
        String action = operands.isEmpty() ? "" : operands.getFirst().toLowerCase(Locale.ROOT);
        if (!Optional.of(operands.size()).equals(Optional.ofNullable(OPERANDS.get(action)))) {
            throw FailureException.usage(
                    "Say: reeve tracking set SERVER FOLDER, reeve tracking list, or reeve tracking remove SERVER.");
        }
        if (!Home.exists(settings.home())) {
            throw FailureException.failed(
                    "HomeUnusable", "There is no organization at " + settings.home() + "; reeve init makes one.");
        }
        try (Home home = Home.open(settings)) {
            Workplace workplace = LocalSessions.on(settings, home).workplace();
            return switch (action) {
                case "set" -> set(workplace, operands.get(1), folder(operands.get(2)));
                case "remove" -> remove(workplace, operands.get(1));
                default -> list(workplace);
            };
        } catch (ReeveException e) {
            throw FailureException.failed(e.code().name(), e.getMessage() + " Nothing was changed.");
        }
    }

    private int set(Workplace workplace, String name, Path folder) {
        ExchangeServer server = TrackingFolders.set(workplace, session(workplace), name, folder);
        return said("The message tracking logs of " + server.name() + " lie in "
                + server.trackingLogs().orElse("") + ".");
    }

    private int remove(Workplace workplace, String name) {
        ExchangeServer server = TrackingFolders.remove(workplace, session(workplace), name);
        return said("The message tracking logs of " + server.name() + " are not read any more.");
    }

    private int list(Workplace workplace) {
        workplace
                .snapshot()
                .all(ExchangeServer.class)
                .sorted(Comparator.comparing(ExchangeServer::name))
                .forEach(server -> server.trackingLogs()
                        .ifPresent(folder -> streams.out()
                                .println(
                                        settings.output() == OutputFormat.JSON
                                                ? JsonLines.tracking(server.name(), folder)
                                                : server.name() + "  " + folder)));
        return ExitCode.DONE;
    }

    private int said(String line) {
        if (settings.output() == OutputFormat.TEXT) {
            streams.out().println(line);
        }
        return ExitCode.DONE;
    }

    private Session session(Workplace workplace) {
        return workplace.local(settings.as().orElse(NewOrganization.ADMINISTRATOR), System.getProperty("user.name"));
    }

    private static Path folder(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw FailureException.usage("'" + text + "' is no path: " + e.getMessage());
        }
    }
}
