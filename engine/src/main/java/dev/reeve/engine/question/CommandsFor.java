package dev.reeve.engine.question;

import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.CommandGate;
import dev.reeve.engine.decision.CommandRights;
import dev.reeve.engine.decision.CompiledOrganization;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.EffectiveAssignment;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.RoleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The cmdlets that a caller may use on one object: each of his assignments is held against the object once. */
final class CommandsFor {

    private final Authorizer authorizer;
    private final CompiledOrganization compiled;
    private final Organization organization;
    private final Caller caller;
    private final DirectoryObject target;

    /** An assignment of the caller, and what it lets him do with the object. */
    private record Held(Grant grant, boolean reads, boolean writes) {}

    CommandsFor(Authorizer authorizer, CompiledOrganization compiled, Caller caller, DirectoryObject target) {
        this.authorizer = authorizer;
        this.compiled = compiled;
        this.organization = compiled.organization();
        this.caller = caller;
        this.target = target;
    }

    /** The cmdlets by name, each with the parameters that may be used there. */
    List<UsableCommand> answer(Function<String, Optional<Deed>> deeds) {
        if (authorizer.admission(organization, caller).isPresent()) {
            return List.of();
        }
        List<Held> held = held();
        List<UsableCommand> usable = new ArrayList<>();
        for (CommandRights rights : authorizer.rights(organization, caller)) {
            Optional<Deed> deed = deeds.apply(rights.cmdlet());
            if (deed.isPresent() && !CommandGate.isForbiddenUnderSplit(organization, rights.cmdlet())) {
                (isPeculiar(rights, deed.get()) ? decided(rights, deed.get()) : usable(rights, deed.get(), held))
                        .ifPresent(usable::add);
            }
        }
        return usable;
    }

    /** What is decided by more than assignments and their scopes. */
    private boolean isPeculiar(CommandRights rights, Deed deed) {
        return CommandGate.isOfGroupManagement(rights.cmdlet())
                || deed == Deed.DELEGATE
                || (deed == Deed.MANAGE && Deed.isManaged(target))
                || target instanceof GroupMembershipRequest
                || target instanceof OrganizationalUnit;
    }

    private List<Held> held() {
        OneCaller one = new OneCaller(compiled, caller, target);
        return authorizer.effectiveAssignments(organization, caller).stream()
                .filter(effective -> !effective.assignment().delegating())
                .map(effective -> held(one, effective))
                .toList();
    }

    private Held held(OneCaller one, EffectiveAssignment effective) {
        Grant grant = Grant.of(organization, effective.assignment(), effective.role());
        return new Held(grant, one.reads(grant), one.writes(grant));
    }

    private Optional<UsableCommand> usable(CommandRights rights, Deed deed, List<Held> held) {
        List<Held> granting =
                held.stream().filter(each -> entry(each, rights).isPresent()).toList();
        if (granting.stream().noneMatch(Held::reads)) {
            return Optional.empty();
        }
        List<Held> covering = deed == Deed.READ
                ? granting
                : granting.stream().filter(Held::writes).toList();
        if (covering.isEmpty()) {
            return Optional.empty();
        }
        NavigableSet<String> parameters = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        parameters.addAll(rights.parameters());
        parameters.removeIf(parameter -> covering.stream()
                .noneMatch(
                        each -> entry(each, rights).orElseThrow().parameters().contains(parameter)));
        return Optional.of(new UsableCommand(rights.cmdlet(), parameters));
    }

    /** A script that bears the name of a cmdlet of the product, which has parameter sets, grants nothing of it [ROLE-12]. */
    private static Optional<RoleEntry> entry(Held held, CommandRights rights) {
        return held.grant()
                .role()
                .entry(rights.cmdlet())
                .filter(entry -> rights.sets().isEmpty() || CommandTable.isOfExchange(entry));
    }

    private Optional<UsableCommand> decided(CommandRights rights, Deed deed) {
        NavigableSet<String> parameters = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        rights.parameters().stream()
                .filter(parameter -> isGranted(new CommandUse(rights.cmdlet(), Set.of(parameter), deed)))
                .forEach(parameters::add);
        boolean plain = isGranted(new CommandUse(rights.cmdlet(), Set.of(), deed));
        return plain || !parameters.isEmpty()
                ? Optional.of(new UsableCommand(rights.cmdlet(), parameters))
                : Optional.empty();
    }

    private boolean isGranted(CommandUse use) {
        return authorizer.decide(organization, use.on(caller, target)) instanceof Decision.Granted;
    }
}
