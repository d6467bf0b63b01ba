package dev.reeve.shell.home;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Version;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.Settings;
import dev.reeve.store.PastStore;
import dev.reeve.store.PointInTime;
import dev.reeve.store.StoreException;
import dev.reeve.store.sqlite.SqliteStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** One side of a comparison. */
public sealed interface Side {

    /** What ships: an organization of the other side's name and domain with nothing of its own. */
    record Defaults() implements Side {}

    /** An organization as it is, was, or as files tell it. */
    record Given(Organization organization) implements Side {}

    /**
     * The side that an operand means: {@code defaults}; {@code @7} for version 7 of the home; the folder of a home; else
     * a folder or file of a dump.
     */
    static Side of(String operand, Settings settings, Instant now) {
        if (operand.toLowerCase(Locale.ROOT).equals("defaults")) {
            return new Defaults();
        }
        if (operand.matches("@[0-9]{1,15}")) {
            return new Given(at(settings, new Version(Long.parseLong(operand.substring(1)))));
        }
        Path path = Path.of(operand);
        if (Files.isDirectory(path) && SqliteStore.isHome(path)) {
            return new Given(latest(settings, path));
        }
        return new Given(Loads.organization(List.of(path), now));
    }

    /** The organization, where the other side's is needed to tell. */
    default Organization beside(Side other) {
        return switch (this) {
            case Given(Organization organization) -> organization;
            case Defaults() -> {
                Organization own = other instanceof Given(Organization organization)
                        ? organization
                        : Organization.empty().apply(NewHome.fresh("example.com", Instant.EPOCH));
                Change built = NewOrganization.create(
                        own.settings().name(), own.settings().forestRoot(), Instant.EPOCH);
                yield Organization.empty().apply(built);
            }
        };
    }

    /** The home that the settings name. */
    static Organization latest(Settings settings) {
        return latest(settings, settings.home());
    }

    private static Organization latest(Settings settings, Path folder) {
        try (Home home = Home.open(settings.in(folder))) {
            return home.snapshot();
        }
    }

    /** The organization of the home as it was, by taking back what came since. */
    private static Organization at(Settings settings, Version version) {
        try (Home home = Home.open(settings)) {
            return PastStore.at(home.store(), home.organization(), new PointInTime.AtVersion(version), Instant.now())
                    .snapshot(home.organization());
        } catch (ReeveException e) {
            throw FailureException.usage(e.getMessage());
        } catch (StoreException e) {
            throw FailureException.of(e);
        }
    }
}
