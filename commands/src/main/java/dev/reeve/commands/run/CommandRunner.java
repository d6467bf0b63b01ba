package dev.reeve.commands.run;

import dev.reeve.commands.advice.DifferenceText;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.Choices;
import dev.reeve.commands.cmdlet.Cmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.DecidedCmdlet;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.cmdlet.RemoteScripts;
import dev.reeve.commands.mail.Outbox;
import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.CommandRights;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.value.Value;
import dev.reeve.store.Attribution;
import dev.reeve.store.AuditEntry.ModifiedObject;
import dev.reeve.store.AuditHistory;
import dev.reeve.store.AuditWrite;
import dev.reeve.store.Credential;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.OrganizationStore;
import dev.reeve.store.StoreException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The one flow: decide, change, check, commit, and once more where another commit came first. Nothing changes an
 * organization except through here.
 */
public final class CommandRunner {

    private final OrganizationStore store;
    private final Catalogue catalogue;
    private final Surroundings surroundings;
    private final Authorizer authorizer;
    private final Authority authority;
    private final Gate gate;
    private final ModifiedObjects modifiedObjects;
    private final Choices choices;
    private final BiConsumer<CmdletContext, Plan> touched;
    private final Imports imports;
    private final CommandInquiry inquiry;
    private final LongAdder reads = new LongAdder();

    /** A runner on a store whose commands reach nothing else. */
    public CommandRunner(OrganizationStore store, Catalogue catalogue, Choices choices) {
        this(store, catalogue, choices, Surroundings.NONE);
    }

    /**
     * A runner on a store.
     *
     * @param catalogue the cmdlets that exist
     * @param surroundings what commands reach besides
     * @throws IllegalArgumentException where the choices are repeatable and what the store holds lasts
     */
    public CommandRunner(OrganizationStore store, Catalogue catalogue, Choices choices, Surroundings surroundings) {
        choices.checkFitFor(store);
        this(store, catalogue, choices, surroundings, new Authorizer(catalogue), (_, _) -> {});
    }

    private CommandRunner(
            OrganizationStore store,
            Catalogue catalogue,
            Choices choices,
            Surroundings surroundings,
            Authorizer authorizer,
            BiConsumer<CmdletContext, Plan> touched) {
        this.store = store;
        this.catalogue = catalogue;
        this.choices = choices;
        this.surroundings = surroundings;
        this.authorizer = authorizer;
        this.touched = touched;
        this.authority = new Authority(authorizer);
        this.gate = new Gate(authority, choices, surroundings, store);
        this.modifiedObjects = new ModifiedObjects(surroundings.rendering());
        this.inquiry = new CommandInquiry(store, catalogue, surroundings, authority, gate);
        this.imports = new Imports(store, inquiry::forests);
    }

    /** Where organizations are kept. */
    OrganizationStore store() {
        return store;
    }

    /** What commands reach besides. */
    Surroundings surroundings() {
        return surroundings;
    }

    /**
     * The same on another store: what its commands change, send and touch goes there instead.
     *
     * @param watcher is told what each command would do, decided or not
     */
    CommandRunner on(OrganizationStore other, Outbox outbox, BiConsumer<CmdletContext, Plan> watcher) {
        return new CommandRunner(other, catalogue, choices, surroundings.sending(outbox), authorizer, watcher);
    }

    /** The organization as it is now. */
    public Organization snapshot(Session session) {
        return store.snapshot(session.organization());
    }

    /** Who the session's account is now. @throws ReeveException {@code NoSession} as {@link Callers#of} */
    public Caller caller(Session session, Organization organization) {
        return inquiry.caller(session, organization);
    }

    /** What commands would be answered. */
    public CommandInquiry inquiry() {
        return inquiry;
    }

    /** By whose rights commands are decided. */
    Authority authority() {
        return authority;
    }

    /** What lies on the server. */
    RemoteScripts scripts() {
        return surroundings.scripts();
    }

