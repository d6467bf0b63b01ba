package dev.reeve.engine.opinion;

import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RoleEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Random roles: roots of every kind with their implicit scopes, children of them, and unscoped ones. */
final class RandomRoles {

    /** A root role: its name, type, implicit scopes and the cmdlets it may have entries for. */
    private record Root(String name, String type, String scopes, String cmdlets) {}

    private static final List<Root> ROOTS = List.of(
            new Root(
                    "Mail Recipients",
                    "MailRecipients",
                    "Organization Organization Config Config",
                    "Get-Mailbox Get-Recipient Set-Mailbox Set-User Enable-Mailbox New-Mailbox Set-DistributionGroup"),
            new Root(
                    "Mail Recipient Creation",
                    "MailRecipientCreation",
                    "Organization Organization Config Config",
                    "New-Mailbox Remove-Mailbox New-MailContact Get-Mailbox"),
            new Root(
                    "Move Mailboxes",
                    "MoveMailboxes",
                    "Organization Organization Config Config",
                    "New-MoveRequest Enable-Mailbox Get-Mailbox"),
            new Root(
                    "Distribution Groups",
                    "DistributionGroups",
                    "Organization Organization Config Config",
                    "Add-DistributionGroupMember Remove-DistributionGroupMember Set-DistributionGroup"
                            + " New-DistributionGroup Remove-DistributionGroup"),
            new Root(
                    "Security Group Creation and Membership",
                    "SecurityGroupCreationAndMembership",
                    "Organization Organization Config Config",
                    "Add-DistributionGroupMember Remove-DistributionGroup New-DistributionGroup"),
            new Root(
                    "Databases",
                    "Databases",
                    "Organization Organization Config Config",
                    "Set-MailboxDatabase Mount-Database New-MailboxDatabase Move-DatabasePath"
                            + " Remove-MailboxDatabaseCopy Set-MailboxServer Get-MailboxDatabase"),
            new Root(
                    "Organization Configuration",
                    "OrganizationConfiguration",
                    "Organization Organization Config Config",
                    "Set-OrganizationConfig Set-MailboxServer Get-MailboxDatabase"),
            new Root(
                    "Role Management",
                    ManagementRole.ROLE_MANAGEMENT,
                    "Organization Organization Config Config",
                    "New-ManagementRoleAssignment Set-ManagementRoleAssignment New-ManagementRole New-ManagementScope"
                            + " Set-ManagementScope Add-RoleGroupMember Update-RoleGroupMember Set-RoleGroup"
                            + " Remove-RoleGroup Get-RoleGroup"),
            new Root(
                    "Unscoped Role Management",
                    "UnScopedRoleManagement",
                    "Organization Organization Config Config",
                    "New-ManagementRole New-ManagementRoleAssignment"),
            new Root("Legal Hold", "LegalHold", "Organization Organization Config None", "Set-Mailbox New-MoveRequest"),
            new Root(
                    "Mailbox Search",
                    "MailboxSearch",
                    "Organization Organization None None",
                    "Get-Mailbox Set-Mailbox Set-OrganizationConfig"),
            new Root("ApplicationImpersonation", "ApplicationImpersonation", "Organization Organization None None", ""),
            new Root(
                    "View-Only Recipients",
                    "ViewOnlyRecipients",
                    "Organization None Config None",
                    "Get-Mailbox Get-Recipient Get-RoleGroup Get-RoleGroupMember Set-Mailbox Set-MailboxDatabase"),
            new Root(
                    "TeamMailboxLifecycleApplication",
                    "TeamMailboxLifecycleApplication",
                    "Self Self Config Config",
                    "Set-Mailbox Set-User Get-Mailbox"),
            new Root(
                    "Neighbours",
                    "Neighbours",
                    "MyGAL MyDistributionGroups Config Config",
                    "Set-Mailbox Get-Recipient Set-DistributionGroup New-DistributionGroup"),
            new Root(
                    "Own Groups",
                    "OwnGroups",
                    "MyDistributionGroups MyDistributionGroups Config Config",
                    "Get-Recipient Set-DistributionGroup Add-DistributionGroupMember"),
            new Root("MyBaseOptions", "MyBaseOptions", "Self Self Config Config", "Set-Mailbox Set-User Get-Mailbox"),
            new Root(
                    "MyDistributionGroups",
                    "MyDistributionGroups",
                    "MyGAL MyDistributionGroups Config None",
                    "Set-DistributionGroup New-DistributionGroup Remove-DistributionGroup Add-DistributionGroupMember"),
            new Root(
                    "MyDistributionGroupMembership",
                    "MyDistributionGroupMembership",
                    "MyGAL MyGAL None None",
                    "Add-DistributionGroupMember Remove-DistributionGroupMember Get-Recipient"),
            new Root(
                    "MyTeamMailboxes",
                    "MyTeamMailboxes",
                    "Organization Organization Config Config",
                    "Set-Mailbox Get-Mailbox"));

