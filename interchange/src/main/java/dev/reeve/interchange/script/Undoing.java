package dev.reeve.interchange.script;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.invariant.Invariants;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.interchange.difference.Describer;
import dev.reeve.store.JournalEntry;
import dev.reeve.store.JournalEntry.Changed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How one change of the journal is taken back: by commands, as if somebody typed them, so that whoever takes it back needs
 * the rights that they take. What was removed is made anew, under another GUID.
 *
 * @param entry the change
 * @param wanted what is to be, with the objects of the change as they were
 * @param commands what makes that
 */
public record Undoing(JournalEntry entry, Organization wanted, List<Command> commands) {

    public Undoing {
        commands = List.copyOf(commands);
    }

    /**
     * Plans to take a change back.
     *
     * @param later what the journal has after it
     * @throws ReeveException {@code ChangedMeanwhile} where an object of the change is not any more what the change made of it;
     *     {@code InvalidArgument} where no command takes it back; the code of an invariant that would be broken
     */
    public static Undoing of(Organization now, JournalEntry entry, List<JournalEntry> later) {
        for (Changed changed : entry.changes()) {
            if (!isAlike(changed.after(), now.find(changed.id()))) {
                throw touched(entry, changed, later);
            }
        }
        Change inverse = entry.inverse();
        Organization wanted = now.apply(inverse);
        Invariants.check(now, inverse, wanted).ifPresent(violation -> {
            throw new ReeveException(
                    violation.code(),
                    "Version " + entry.version() + " can't be undone: " + violation.message(),
                    violation.target());
        });
        ScriptPlan plan = ScriptPlan.between(now, wanted);
        if (!plan.unexpressed().isEmpty()) {
            throw notByCommands(
                    entry, plan.unexpressed().stream().map(Unexpressed::line).collect(Collectors.joining(" ")));
        }
        List<Command> commands =
                plan.steps().stream().flatMap(step -> step.commands().stream()).toList();
        if (commands.isEmpty()) {
            throw notByCommands(entry, "what it changed is nothing that a script would change.");
        }
        return new Undoing(entry, wanted, commands);
    }

    /**
     * Makes sure that the commands made what was wanted, and nothing of the change is left.
     *
     * @throws ReeveException {@code InvalidArgument} where something is
     */
    public void check(Organization made) {
        Describer then = new Describer(wanted);
        Describer is = new Describer(made, id -> wanted.find(id).map(wanted.tree()::canonicalName));
        for (Changed changed : entry.changes()) {
            Optional<DirectoryObject> target = wanted.find(changed.id());
            Optional<DirectoryObject> same = made.find(changed.id());
            boolean done = (same.isPresent() || target.isEmpty())
                    ? isAlike(target, same)
                    : made.named(target.get().getClass(), target.get().name())
                            .anyMatch(anew -> is.describe(anew)
                                    .facts()
                                    .equals(then.describe(target.get()).facts()));
            if (!done) {
                throw notByCommands(
                        entry,
                        name(changed) + " had something else besides that no command here gives it, such as a"
                                + " description.");
            }
        }
    }

    private static ReeveException touched(JournalEntry entry, Changed changed, List<JournalEntry> later) {
        String by = later.stream()
                .filter(after ->
                        after.changes().stream().anyMatch(other -> other.id().equals(changed.id())))
                .reduce((_, last) -> last)
                .map(after -> " by version " + after.version() + " ("
                        + after.attribution().command() + ")")
                .orElse("");
        return new ReeveException(
                ErrorCode.ChangedMeanwhile,
                "Version " + entry.version() + " can't be undone: " + name(changed) + " was changed since" + by
                        + ". Undo that first, or change by hand what is to be different.",
                name(changed));
    }

    private static ReeveException notByCommands(JournalEntry entry, String why) {
        return new ReeveException(
                ErrorCode.InvalidArgument,
                "Version " + entry.version() + " (" + entry.attribution().command() + ") can't be undone: " + why,
                entry.version().toString());
    }

    private static String name(Changed changed) {
        return changed.after()
                .or(changed::before)
                .map(object -> "'" + object.name() + "'")
                .orElseGet(() -> changed.id().toString());
    }

    /** The same but for when it was made and changed. */
    private static boolean isAlike(Optional<DirectoryObject> one, Optional<DirectoryObject> other) {
        return one.map(Undoing::timeless).equals(other.map(Undoing::timeless));
    }

    private static DirectoryObject timeless(DirectoryObject object) {
        var header = object.header();
        return object.withHeader(
                new ObjectHeader(header.id(), header.name(), Instant.EPOCH, Instant.EPOCH, header.origin()));
    }
}