    /**
     * Runs a cmdlet for one pipeline object. What is not built is decided all the same, and then refused.
     *
     * @throws dev.reeve.language.command.CommandError with the first reason in the order of [EVAL-5]
     */
    public void run(Session session, Cmdlet cmdlet, Arguments arguments, CommandContext console) {
        CmdletArguments given = new CmdletArguments(arguments);
        try {
            switch (inquiry.understanding(cmdlet, given)) {
                case ReadCmdlet read -> read(session, read, given, console);
                case ChangeCmdlet change -> change(session, change, given, console);
                case DecidedCmdlet decided -> refuse(session, decided, given, console);
            }
        } catch (ReeveException e) {
            throw Errors.command(e, cmdlet.name());
        }
    }

    /** All that can be used of a cmdlet, by the server itself. */
    Optional<CommandRights> wholeRights(Session session, String cmdlet) {
        return authorizer.serverRights(snapshot(session), cmdlet);
    }

    /** What is known of a cmdlet. */
    Optional<CmdletDefinition> definition(String cmdlet) {
        return catalogue.find(cmdlet);
    }

    /** What changes come to. */
    public Impact impact() {
        return new Impact(authorizer, catalogue);
    }

    /**
     * Creates an organization with its first objects.
     *
     * @throws ReeveException where they break an invariant
     */
    public OrganizationId create(String name, Change first, Attribution attribution) {
        return create(name, first, attribution, AuditHistory.NONE);
    }

    /** The same with what its audit log held before it came here. */
    public OrganizationId create(String name, Change first, Attribution attribution, AuditHistory earlier) {
        return imports.create(name, first, attribution, earlier);
    }

    /**
     * Commits a change that no cmdlet plans: an import, a sample, an upgrade. The local user's doing, not decided by
     * role assignments, but held to the same invariants; one transaction or nothing.
     *
     * @param name what the journal calls it
     * @param change the change on a snapshot; computed again where another commit came first
     * @return the snapshot after it
     * @throws ReeveException where it breaks an invariant
     */
    public Organization importChange(Session session, String name, Function<Organization, Change> change) {
        return imports.commit(session, name, change, List.of());
    }

    /**
     * The same with credentials, which go neither into the journal nor into the audit log.
     *
     * @throws ReeveException where the change breaks an invariant
     */
    public Organization importChange(
            Session session, String name, Function<Organization, Change> change, List<Credential> credentials) {
        return imports.commit(session, name, change, credentials);
    }

    /** How many commands that only read were run: most servers keep no entries of these, so they are counted. */
    public long reads() {
        return reads.sum();
    }

    private void read(Session session, ReadCmdlet cmdlet, CmdletArguments given, CommandContext console) {
        reads.increment();
        Organization organization = snapshot(session);
        CmdletContext context = gate.open(session, organization, inquiry.forests(session, organization), cmdlet, given);
        Optional<String> error = Optional.empty(); // also where the pipeline wants no more of it
        try (Stream<? extends Value> results = cmdlet.read(context, given)) {
            results.forEach(console::output);
        } catch (ReeveException | StoreException e) {
            error = Optional.of(String.valueOf(e.getMessage()));
            throw e;
        } finally {
            if (surroundings.auditsReads()) {
                AuditLog.ofRead(session, organization, cmdlet.name(), AuditLog.parameters(given), error, context.now())
                        .ifPresent(write -> store.record(session.organization(), write));
            }
        }
        context.warnings().forEach(console::warning);
    }

    /** Decides, and then says that it is not built: in every mode, for nothing would happen. */
    private void refuse(Session session, DecidedCmdlet cmdlet, CmdletArguments given, CommandContext console) {
        Organization organization = snapshot(session);
        CmdletContext context = gate.open(session, organization, inquiry.forests(session, organization), cmdlet, given);
        weigh(session, context, cmdlet, cmdlet::plan, given, console.isWhatIf());
    }

