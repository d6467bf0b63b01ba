package dev.reeve.workplace;

import dev.reeve.commands.Cmdlets;
import dev.reeve.commands.Renderings;
import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.cmdlet.Choices;
import dev.reeve.commands.cmdlet.Cmdlet;
import dev.reeve.commands.cmdlet.RemoteScripts;
import dev.reeve.commands.discovery.Discovery;
import dev.reeve.commands.forest.ForestReader;
import dev.reeve.commands.mail.Outbox;
import dev.reeve.commands.run.AccountPasswords;
import dev.reeve.commands.run.CommandRunner;
import dev.reeve.commands.run.PasswordTries;
import dev.reeve.commands.run.PlannedCommands;
import dev.reeve.commands.run.Session;
import dev.reeve.commands.run.Session.Door;
import dev.reeve.commands.run.SessionCommands;
import dev.reeve.commands.run.Sessions;
import dev.reeve.commands.run.Surroundings;
import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.question.Questions;
import dev.reeve.interchange.forest.LdapForestReader;
import dev.reeve.interchange.report.Answer;
import dev.reeve.interchange.report.Report;
import dev.reeve.interchange.tracking.TrackingFolder;
import dev.reeve.store.Attribution;
import dev.reeve.store.InMemoryStore;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.OrganizationStore;
import dev.reeve.store.PastStore;
import dev.reeve.store.PointInTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** One organization at work: everything that its sessions share, put together in one place. */
public final class Workplace {

    private static final String SCRATCH = "scratch copy";

    private final OrganizationStore store;
    private final OrganizationId organization;
    private final InstantSource clock;
    private final RemoteScripts scripts;
    private final Catalogue catalogue = BuiltInCatalogue.instance();
    private final ForestReader forests = new LdapForestReader();
    private final CommandRunner runner;
    private final AccountPasswords passwords;
    private final Questions questions = new Questions(catalogue);

    /** The cmdlets, made once: all workplaces share them. */
    private static final class Shared {
        static final Map<String, Cmdlet> CMDLETS = SessionCommands.byName(Cmdlets.all(new TrackingFolder()));
    }

    /** Work on an organization of a store, on a server without scripts, whose mail goes nowhere. */
    public Workplace(OrganizationStore store, OrganizationId organization, Choices choices, InstantSource clock) {
        this(store, organization, choices, clock, RemoteScripts.none(), Outbox.none());
    }

    /** Work on an organization of a store, on a server whose audit log tells of changes only. */
    public Workplace(
            OrganizationStore store,
            OrganizationId organization,
            Choices choices,
            InstantSource clock,
            RemoteScripts scripts,
            Outbox outbox) {
        this(store, organization, choices, clock, scripts, outbox, false);
    }

    /**
     * Work on an organization of a store.
     *
     * @param scripts what unscoped roles can name
     * @param outbox where mail goes that cmdlets send
     * @param auditsReads whether commands that only read leave an entry in the audit log, too
     */
    public Workplace(
            OrganizationStore store,
            OrganizationId organization,
            Choices choices,
            InstantSource clock,
            RemoteScripts scripts,
            Outbox outbox,
            boolean auditsReads) {
        this.store = store;
        this.organization = organization;
        this.clock = clock;
        this.scripts = scripts;
        this.passwords = new AccountPasswords(store, choices);
        this.runner = new CommandRunner(
                store,
                catalogue,
                choices,
                new Surroundings(Renderings::show, forests, scripts, outbox, new PasswordTries(), auditsReads));
    }

    /** Loads what every workplace needs, whatever its organization. Called beside opening a home, it saves that time. */
    public static void prepare() {
        BuiltInCatalogue.instance();
        Objects.requireNonNull(Shared.CMDLETS);
    }

