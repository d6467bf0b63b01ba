package dev.reeve.shell.verb;

import dev.reeve.engine.error.ReeveException;
import dev.reeve.shell.line.FailureException;
import dev.reeve.store.PointInTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * From when to when.
 *
 * @param since the first time of it
 * @param until the first time after it
 */
public record Period(Optional<Instant> since, Optional<Instant> until) {

    /**
     * The period between two times as people write them, in the local zone where they tell none.
     *
     * @throws FailureException a usage error, where one is no time or the second does not come after the first
     */
    public static Period of(Optional<String> since, Optional<String> until) {
        Period period = new Period(since.map(text -> time("--since", text)), until.map(text -> time("--until", text)));
        if (period.since.isPresent()
                && period.until.isPresent()
                && !period.until.get().isAfter(period.since.get())) {
            throw FailureException.usage(
                    "--until " + until.orElse("") + " does not come after --since " + since.orElse("") + ".");
        }
        return period;
    }

    private static Instant time(String option, String text) {
        try {
            return switch (PointInTime.parse(text, ZoneId.systemDefault())) {
                case PointInTime.AtTime(Instant instant, String _) -> instant;
                case PointInTime.AtVersion _ ->
                    throw FailureException.usage(option + " takes a time, such as 2026-05-01 or 2026-05-01T14:30.");
            };
        } catch (ReeveException e) {
            throw FailureException.usage(option + " " + e.getMessage());
        }
    }

    boolean isGiven() {
        return since.isPresent() || until.isPresent();
    }
}
