package dev.reeve.commands.run;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.mail.Mail;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.difference.Difference;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.Version;
import dev.reeve.store.JournalEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Several commands as one change [WEB-4]. Each is planned, decided and checked as if it ran alone, on the snapshot that the
 * ones before it made; then all are committed in one transaction, or nothing is.
 */
public final class ChangeSets {

    /** A page that is older than this many changes is out of date, whatever they were. */
    private static final long MOST_CHANGES = 1_000;

    /** The cmdlet by which one reads who has what. */
    private static final String READS_PERMISSIONS = "Get-ManagementRoleAssignment";

    private final CommandRunner runner;

    /** Change sets that are committed where this runner's commands are. */
    public ChangeSets(CommandRunner runner) {
        this.runner = runner;
    }

    /** What came of running the commands of a set. */
    public interface Ran {

        /** Whether all of them went well. */
        boolean isWhole();
    }

    /**
     * A set that was run.
     *
     * @param before the snapshot that it began with
     * @param after the snapshot that it ends with, committed or not; of a set that failed, what went well before
     */
    public record Made<T extends Ran>(T ran, Organization before, Organization after) {}

    /**
     * Runs commands and commits what they change. They are run once more where another commit comes first.
     *
     * @param seen the version that the caller looked at; where something that the set touches changed since, nothing is
     *     done [WEB-37]
     * @param commands runs them by the given runner, one after the other, and stops where one fails; may be called again
     * @return what came of the last run; where it is not whole nothing was changed, and only the refusal is in the audit log
     * @throws ReeveException {@code ChangedMeanwhile}
     */
    public <T extends Ran> Made<T> commit(
            Session session, Optional<Version> seen, Function<CommandRunner, T> commands) {
        while (true) {
            Attempt<T> attempt = new Attempt<>(session, commands);
            if (!attempt.ran.isWhole()) {
                attempt.pending.recordRefusals();
                attempt.checkUnchanged(seen);
                return attempt.made();
            }
            attempt.checkUnchanged(seen);
            Optional<Organization> after = attempt.pending.commitAll();
            if (after.isPresent()) {
                attempt.mails.forEach(runner.surroundings().outbox()::deliver);
                return new Made<>(attempt.ran, attempt.pending.base(), after.get());
            }
        }
    }

    /**
     * Runs commands and changes nothing; nothing is recorded, as under {@code -WhatIf}.
     *
     * @throws ReeveException {@code ChangedMeanwhile} as {@link #commit}
     */
    public <T extends Ran> Made<T> preview(
            Session session, Optional<Version> seen, Function<CommandRunner, T> commands) {
        Attempt<T> attempt = new Attempt<>(session, commands);
        attempt.checkUnchanged(seen);
        return attempt.made();
    }

    /** Who gains and loses what by a set; empty for a caller who may not read permissions. */
    public Optional<Difference> consequences(Session session, Made<?> made) {
        Organization before = made.before();
        Caller caller = runner.caller(session, before);
        return runner.authority()
                .rights(before, session, caller, READS_PERMISSIONS)
                .map(_ -> runner.impact().difference(before, made.after()));
    }

    /** One run of the commands on what the store has now. */
    private final class Attempt<T extends Ran> {

        private final Session session;
        private final PendingStore pending;
        private final List<Mail> mails = new ArrayList<>();
        /** What the commands touch, with its name where the caller may know it. */
        private final Map<ObjectId, Optional<String>> touched = new HashMap<>();

        private final T ran;

        Attempt(Session session, Function<CommandRunner, T> commands) {
            this.session = session;
            this.pending = new PendingStore(runner.store(), session.organization());
            this.ran = commands.apply(runner.on(pending, mails::add, this::touch));
        }

        Made<T> made() {
            return new Made<>(ran, pending.base(), pending.current());
        }

        private void touch(CmdletContext context, Plan plan) {
            plan.touchPoints().stream().flatMap(ChangeSets::objects).forEach(object -> {
                Optional<String> name = Optional.of(object.name()).filter(_ -> context.canRead(object));
                concerned(object).forEach(id -> touched.putIfAbsent(id, name));
            });
        }

        /** @throws ReeveException {@code ChangedMeanwhile} */
        private void checkUnchanged(Optional<Version> seen) {
            long now = pending.base().version().number();
            if (seen.isEmpty() || seen.get().number() == now) {
                return;
            }
            if (seen.get().number() > now || now - seen.get().number() > MOST_CHANGES) {
                throw changedMeanwhile(Optional.empty());
            }
            pending.changedObjects().forEach(id -> touched.putIfAbsent(id, Optional.empty()));
            runner.store().journal(session.organization(), seen.get()).stream()
                    .flatMap(entry -> entry.changes().stream())
                    .flatMap(ChangeSets::concerned)
                    .filter(touched::containsKey)
                    .findFirst()
                    .ifPresent(id -> {
                        throw changedMeanwhile(touched.getOrDefault(id, Optional.empty()));
                    });
        }
    }

    private static Stream<DirectoryObject> objects(TouchPoint touchPoint) {
        return switch (touchPoint) {
            case TouchPoint.ObjectAccess access -> Stream.concat(access.before().stream(), access.after().stream());
            case TouchPoint.OrganizationConfigAccess _ -> Stream.of();
            case TouchPoint.RoleDelegation delegation ->
                Stream.concat(Stream.of(delegation.role()), delegation.assignee().stream());
            case TouchPoint.GroupManagement management -> Stream.of(management.group());
        };
    }

    /** What somebody gets by an assignment concerns him, and so every page about him. */
    private static Stream<ObjectId> concerned(DirectoryObject object) {
        return object instanceof RoleAssignment assignment
                ? Stream.of(assignment.id(), assignment.assignee())
                : Stream.of(object.id());
    }

    private static Stream<ObjectId> concerned(JournalEntry.Changed changed) {
        return Stream.concat(
                Stream.of(changed.id()),
                Stream.concat(changed.before().stream(), changed.after().stream())
                        .flatMap(ChangeSets::concerned));
    }

    private static ReeveException changedMeanwhile(Optional<String> name) {
        return new ReeveException(
                ErrorCode.ChangedMeanwhile,
                name.map(known -> "'" + known + "'").orElse("Something that this is about")
                        + " was changed meanwhile. Nothing was saved: reload, look at what is there now, and do it again.",
                name.orElse(""));
    }
}
