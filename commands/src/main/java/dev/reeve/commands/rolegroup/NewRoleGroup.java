package dev.reeve.commands.rolegroup;

import dev.reeve.commands.assignment.AssignmentRules;
import dev.reeve.commands.assignment.AssignmentScopes;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.LinkedArguments;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.commands.naming.AssignmentNames;
import dev.reeve.commands.naming.ObjectNames;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.language.value.Value;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** {@code New-RoleGroup} [NRG-1] to [NRG-7]: the group and its assignments, all or nothing. */
public final class NewRoleGroup implements ChangeCmdlet {

    private static final List<Declared> OWN = List.of(
            Declared.text("Name"),
            Declared.identities("Roles"),
            Declared.identities("Members"),
            Declared.identities("ManagedBy"),
            Declared.identity("CustomRecipientWriteScope"),
            Declared.identity("RecipientOrganizationalUnitScope"),
            Declared.identity("CustomConfigWriteScope"),
            Declared.text("Description", Declared.DESCRIPTION),
            Declared.text("DisplayName"),
            Declared.text("SamAccountName"));

    @Override
    public String name() {
        return "New-RoleGroup";
    }

    @Override
    public String synopsis() {
        return "Makes a role group and assigns it roles.";
    }

    @Override
    public List<Declared> parameters() {
        return Stream.concat(OWN.stream(), LinkedArguments.ofRoleGroups().stream())
                .toList();
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        LinkedArguments linked = new LinkedArguments(context, arguments);
        if (linked.areGiven() && arguments.has("Members")) { // NRG-7
            throw new ReeveException(
                    ErrorCode.AmbiguousParameterSet,
                    "Parameter set cannot be resolved using the specified named parameters: a linked role group has no"
                            + " members of its own.",
                    "Members");
        }
        String name = arguments.requiredText("Name").strip();
        PlanBuilder plan = context.plan().step("Creating role group", name);
        RoleGroup draft = group(context, arguments, plan, name);
        RoleGroup group = linked.areGiven() ? ForeignLink.point(context, plan, linked, draft, Optional.empty()) : draft;
        plan.create(group);
        checkNames(context, plan, group);
        assign(context, arguments, plan, group);
        return plan.results(after -> Stream.of(RoleGroupResult.of(after, group)))
                .build();
    }

    private static RoleGroup group(CmdletContext context, CmdletArguments arguments, PlanBuilder plan, String name) {
        List<ObjectId> managedBy = arguments.has("ManagedBy")
                ? principals(context, arguments, plan, "ManagedBy")
                : defaultManagers(context);
        return new RoleGroup(
                ObjectHeader.created(context.choices().newId(), name, context.now()),
                arguments.text("DisplayName").orElse(name),
                arguments.text("SamAccountName").orElseGet(() -> SamAccountNames.unused(context.organization(), name)),
                arguments.text("Description").orElse(""),
                managedBy,
                principals(context, arguments, plan, "Members"),
                Optional.empty(),
                false);
    }

    private static List<ObjectId> principals(
            CmdletContext context, CmdletArguments arguments, PlanBuilder plan, String parameter) {
        return arguments.list(parameter).stream()
                .map(identity -> Principals.resolve(context, plan, identity))
                .distinct()
                .toList();
    }

    // RG-6
    private static List<ObjectId> defaultManagers(CmdletContext context) {
        return Stream.concat(
                        context.organization()
                                .named(RoleGroup.class, RoleGroup.ORGANIZATION_MANAGEMENT)
                                .filter(RoleGroup::builtIn)
                                .map(RoleGroup::id),
                        context.caller().user().stream())
                .toList();
    }

    private static void checkNames(CmdletContext context, PlanBuilder plan, RoleGroup group) {
        ObjectNames.check(context.organization(), RoleGroup.class, group.id(), group.name())
                .ifPresent(plan::refuse);
        context.organization()
                .named(Recipient.class, group.name())
                .filter(other -> other.type().isGroup())
                .findFirst()
                .ifPresent(other -> plan.refuse(ObjectNames.exists(other.name())));
        SamAccountNames.check(context.organization(), group).ifPresent(plan::refuse);
        RoleGroupTexts.checkDisplayName(plan, group.displayName());
    }

    private static void assign(CmdletContext context, CmdletArguments arguments, PlanBuilder plan, RoleGroup group) {
        AssignmentScopes scopes = AssignmentScopes.read(context, arguments, plan);
        Set<ManagementRole> roles = new LinkedHashSet<>();
        for (Value identity : arguments.list("Roles")) {
            roles.add(context.lookup().one(ManagementRole.class, identity));
        }
        if (roles.isEmpty()) {
            plan.warn("Role group '" + group.name() + "' is created without roles, so it grants nothing yet.");
        }
        AssignmentNames names = AssignmentNames.beside(context.organization());
        for (ManagementRole role : roles) {
            // ASG-10: where a role writes nothing in a dimension, that dimension is left alone.
            RoleAssignment assignment = new RoleAssignment(
                    ObjectHeader.created(
                            context.choices().newId(), names.next(role.name(), group.name(), false), context.now()),
                    role.id(),
                    group.id(),
                    group.isLinked() ? RoleAssigneeType.LinkedRoleGroup : RoleAssigneeType.RoleGroup,
                    false,
                    true,
                    scopes.recipient()
                            .filter(_ -> AssignmentRules.takesRecipientScope(role) || role.isUnscoped())
                            .orElseGet(RecipientWriteScope.Implicit::new),
                    scopes.config()
                            .filter(_ -> AssignmentRules.takesConfigScope(role) || role.isUnscoped())
                            .orElseGet(ConfigWriteScope.Implicit::new));
            plan.create(assignment).touch(AssignmentRules.delegation(role, Optional.of(group), assignment));
            AssignmentRules.check(plan, role, assignment);
            AssignmentRules.warnUnderSplit(plan, context.organization(), role, assignment);
        }
    }
}
