package dev.reeve.engine.decision;

import dev.reeve.engine.collection.DenseTable;
import dev.reeve.engine.collection.NotedFlags;
import dev.reeve.engine.decision.GrantTable.Verdict;
import dev.reeve.engine.decision.TableAnswers.Answer;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * One snapshot made ready for many plain questions: may this caller run this cmdlet with these parameters on this recipient?
 * The answers are those of {@link Authorizer#decide}, without the reasons. What answers need is found out when it is first
 * asked for and kept: of each caller and cmdlet the parameters granted and where, of each recipient the scopes that contain
 * it. What a change does not concern later snapshots share. Immutable to look at; any number of threads may ask, without
 * locks.
 */
public final class CompiledOrganization {

    /** So many kinds of rights are kept; more than that have to be found out again. */
    private static final int MOST_RIGHTS = 50_000;

    private final Lineage lineage;
    private final Organization organization;
    private final NumberedRecipients recipients;
    private final CompiledScopes scopes;
    private final ScopeReads reads;
    private final DenseTable<CallerRights> callers;
    private final TableAnswers answers;
    private final Map<CallerRights.Key, CallerRights> rights;
    private final RecipientSets sets;

    private CompiledOrganization(
            Lineage lineage,
            Organization organization,
            NumberedRecipients recipients,
            CompiledScopes scopes,
            ScopeReads reads,
            DenseTable<CallerRights> callers,
            Map<CallerRights.Key, CallerRights> rights,
            RecipientSets sets) {
        this.lineage = lineage;
        this.organization = organization;
        this.recipients = recipients;
        this.scopes = scopes;
        this.reads = reads;
        this.callers = callers;
        this.answers = new TableAnswers(recipients, scopes);
        this.rights = rights;
        this.sets = sets;
    }

    static CompiledOrganization of(CommandGate gate, NumberedCommands commands, Organization organization) {
        Lineage lineage = new Lineage(gate, commands);
        NumberedRecipients recipients = NumberedRecipients.of(lineage, organization);
        ScopeReads reads = organization
                .all(ManagementScope.class)
                .reduce(ScopeReads.NOTHING, (sum, scope) -> sum.with(scope, 1), (one, _) -> one);
        CompiledScopes scopes = CompiledScopes.of(lineage, organization);
        return new CompiledOrganization(
                lineage,
                organization,
                recipients,
                scopes,
                reads,
                DenseTable.ofSize(lineage.recipientLimit()),
                new ConcurrentHashMap<>(),
                new RecipientSets(lineage, recipients, scopes));
    }

    /**
     * Another snapshot of the same organization, later or earlier, made ready with what this one has found out. Costs what is
     * different between both; this one stays as it is.
     */
    public CompiledOrganization at(Organization other) {
        if (other == organization) {
            return this;
        }
        List<ObjectId> changed = other.differences(organization);
        if (changed.size() > organization.size() / 4) {
            return of(lineage.gate(), lineage.commands(), other);
        }
        Recompilation compilation = new Recompilation(lineage, recipients, reads, organization, other);
        compilation.run(changed);
        Invalidation invalid = compilation.invalid();
        CompiledScopes otherScopes = scopes.at(other, invalid);
        return new CompiledOrganization(
                lineage,
                other,
                compilation.recipients(),
                otherScopes,
                compilation.reads(),
                invalid.allCallers()
                        ? DenseTable.ofSize(lineage.recipientLimit())
                        : callers.without(invalid.callers(), lineage.recipientLimit()),
                invalid.settings() || rights.size() > MOST_RIGHTS ? new ConcurrentHashMap<>() : rights,
                sets.at(compilation.recipients(), otherScopes, invalid));
    }

    /** The snapshot. */
    public Organization organization() {
        return organization;
    }

    Lineage lineage() {
        return lineage;
    }

    /**
     * The number of a recipient; negative where there is none of that id. It is the same in all organizations that were
     * made from one another.
     */
    public int number(ObjectId id) {
        return recipients.number(id);
    }

    /** The recipient of a number; empty where there is none. */
    public Optional<Recipient> recipient(int number) {
        return Optional.ofNullable(recipients.find(number));
    }

    /** Whether numbers mean the same here and there. */
    public boolean sharesNumbersWith(CompiledOrganization other) {
        return lineage == other.lineage;
    }

    /** The number of a unit or custom scope. */
    public int scope(RecipientWriteScope scope) {
        return lineage.number(scope);
    }

    /** Whether the scope of a number contains the recipient of a number [WRITE-6] [WRITE-7]. */
    public boolean contains(int scope, int number) {
        return scopes.contains(scope, number, recipients);
    }

    /** Whether an exclusive scope protects the recipient of a number [EXCL-1]. */
    public boolean isProtected(int number) {
        return scopes.isProtected(number, recipients) == NotedFlags.YES;
    }

    /** The recipients as sets of numbers: those inside of scopes, those protected. */
    public RecipientSets sets() {
        return sets;
    }

    /** The caller of that id; empty where it is no recipient, and so may do nothing. */
    public Optional<CallerHandle> caller(ObjectId id) {
        int number = recipients.number(id);
        return number < 0 ? Optional.empty() : Optional.of(new CallerHandle(lineage, number, id));
    }

    /** The recipient of that id. */
    public Optional<TargetHandle> target(ObjectId id) {
        int number = recipients.number(id);
        return number < 0 ? Optional.empty() : Optional.of(new TargetHandle(lineage, number, id));
    }

    /** A cmdlet with parameters, whether they exist or not. */
    public CommandHandle command(String cmdlet, Collection<String> parameters) {
        return CommandHandle.of(lineage.commands(), cmdlet, parameters);
    }

    /**
     * Whether the caller may run the cmdlet with these parameters on the recipient as it is: what {@link Authorizer#decide}
     * says of {@link TouchPoint.ObjectAccess#action}. Not where one of them does not exist.
     */
    public boolean allows(CallerHandle caller, CommandHandle command, TargetHandle target) {
        int callerNumber = caller.number(this);
        if (command.number() < 0 || callerNumber < 0) {
            return decide(caller.id(), command, target.id());
        }
        GrantTable table = table(callerNumber, command.number());
        if (table.verdict() == Verdict.DENIED) {
            return isStale(callerNumber, caller.id())
                    && allows(caller(caller.id()).orElseThrow(), command, target);
        }
        int number = target.number(this);
        // Of recipients that changed nothing is known, so it is asked for whether they are still there.
        if (number < 0 || (scopes.isUnknown(number) && recipients.find(number) == null)) {
            return isStale(number, target.id())
                    && allows(caller, command, target(target.id()).orElseThrow());
        }
        Answer answer = table.verdict() == Verdict.FULL
                ? Answer.OPEN
                : command.words() == 1
                        ? answers.answer(table, command.word(), callerNumber, number)
                        : answers.answer(table.content(), command.mask(), callerNumber, number);
        return answer == Answer.OPEN ? decide(caller.id(), command, target.id()) : answer == Answer.YES;
    }

    /** Whether a handle's number is no longer that of its id: that went and came back. */
    private boolean isStale(int number, ObjectId id) {
        return (number < 0 || recipients.find(number) == null) && recipients.number(id) >= 0;
    }

    private boolean decide(ObjectId caller, CommandHandle command, ObjectId target) {
        return organization
                .find(target, Recipient.class)
                .filter(recipient -> decide(caller, command.name(), command.parameters(), recipient))
                .isPresent();
    }

    /**
     * The same by names: of users and recipients their {@code Name}, ignoring case. Not where a name is nobody's or
     * several people's.
     */
    public boolean allows(String caller, String cmdlet, Collection<String> parameters, String target) {
        int callerNumber = recipients.names().find(caller);
        int number = recipients.names().find(target);
        if (number < 0 || callerNumber < 0) {
            return false;
        }
        NumberedCommand command = lineage.commands().find(cmdlet);
        if (command == null || command.words() != 1) {
            return allows(handle(callerNumber), command(cmdlet, parameters), targetHandle(number));
        }
        long mask = 0;
        for (String parameter : parameters) {
            long bit = command.bit(parameter);
            if (bit == 0 && !CommandGate.isCommonParameter(parameter)) {
                return allows(handle(callerNumber), command(cmdlet, parameters), targetHandle(number));
            }
            mask |= bit;
        }
        GrantTable table = table(callerNumber, command.number());
        if (table.verdict() == Verdict.DENIED) {
            return false;
        }
        Answer answer =
                table.verdict() == Verdict.TABLE ? answers.answer(table, mask, callerNumber, number) : Answer.OPEN;
        return answer == Answer.OPEN
                ? decide(recipients.present(callerNumber).id(), cmdlet, parameters, recipients.present(number))
                : answer == Answer.YES;
    }

    private CallerHandle handle(int number) {
        return new CallerHandle(lineage, number, recipients.present(number).id());
    }

    private TargetHandle targetHandle(int number) {
        return new TargetHandle(lineage, number, recipients.present(number).id());
    }

    /**
     * Whether a request is granted: what {@link Authorizer#decide} says, without the reasons. Quick where it only reads
     * recipients and acts on them, as this snapshot has them; else it is decided in full.
     */
    public boolean allows(Request request) {
        Answer answer = quick(request);
        return answer == Answer.OPEN
                ? new RequestDecision(lineage.gate(), new Standing(organization, request.caller()), request).decide()
                        instanceof Decision.Granted
                : answer == Answer.YES;
    }

    private Answer quick(Request request) {
        if (request.caller().user().isEmpty()
                || request.caller().foreignAccount().isPresent()
                || request.requirement() != ConfigRequirement.EACH
                || request.resulting().isPresent()) {
            return Answer.OPEN;
        }
        int callerNumber = recipients.number(request.caller().user().get());
        CommandHandle command = command(request.cmdlet(), request.parameters());
        NumberedCommand known = command.known();
        if (known == null || callerNumber < 0) {
            return Answer.OPEN;
        }
        GrantTable table = table(callerNumber, known.number());
        if (table.verdict() != Verdict.TABLE) {
            return table.verdict() == Verdict.DENIED ? Answer.NO : Answer.OPEN;
        }
        Answer all = TableAnswers.usable(table.content(), command.mask());
        for (TouchPoint touchPoint : request.touchPoints()) {
            Answer one = touchPoint instanceof TouchPoint.ObjectAccess access
                    ? quick(table, command, callerNumber, access)
                    : Answer.OPEN;
            if (one == Answer.OPEN) {
                return one;
            }
            all = one == Answer.NO ? one : all;
        }
        return all;
    }

    private Answer quick(GrantTable table, CommandHandle command, int caller, TouchPoint.ObjectAccess access) {
        boolean acts = access.access() == Access.ACTION;
        if ((!acts && access.access() != Access.READ) || !(access.object() instanceof Recipient recipient)) {
            return Answer.OPEN;
        }
        int number = recipients.number(recipient.id());
        // A state that is not the snapshot's own is none that anything is known of.
        if (number < 0 || !isSame(recipients.find(number), recipient)) {
            return Answer.OPEN;
        }
        return acts
                ? answers.answer(table.content(), command.mask(), caller, number)
                : answers.reads(table.reads(), caller, number);
    }

    @SuppressWarnings("ReferenceEquality") // an equal object would do as well, but takes longer to be known as one
    private static boolean isSame(@Nullable Recipient one, Recipient other) {
        return one == other;
    }

    private GrantTable table(int callerNumber, int command) {
        CallerRights known = callers.find(callerNumber);
        CallerRights found = known != null ? known : rights(callerNumber);
        if (!found.isAdmitted()) {
            return lineage.commands().get(command).denied();
        }
        GrantTable table = found.table(command);
        return table != null ? table : newTable(found, lineage.commands().get(command));
    }

    private GrantTable newTable(CallerRights found, NumberedCommand command) {
        GrantTable made = GrantCompiler.compile(lineage.gate(), organization, found, command, lineage::number);
        found.note(made);
        return made;
    }

    private CallerRights rights(int callerNumber) {
        Recipient caller = recipients.find(callerNumber);
        if (caller == null) {
            return CallerRights.NONE; // gone, and so nobody
        }
        Standing standing = new Standing(organization, new Caller(caller.id()));
        CallerRights found = CallerRights.NONE;
        if (Authorizer.admits(standing)) {
            boolean manages = !standing.managedRoleGroups().isEmpty();
            CallerRights.Key key = CallerRights.Key.of(standing.regular(), manages);
            found = rights.computeIfAbsent(
                    key,
                    _ -> CallerRights.of(
                            standing.regular(), manages, lineage.commands().size()));
        }
        callers.note(callerNumber, found);
        return found;
    }

    private boolean decide(ObjectId caller, String cmdlet, Collection<String> parameters, Recipient recipient) {
        Request request = new Request(
                new Caller(caller),
                cmdlet,
                Set.copyOf(parameters),
                List.of(TouchPoint.ObjectAccess.action(recipient)),
                ConfigRequirement.EACH);
        return new RequestDecision(lineage.gate(), new Standing(organization, request.caller()), request).decide()
                instanceof Decision.Granted;
    }
}