    /** The same from the snapshot as it is now, which is shared: whatever is done there lasts no longer than the workplace. */
    public Workplace scratch() {
        InMemoryStore copy = new InMemoryStore();
        OrganizationId copied =
                copy.adopt("scratch", snapshot(), new Attribution(SCRATCH, SCRATCH, SCRATCH, clock.instant()));
        return new Workplace(copy, copied, Choices.random(), clock, scripts, Outbox.none());
    }

    /** Which organization it is. */
    public OrganizationId organization() {
        return organization;
    }

    /** The latest snapshot. */
    public Organization snapshot() {
        return store.snapshot(organization);
    }

    /** The one flow. */
    public CommandRunner runner() {
        return runner;
    }

    /** What people sign in with. */
    public AccountPasswords passwords() {
        return passwords;
    }

    /** Answers questions that go backwards. */
    public Questions questions() {
        return questions;
    }

    /**
     * Answers a report.
     *
     * @param asOf the point in time that it is about, instead of now
     * @param since the first time of the period, where it is about one
     * @param until the first time after it
     * @param written the time that it bears
     * @throws ReeveException {@code InvalidArgument} where the organization was not there at that point
     */
    public Answer report(
            Report report,
            Optional<PointInTime> asOf,
            Optional<Instant> since,
            Optional<Instant> until,
            Instant written) {
        OrganizationStore asked = asOf.<OrganizationStore>map(
                        point -> PastStore.at(store, organization, point, clock.instant()))
                .orElse(store);
        return Answer.of(report, asked, organization, questions, since, until, written);
    }

    /** How forests are read. */
    public ForestReader forests() {
        return forests;
    }

    /** The time. */
    public InstantSource clock() {
        return clock;
    }

    /** Opens a shell's session. @throws ReeveException as {@link #open(String, String, Optional, Door)} */
    public Session open(String user, String actor, Optional<String> server) {
        return open(user, actor, server, Door.SHELL);
    }

    /**
     * Opens a session.
     *
     * @param user the user to act as, or the account of a trusted forest
     * @param actor who sits at the keyboard
     * @param server the server that answers, else the organization's first
     * @param door what it is for
     * @throws ReeveException {@code ObjectNotFound}, {@code ForeignForestNoAccount} or {@code ObjectAmbiguous} where the
     *     user can't be told, {@code NoSession} where he may not open one [GATE-8] [USER-2], also because the forest of
     *     his account can't be read
     */
    public Session open(String user, String actor, Optional<String> server, Door door) {
        Session session = new Sessions(store, clock, forests)
                .open(organization, user, actor, server)
                .through(door);
        if (runner.inquiry().refusedSession(session).isPresent()) {
            // A server names whom it let in by GUID, which tells nobody anything.
            throw new ReeveException(
                    ErrorCode.NoSession,
                    "Access is denied: '" + Sessions.name(session, snapshot())
                            + "' may not open a management shell. It takes an enabled account with"
                            + " remote PowerShell and at least one role assignment in effect.",
                    user);
        }
        return session;
    }

    /**
     * A session in whose name the local user changes what no cmdlet changes. It is not asked whether the user may open a
     * shell: whoever can write the home may do this, also where nobody has rights any more.
     *
     * @throws ReeveException {@code ObjectNotFound} or {@code ObjectAmbiguous} where the user can't be told
     */
    public Session local(String user, String actor) {
        return new Sessions(store, clock, forests).open(organization, user, actor, Optional.empty());
    }

    /** What {@code $env:} reads in a session. */
    public Map<String, String> environment(Session session) {
        return Environment.of(snapshot(), session);
    }

    /** The commands of a session, planned and not run. */
    public PlannedCommands planned(Session session) {
        return new PlannedCommands(session, runner, commands(session));
    }

    /** The commands of a session, looked up at every call. */
    public SessionCommands commands(Session session) {
        return commands(session, runner);
    }

    /** The commands of a session that another runner runs, such as that of a change set. */
    public SessionCommands commands(Session session, CommandRunner inside) {
        return new SessionCommands(
                session, inside, catalogue, Shared.CMDLETS, granted -> Discovery.commands(granted, catalogue));
    }
}