    private void change(Session session, ChangeCmdlet cmdlet, CmdletArguments given, CommandContext console) {
        boolean confirmed = false;
        while (true) {
            Organization before = snapshot(session);
            CmdletContext context = gate.open(session, before, inquiry.forests(session, before), cmdlet, given);
            Judgement judgement = weigh(session, context, cmdlet, cmdlet::plan, given, console.isWhatIf());
            if (console.isWhatIf()) {
                judgement.plan().steps().forEach(step -> console.shouldProcess(step.action(), step.target()));
                judgement.plan().warnings().forEach(console::warning);
                if (console.isVerbose()) {
                    consequences(session, context, judgement).forEach(console::verbose);
                }
                return;
            }
            store.checkWritable();
            // Not asked again where the command runs once more after a conflict.
            if (!confirmed && !Confirmation.isGiven(judgement.plan(), given, console)) {
                return;
            }
            confirmed = true;
            Optional<Organization> after = commit(session, context, cmdlet, given, judgement);
            if (after.isPresent()) {
                finish(judgement, context.on(after.get()), console);
                return;
            }
        }
    }

    /** Who would gain and lose what, for who may read permissions; those whom he may not read are counted only. */
    private List<String> consequences(Session session, CmdletContext context, Judgement judgement) {
        Organization before = judgement.before();
        boolean mayKnow = authority
                .rights(before, session, context.caller(), "Get-ManagementRoleAssignment")
                .isPresent();
        return mayKnow
                ? new DifferenceText(before, judgement.after(), context::canRead)
                        .lines(impact().difference(before, judgement.after()))
                : List.of();
    }

    /** What follows once a plan is carried out: warnings, mail and results. */
    private void finish(Judgement judgement, CmdletContext after, CommandContext console) {
        Plan plan = judgement.plan();
        plan.warnings().forEach(console::warning);
        if (judgement.changesNothing() && plan.isModification()) {
            console.warning("The command completed successfully but no settings of '" + plan.objectModified()
                    + "' have been modified.");
        }
        plan.mail().apply(after).forEach(surroundings.outbox()::deliver);
        try (Stream<? extends Value> results = plan.results().apply(after)) {
            results.forEach(console::output);
        }
        after.warnings().forEach(console::warning);
    }

    /** Plans and judges; a refusal is logged, unless the command was only tried [AUD-5]. */
    private Judgement weigh(
            Session session,
            CmdletContext context,
            Cmdlet cmdlet,
            BiFunction<CmdletContext, CmdletArguments, Plan> planner,
            CmdletArguments given,
            boolean whatIf) {
        Organization organization = context.organization();
        ModifiedObject object = ModifiedObject.NONE;
        try {
            Plan plan = planner.apply(context, given);
            touched.accept(context, plan);
            object = modifiedObjects.attempted(organization, plan);
            Judgement judgement = Judgement.of(authority, session, context, cmdlet, given, plan);
            Optional<ReeveException> refusal = judgement.refusal().or(() -> Gate.notBuilt(cmdlet, given));
            if (refusal.isPresent()) {
                throw refusal.get();
            }
            return judgement;
        } catch (ReeveException e) {
            if (!whatIf) {
                AuditLog.write(
                                session,
                                organization,
                                cmdlet.name(),
                                AuditLog.parameters(given),
                                object,
                                Optional.of(String.valueOf(e.getMessage())),
                                context.now())
                        .ifPresent(write -> store.record(session.organization(), write));
            }
            throw e;
        }
    }

    private Optional<Organization> commit(
            Session session, CmdletContext context, Cmdlet cmdlet, CmdletArguments given, Judgement judgement) {
        Plan plan = judgement.plan();
        Organization before = judgement.before();
        Optional<AuditWrite> logged = AuditLog.write(
                        session,
                        before,
                        cmdlet.name(),
                        AuditLog.parameters(given),
                        modifiedObjects.changed(context, context.on(judgement.after()), cmdlet.name(), plan),
                        Optional.empty(),
                        context.now())
                .map(write -> plan.auditKeptFrom()
                        .map(time -> new AuditWrite(write.entry(), time))
                        .orElse(write));
        if (judgement.changesNothing()) {
            logged.ifPresent(write -> store.record(session.organization(), write));
            return Optional.of(before);
        }
        return store.commit(
                session.organization(),
                before.version(),
                judgement.change(),
                AuditLog.attribution(session, before, cmdlet.name(), context.now()),
                logged,
                plan.credentials());
    }
}