    private final Dice dice;
    private final TestCatalogue catalogue;
    private final List<ManagementRole> roles = new ArrayList<>();

    RandomRoles(Dice dice, TestCatalogue catalogue) {
        this.dice = dice;
        this.catalogue = catalogue;
        ROOTS.stream().filter(_ -> dice.chance(55)).forEach(root -> roles.add(root(root)));
        if (roles.isEmpty()) {
            roles.add(root(ROOTS.getFirst()));
        }
        if (dice.chance(50)) {
            roles.add(scripts());
        }
        for (int i = 0; i < 4; i++) {
            roles.add(child("Custom" + i, dice.pick(roles)));
        }
    }

    List<ManagementRole> roles() {
        return roles;
    }

    private ManagementRole root(Root root) {
        List<RoleEntry> entries = new ArrayList<>();
        for (String name : root.cmdlets().split(" ", -1)) {
            catalogue.find(name).filter(_ -> dice.chance(85)).ifPresent(cmdlet -> entries.add(entry(cmdlet)));
        }
        if (dice.chance(10)) {
            CmdletDefinition odd = dice.pick(List.copyOf(catalogue.all()));
            if (entries.stream().noneMatch(entry -> entry.name().equals(odd.name()))) {
                entries.add(entry(odd));
            }
        }
        if (root.name().equals("ApplicationImpersonation")) {
            entries.add(new RoleEntry(
                    "Impersonate-ExchangeUser", RoleEntry.Type.ApplicationPermission, new TreeSet<>(), ""));
        }
        String[] scopes = root.scopes().split(" ", -1);
        ImplicitScopes implicit = new ImplicitScopes(
                RecipientScopeType.valueOf(scopes[0]),
                RecipientScopeType.valueOf(scopes[1]),
                config(scopes[2]),
                config(scopes[3]));
        boolean endUser = root.name().startsWith("My");
        return new ManagementRole(
                dice.header(root.name()), root.type(), Optional.empty(), "", implicit, byName(entries), endUser, true);
    }

    private static ConfigScopeType config(String text) {
        return text.equals("Config") ? ConfigScopeType.OrganizationConfig : ConfigScopeType.None;
    }

    private RoleEntry entry(CmdletDefinition cmdlet) {
        return RoleEntry.ofCmdlet(
                cmdlet.name(),
                cmdlet.parameters().stream()
                        .filter(parameter -> dice.chance(isMandatory(parameter) ? 93 : 75))
                        .map(CmdletParameter::name)
                        .toList());
    }

    private static boolean isMandatory(CmdletParameter parameter) {
        return parameter.sets().values().stream().anyMatch(CmdletParameter.Membership::mandatory);
    }

    private ManagementRole scripts() {
        RoleEntry script = new RoleEntry(
                "Deploy.ps1", RoleEntry.Type.Script, new TreeSet<>(dice.each(List.of("Target", "Mode"), 70)), "");
        RoleEntry foreign = new RoleEntry(
                "Get-Weather", RoleEntry.Type.Cmdlet, new TreeSet<>(dice.each(List.of("City"), 70)), "Weather");
        RoleEntry impostor = new RoleEntry(
                "Set-Mailbox",
                RoleEntry.Type.Script,
                new TreeSet<>(dice.each(List.of("Identity", "DisplayName", "ProhibitSendQuota"), 80)),
                "");
        return new ManagementRole(
                dice.header("Scripts"),
                ManagementRole.UNSCOPED,
                Optional.empty(),
                "",
                ImplicitScopes.UNSCOPED,
                byName(dice.chance(50) ? List.of(script, foreign, impostor) : List.of(script, foreign)),
                false,
                false);
    }

    /** [ROLE-9]: entries and parameters of the parent at most. */
    private ManagementRole child(String name, ManagementRole parent) {
        List<RoleEntry> entries = new ArrayList<>();
        for (RoleEntry entry : parent.entries().values()) {
            if (dice.chance(75)) {
                entries.add(entry.withParameters(dice.each(List.copyOf(entry.parameters()), 85)));
            }
        }
        return new ManagementRole(
                dice.header(name),
                parent.roleType(),
                Optional.of(parent.id()),
                "",
                parent.implicitScopes(),
                byName(entries),
                parent.endUser(),
                false);
    }

    private static SortedMap<String, RoleEntry> byName(Collection<RoleEntry> entries) {
        SortedMap<String, RoleEntry> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        entries.forEach(entry -> map.put(entry.name(), entry));
        return map;
    }
}
