package dev.reeve.engine.decision;

import dev.reeve.engine.collection.NotedFlags;
import dev.reeve.engine.collection.NotedNumbers;
import dev.reeve.engine.collection.NumberIndex;
import dev.reeve.engine.decision.TableAnswers.Answer;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One snapshot made ready for many plain questions: may this caller run this cmdlet with these parameters on this recipient?
 * The answers are those of {@link Authorizer#decide}, without the reasons. What answers need is found out when it is first
 * asked for and kept: of each caller and cmdlet the parameters granted and where, of each recipient the scopes that contain
 * it. What a change does not concern later snapshots share. Immutable to look at; any number of threads may ask, without
 * locks.
 */
public final class CompiledOrganization {

    private final Lineage lineage;
    private final Organization organization;
    private final NumberedRecipients recipients;
    private final CompiledScopes scopes;
    private final ScopeReads reads;
    private final NotedNumbers callers;
    private final TableAnswers answers;
    private final RequestAnswers requests;
    private final KnownRights rights;
    private final KnownScopes known;
    private final KnownCallers standings;
    private final RecipientSets sets;

    private CompiledOrganization(
            Lineage lineage,
            Organization organization,
            NumberedRecipients recipients,
            CompiledScopes scopes,
            ScopeReads reads,
            NotedNumbers callers,
            KnownRights rights,
            KnownScopes known,
            KnownCallers standings,
            RecipientSets sets) {
        this.lineage = lineage;
        this.organization = organization;
        this.recipients = recipients;
        this.scopes = scopes;
        this.reads = reads;
        this.callers = callers;
        this.answers = new TableAnswers(recipients, scopes);
        this.requests = new RequestAnswers(recipients, answers);
        this.rights = rights;
        this.known = known;
        this.standings = standings;
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
                NotedNumbers.ofSize(lineage.recipientLimit()),
                new KnownRights(),
                KnownScopes.of(lineage, organization, recipients, scopes),
                KnownCallers.ofSize(lineage.recipientLimit()),
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
        // Rights that are numbered anew are so for all callers.
        boolean anew = invalid.allSettings() || rights.isFull();
        CompiledScopes otherScopes = scopes.at(other, invalid);
        return new CompiledOrganization(
                lineage,
                other,
                compilation.recipients(),
                otherScopes,
                compilation.reads(),
                anew || invalid.allCallers()
                        ? NotedNumbers.ofSize(lineage.recipientLimit())
                        : callers.without(invalid.callers(), lineage.recipientLimit()),
                anew ? new KnownRights() : rights,
                known.at(other, compilation.recipients(), otherScopes, invalid),
                standings.at(invalid, lineage.recipientLimit()),
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

    /** What stands for the rights of a user who signs in with his own account; empty where there is no such user. */
    public Optional<SharedRights> rights(ObjectId user) {
        int number = recipients.number(user);
        if (number < 0) {
            return Optional.empty();
        }
        int noted = callers.find(number);
        return Optional.of(new SharedRights(rights.get(noted != NotedNumbers.UNKNOWN ? noted : rights(number))));
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
        int from = caller.number(this);
        int to = target.number(this);
        int number = command.quick();
        if ((from | to | number) >= 0) {
            Answer answer = known(from, number, command.word(), to);
            if (answer != Answer.OPEN) {
                return answer == Answer.YES;
            }
        }
        return found(caller, command, target);
    }

    /** What is known already; {@code OPEN} where something is not. */
    private Answer known(int caller, int command, long parameters, int target) {
        long @Nullable [] row = rights.row(callers.find(caller), command);
        int protection = scopes.protection(target);
        return row == null || protection == NotedFlags.UNKNOWN
                ? Answer.OPEN
                : answers.action(row, parameters, caller, target, protection);
    }

    /** The same, found out. */
    private boolean found(CallerHandle caller, CommandHandle command, TargetHandle target) {
        // By id: of a handle's recipient that went and came back the number is another.
        int from = recipients.number(caller.id());
        int to = recipients.number(target.id());
        if (from < 0 || to < 0) {
            return false;
        }
        NumberedCommand known = command.known();
        return known == null
                ? decide(caller.id(), command.name(), command.parameters(), recipients.present(to))
                : found(from, known, command, to);
    }

    private boolean found(int caller, NumberedCommand known, CommandHandle command, int target) {
        long[] row = row(caller, known);
        Answer answer = known.words() == 1
                ? answers.action(row, command.word(), caller, target, scopes.isProtected(target, recipients))
                : requests.answer(
                        row,
                        command.mask(),
                        caller,
                        List.of(TouchPoint.ObjectAccess.action(recipients.present(target))));
        return answer == Answer.OPEN
                ? decide(
                        recipients.present(caller).id(),
                        command.name(),
                        command.parameters(),
                        recipients.present(target))
                : answer == Answer.YES;
    }

    /**
     * The same by names: of users and recipients their {@code Name}, ignoring case. Not where a name is nobody's or
     * several people's.
     */
    public boolean allows(String caller, String cmdlet, Collection<String> parameters, String target) {
        int to = recipients.names().find(target);
        int from = recipients.names().find(caller);
        if ((to | from) < 0) {
            return false;
        }
        NumberedCommand command = lineage.commands().find(cmdlet);
        if (command != null && command.words() == 1) {
            long mask = command.mask(parameters);
            if (mask != NumberedCommand.NO_MASK) {
                Answer answer = known(from, command.number(), mask, to);
                if (answer != Answer.OPEN) {
                    return answer == Answer.YES;
                }
            }
        }
        return found(handle(from), command(cmdlet, parameters), targetHandle(to));
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
        return answer == Answer.OPEN ? decide(request) instanceof Decision.Granted : answer == Answer.YES;
    }

    /** Whether the request is granted, and why or why not: what {@link Authorizer#decide} says, with the same reasons. */
    public Decision decide(Request request) {
        int number = number(request.caller());
        if (number < 0) {
            return RequestDecision.of(lineage.gate(), new Standing(organization, request.caller()), request)
                    .decide();
        }
        CallerStanding found = standings.find(number);
        if (found == null) {
            found = CallerStanding.of(
                    new Standing(
                            organization, new Caller(recipients.present(number).id())),
                    lineage);
            standings.note(number, found);
        }
        if (!found.isAdmitted()) {
            return Authorizer.noSession();
        }
        Standing standing = new Standing(found.identity(), organization, known);
        NumberedCommand command = lineage.commands().find(request.cmdlet());
        if (command == null) {
            return RequestDecision.of(lineage.gate(), standing, request).decide();
        }
        if (command.isOfGroupManagement()) {
            List<CommandGrant> own = found.grants(command, lineage.gate());
            List<CommandGrant> grants = lineage.gate().grants(standing, request.cmdlet(), () -> own);
            return RequestDecision.of(lineage.gate(), standing, grants, request).decide();
        }
        GrantedCommand granted = found.granted(command, lineage.gate(), standing);
        return RequestDecision.of(standing, granted, request).ofAdmitted();
    }

    /** The number of a caller who signs in with his own account and acts as himself; negative where he does not. */
    private int number(Caller caller) {
        Optional<ObjectId> user = caller.user();
        return user.isEmpty()
                        || caller.foreignAccount().isPresent()
                        || caller.only().isPresent()
                ? NumberIndex.NONE
                : recipients.number(user.get());
    }

    private Answer quick(Request request) {
        if (request.requirement() != ConfigRequirement.EACH
                || request.resulting().isPresent()) {
            return Answer.OPEN;
        }
        int callerNumber = number(request.caller());
        CommandHandle command = command(request.cmdlet(), request.parameters());
        NumberedCommand known = command.known();
        if (known == null || callerNumber < 0) {
            return Answer.OPEN;
        }
        return requests.answer(row(callerNumber, known), command.mask(), callerNumber, request.touchPoints());
    }

    /** The row of a caller and a cmdlet. */
    private long[] row(int caller, NumberedCommand command) {
        int noted = callers.find(caller);
        int found = noted != NotedNumbers.UNKNOWN ? noted : rights(caller);
        long @Nullable [] row = rights.row(found, command.number());
        return row != null ? row : newRow(found, command);
    }

    private long[] newRow(int found, NumberedCommand command) {
        long[] made = found == KnownRights.NONE
                ? GrantRow.denied()
                : GrantCompiler.compile(lineage.gate(), organization, rights.get(found), command, lineage::number);
        rights.note(found, command.number(), made);
        return made;
    }

    private int rights(int caller) {
        Standing standing =
                new Standing(organization, new Caller(recipients.present(caller).id()));
        int found = Authorizer.admits(standing)
                ? rights.number(
                        standing.regular(), !standing.managedRoleGroups().isEmpty())
                : KnownRights.NONE;
        callers.note(caller, found);
        return found;
    }

    private boolean decide(ObjectId caller, String cmdlet, Collection<String> parameters, Recipient recipient) {
        Request request = new Request(
                new Caller(caller),
                cmdlet,
                Set.copyOf(parameters),
                List.of(TouchPoint.ObjectAccess.action(recipient)),
                ConfigRequirement.EACH);
        return decide(request) instanceof Decision.Granted;
    }
}
