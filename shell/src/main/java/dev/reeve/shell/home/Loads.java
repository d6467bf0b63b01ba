package dev.reeve.shell.home;

import dev.reeve.engine.organization.Organization;
import dev.reeve.interchange.dump.DumpException;
import dev.reeve.interchange.dump.DumpLoad;
import dev.reeve.interchange.dump.LoadOptions;
import dev.reeve.interchange.dump.LoadReport;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.Settings;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Makes organizations of what a live Exchange dumped: whole or not at all. */
public final class Loads {

    private Loads() {}

    /** Makes a home with the organization that the files hold; answers what they gave. */
    public static LoadReport newHome(Settings settings, List<Path> files, LoadOptions options, Instant now) {
        if (Home.exists(settings.home())) {
            throw NewHome.alreadyThere(settings.home());
        }
        try {
            return loaded(settings, files, options, now);
        } catch (OutOfMemoryError _) {
            throw FailureException.failed(
                    "LoadFailed",
                    "The dump takes more memory than this process may have. Let it have more, for example"
                            + " JAVA_TOOL_OPTIONS=-Xmx4g. Nothing was made.");
        }
    }

    private static LoadReport loaded(Settings settings, List<Path> files, LoadOptions options, Instant now) {
        DumpLoad.Loaded loaded = read(files, options, now);
        String name = settings.organization().orElse(loaded.report().domain());
        if (!made(settings, name, loaded, files, now)) {
            throw NewHome.alreadyThere(settings.home());
        }
        return loaded.report();
    }

    private static boolean made(Settings settings, String name, DumpLoad.Loaded loaded, List<Path> files, Instant now) {
        try {
            return NewHome.create(settings.home(), name, loaded.first(), loaded.audit(), command(files), now);
        } catch (DumpException e) {
            throw failure(e);
        }
    }

    /** What the journal calls it, so that reports can tell where the organization was loaded from. */
    private static String command(List<Path> files) {
        return "reeve load " + files.stream().map(Path::toString).collect(Collectors.joining(" "));
    }

    /** The organization that files hold, made nowhere. */
    public static Organization organization(List<Path> files, Instant now) {
        return Organization.empty().apply(read(files, LoadOptions.NONE, now).first());
    }

    private static DumpLoad.Loaded read(List<Path> files, LoadOptions options, Instant now) {
        try {
            return DumpLoad.load(files, options, now);
        } catch (DumpException e) {
            throw failure(e);
        }
    }

    private static FailureException failure(DumpException e) {
        return FailureException.failed("LoadFailed", e.getMessage() + " Nothing was made.");
    }
}
