package dev.reeve.commands.advice;

import dev.reeve.engine.advice.Step;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IdentityResolver;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The command that makes a step.
 *
 * @param cmdlet its cmdlet
 * @param arguments its arguments, with a blank before them
 */
public record StepCommand(String cmdlet, String arguments) {

    /** The line to type. */
    public String line() {
        return cmdlet + arguments;
    }

    /** The command; empty where only the directory's own tools make the step. */
    public static Optional<StepCommand> of(Organization organization, Step step) {
        return switch (step) {
            case Step.Join(ObjectId member, DirectoryObject group) ->
                group instanceof RoleGroup
                        ? command("Add-RoleGroupMember", named(organization, group) + member(organization, member))
                        : mailEnabled(group)
                                .flatMap(_ -> command(
                                        "Add-DistributionGroupMember",
                                        named(organization, group) + member(organization, member)));
            case Step.Manage(ObjectId manager, DirectoryObject group) ->
                group instanceof RoleGroup
                        ? command("Set-RoleGroup", named(organization, group) + manager(organization, manager))
                        : mailEnabled(group)
                                .flatMap(_ -> command(
                                        "Set-DistributionGroup",
                                        named(organization, group) + manager(organization, manager)));
            case Step.Enable(var assignment) ->
                command("Set-ManagementRoleAssignment", " " + quoted(assignment.name()) + " -Enabled $true");
            case Step.AddEntry(var role, var entry) -> {
                TreeSet<String> parameters = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
                parameters.addAll(entry.parameters());
                role.entry(entry.name()).ifPresent(old -> parameters.removeAll(old.parameters()));
                String identity = " " + quoted(role.name() + "\\" + entry.name())
                        + (parameters.isEmpty() ? "" : " -Parameters " + String.join(", ", parameters));
                yield role.entry(entry.name()).isPresent()
                        ? command("Set-ManagementRoleEntry", identity + " -AddParameter")
                        : command("Add-ManagementRoleEntry", identity);
            }
            case Step.LinkScope link ->
                command(
                        "Set-ManagementRoleAssignment",
                        " " + quoted(link.assignment().name()) + scopes(organization, link));
            case Step.WidenScope(var scope, var restriction, var _) ->
                command("Set-ManagementScope", " " + quoted(scope.name()) + filter(restriction));
            case Step.Assign(var role, var assignment) ->
                command(
                        "New-ManagementRoleAssignment",
                        " -Role " + quoted(role.name()) + " -User " + identity(organization, assignment.assignee())
                                + (assignment.delegating() ? " -Delegating" : ""));
        };
    }

    private static Optional<StepCommand> command(String cmdlet, String arguments) {
        return Optional.of(new StepCommand(cmdlet, arguments));
    }

    private static Optional<DirectoryObject> mailEnabled(DirectoryObject group) {
        return Optional.of(group)
                .filter(found ->
                        found instanceof Recipient recipient && recipient.type().isMailEnabled());
    }

    private static String named(Organization organization, DirectoryObject object) {
        return " " + identity(organization, object.id());
    }

    private static String member(Organization organization, ObjectId member) {
        return " -Member " + identity(organization, member);
    }

    private static String manager(Organization organization, ObjectId manager) {
        return " -ManagedBy @{Add=" + identity(organization, manager) + "}";
    }

    /** The name where nothing else goes by it [ID-3], else the whole path, or the GUID where even that is not enough. */
    private static String identity(Organization organization, ObjectId id) {
        IdentityResolver identities = new IdentityResolver(organization);
        return quoted(organization.find(id).stream()
                .flatMap(object -> Stream.of(object.name(), organization.tree().canonicalName(object)))
                .filter(text -> identities
                        .resolve(DirectoryObject.class, text)
                        .found()
                        .filter(found -> found.id().equals(id))
                        .isPresent())
                .findFirst()
                .orElseGet(id::toString));
    }

    private static String scopes(Organization organization, Step.LinkScope link) {
        StringBuilder text = new StringBuilder();
        if (!link.recipientScope().equals(link.assignment().recipientWriteScope())) {
            text.append(
                    switch (link.recipientScope()) {
                        case RecipientWriteScope.Implicit() -> " -CustomRecipientWriteScope $null";
                        case RecipientWriteScope.Relative(RecipientScopeType type) ->
                            " -RecipientRelativeWriteScope " + type;
                        case RecipientWriteScope.Unit(ObjectId unit) ->
                            " -RecipientOrganizationalUnitScope "
                                    + organization
                                            .find(unit, OrganizationalUnit.class)
                                            .map(organization.tree()::canonicalName)
                                            .map(StepCommand::quoted)
                                            .orElseGet(unit::toString);
                        case RecipientWriteScope.Custom(ObjectId scope) ->
                            " -CustomRecipientWriteScope " + scope(organization, scope);
                        case RecipientWriteScope.Exclusive(ObjectId scope) ->
                            " -ExclusiveRecipientWriteScope " + scope(organization, scope);
                    });
        }
        if (!link.configScope().equals(link.assignment().configWriteScope())) {
            text.append(
                    switch (link.configScope()) {
                        case ConfigWriteScope.Implicit() -> " -CustomConfigWriteScope $null";
                        case ConfigWriteScope.Custom(ObjectId scope) ->
                            " -CustomConfigWriteScope " + scope(organization, scope);
                        case ConfigWriteScope.Exclusive(ObjectId scope) ->
                            " -ExclusiveConfigWriteScope " + scope(organization, scope);
                    });
        }
        return text.toString();
    }

    private static String scope(Organization organization, ObjectId scope) {
        return organization
                .find(scope, ManagementScope.class)
                .map(found -> quoted(found.name()))
                .orElseGet(scope::toString);
    }

    private static String filter(ScopeRestriction restriction) {
        return switch (restriction) {
            case ScopeRestriction.RecipientFilter(var _, var filter) ->
                " -RecipientRestrictionFilter " + quoted(filter.text());
            case ScopeRestriction.ServerFilter(var filter) -> " -ServerRestrictionFilter " + quoted(filter.text());
            case ScopeRestriction.DatabaseFilter(var filter) -> " -DatabaseRestrictionFilter " + quoted(filter.text());
            case ScopeRestriction.ServerList _, ScopeRestriction.DatabaseList _, ScopeRestriction.Unusable _ -> "";
        };
    }

    private static String quoted(String text) {
        return "'"
                + text.chars()
                        .mapToObj(Character::toString)
                        .map(character ->
                                "'\u2018\u2019\u201A\u201B".contains(character) ? character + character : character)
                        .collect(Collectors.joining())
                + "'";
    }
}
