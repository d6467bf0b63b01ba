package dev.reeve.center;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Which pages and buttons somebody is to be offered, by decisions asked of the engine. What each stands for is written down
 * here once more, from the specification [WEB-2], so that the pages' own tables are not compared with themselves.
 */
final class Offers {

    /** Something that takes rights. */
    private interface Need extends Predicate<Offers> {

        default Need and(Need other) {
            return offers -> test(offers) && other.test(offers);
        }

        default Need or(Need other) {
            return offers -> test(offers) || other.test(offers);
        }
    }

    /** What a page takes, and what each of its buttons takes besides. */
    private record Offer(Need page, Map<String, Need> actions) {}

    private static final Need ROLES = cmdlet("Get-ManagementRole");
    private static final Need ASSIGNMENTS = cmdlet("Get-ManagementRoleAssignment");
    private static final Need MEMBERS_OF_ROLE_GROUPS = cmdlet("Get-RoleGroupMember", "Identity");
    private static final Need NEW_ROLE_GROUP = cmdlet("New-RoleGroup", "Name").and(ROLES);
    private static final Need ASSIGN = cmdlet("New-ManagementRoleAssignment", "SecurityGroup", "Role");
    private static final Need UNASSIGN = cmdlet("Remove-ManagementRoleAssignment", "Identity");
    private static final Need GROUPS = cmdlet("Get-DistributionGroup").and(cmdlet("Get-Group"));
    private static final Need CHANGE_GROUP_MEMBERS = cmdlet("Update-DistributionGroupMember", "Identity", "Members")
            .or(cmdlet("Add-DistributionGroupMember", "Identity", "Member")
                    .and(cmdlet("Remove-DistributionGroupMember", "Identity", "Member")));

    private static final Need SET_GROUP = cmdlet("Set-DistributionGroup", "Identity", "DisplayName")
            .or(cmdlet("Set-DistributionGroup", "Identity", "MemberJoinRestriction"))
            .or(cmdlet("Set-DistributionGroup", "Identity", "MemberDepartRestriction"))
            .or(cmdlet("Set-DistributionGroup", "Identity", "ManagedBy").and(cmdlet("Get-Recipient")));

    private static final Map<String, Offer> PAGES = Map.ofEntries(
            Map.entry(
                    "mailboxes",
                    new Offer(
                            cmdlet("Get-Mailbox"),
                            Map.of(
                                    "new",
                                    cmdlet("New-Mailbox", "Name", "UserPrincipalName", "Password")
                                            .or(cmdlet("New-Mailbox", "Name", "Shared"))
                                            .or(cmdlet("Enable-Mailbox", "Identity")
                                                    .and(cmdlet("Get-User", "RecipientTypeDetails"))),
                                    "edit",
                                    cmdlet("Set-Mailbox", "Identity", "DisplayName")
                                            .or(cmdlet("Set-Mailbox", "Identity", "RoleAssignmentPolicy"))
                                            .or(cmdlet("Set-User", "Identity", "Office"))))),
            Map.entry(
                    "groups",
                    new Offer(
                            GROUPS.or(cmdlet("Get-Recipient", "RecipientTypeDetails")),
                            Map.of(
                                    "new",
                                    cmdlet("New-DistributionGroup", "Name"),
                                    "edit",
                                    GROUPS.and(cmdlet("Get-Recipient")
                                            .and(cmdlet("Get-DistributionGroupMember", "Identity"))
                                            .and(CHANGE_GROUP_MEMBERS)
                                            .or(SET_GROUP)),
                                    "delete",
                                    cmdlet("Remove-DistributionGroup", "Identity")))),
            Map.entry(
                    "admin-roles",
                    new Offer(
                            cmdlet("Get-RoleGroup"),
                            Map.of(
                                    "new",
                                    NEW_ROLE_GROUP,
                                    "copy",
                                    NEW_ROLE_GROUP
                                            .and(cmdlet("New-RoleGroup", "Description", "Roles", "Members"))
                                            .and(MEMBERS_OF_ROLE_GROUPS)
                                            .and(ASSIGNMENTS),
                                    "edit",
                                    cmdlet("Set-RoleGroup", "Identity", "Description")
                                            .or(MEMBERS_OF_ROLE_GROUPS.and(
                                                    cmdlet("Update-RoleGroupMember", "Identity", "Members")))
                                            .or(ASSIGN.and(ROLES).and(ASSIGNMENTS))
                                            .or(UNASSIGN.and(ASSIGNMENTS)),
                                    "delete",
                                    cmdlet("Remove-RoleGroup", "Identity")))),
            Map.entry(
                    "user-roles",
                    new Offer(
                            cmdlet("Get-RoleAssignmentPolicy"),
                            Map.of(
                                    "new",
                                    cmdlet("New-RoleAssignmentPolicy", "Name").and(ROLES),
                                    "edit",
                                    cmdlet("Set-RoleAssignmentPolicy", "Identity", "Description")
                                            .or(cmdlet("New-ManagementRoleAssignment", "Policy", "Role"))
                                            .or(UNASSIGN.and(ROLES).and(ASSIGNMENTS)),
                                    "delete",
                                    cmdlet("Remove-RoleAssignmentPolicy", "Identity")))),
            Map.entry(
                    "roles",
                    new Offer(
                            ROLES,
                            Map.of(
                                    "child",
                                    cmdlet("New-ManagementRole", "Name", "Parent"),
                                    "unscoped",
                                    cmdlet("New-ManagementRole", "Name", "UnScopedTopLevel"),
                                    "entries",
                                    cmdlet("Get-ManagementRoleEntry", "Identity"),
                                    "edit",
                                    cmdlet("Get-ManagementRoleEntry", "Identity")
                                            .and(cmdlet("Add-ManagementRoleEntry", "Identity")
                                                    .or(cmdlet("Remove-ManagementRoleEntry", "Identity"))
                                                    .or(cmdlet("Set-ManagementRoleEntry", "Identity", "Parameters"))),
                                    "delete",
                                    cmdlet("Remove-ManagementRole", "Identity")))),
            Map.entry(
                    "scopes",
                    new Offer(
                            cmdlet("Get-ManagementScope"),
                            Map.of(
                                    "new",
                                    cmdlet("New-ManagementScope", "Name", "RecipientRestrictionFilter"),
                                    "edit",
                                    cmdlet("Set-ManagementScope", "Identity", "Name")
                                            .or(cmdlet(
                                                    "Set-ManagementScope", "Identity", "RecipientRestrictionFilter")),
                                    "delete",
                                    cmdlet("Remove-ManagementScope", "Identity")))),
            Map.entry(
                    "assignments",
                    new Offer(
                            ASSIGNMENTS,
                            Map.of(
                                    "new",
                                    ROLES.and(ASSIGN),
                                    "edit",
                                    ROLES.and(cmdlet(
                                                    "Set-ManagementRoleAssignment",
                                                    "Identity",
                                                    "CustomRecipientWriteScope")
                                            .or(cmdlet(
                                                    "Set-ManagementRoleAssignment",
                                                    "Identity",
                                                    "RecipientOrganizationalUnitScope"))),
                                    "enable",
                                    cmdlet("Set-ManagementRoleAssignment", "Identity", "Enabled"),
                                    "disable",
                                    cmdlet("Set-ManagementRoleAssignment", "Identity", "Enabled"),
                                    "delete",
                                    UNASSIGN))),
            Map.entry(
                    "delegates",
                    new Offer(
                            ROLES.and(cmdlet("Get-ManagementRoleAssignment", "Delegating"))
                                    .and(cmdlet("Get-RoleGroup")),
                            Map.of(
                                    "edit",
                                    cmdlet("New-ManagementRoleAssignment", "Role", "SecurityGroup", "Delegating")
                                            .or(UNASSIGN)
                                            .or(cmdlet("Set-RoleGroup", "Identity", "ManagedBy"))))),
            Map.entry("servers", page(cmdlet("Get-ExchangeServer"))),
            Map.entry("databases", page(cmdlet("Get-MailboxDatabase"))),
            Map.entry("audit-log", page(cmdlet("Search-AdminAuditLog", "StartDate", "EndDate"))),
            Map.entry("role-group-report", page(cmdlet("Search-AdminAuditLog", "StartDate", "EndDate", "Cmdlets"))),
            Map.entry("reports", page(ASSIGNMENTS)),
            Map.entry("findings", page(ASSIGNMENTS)),
            Map.entry("explorer", page(_ -> true)),
            Map.entry("my-account", page(cmdlet("Get-User", "Identity"))),
            Map.entry(
                    "my-groups",
                    new Offer(
                            cmdlet("Get-DistributionGroup", "Filter")
                                    .and(cmdlet("Get-User", "Identity"))
                                    .and(cmdlet("Add-DistributionGroupMember", "Identity")
                                            .or(cmdlet("Remove-DistributionGroupMember", "Identity"))
                                            .or(cmdlet("Set-DistributionGroup", "Identity"))),
                            Map.of(
                                    "join",
                                    cmdlet("Add-DistributionGroupMember", "Identity"),
                                    "leave",
                                    cmdlet("Remove-DistributionGroupMember", "Identity"),
                                    "edit",
                                    cmdlet("Set-DistributionGroup", "Identity")
                                            .or(cmdlet("Update-DistributionGroupMember", "Identity", "Members"))))));

    private final Client asker;
    private final String person;

    Offers(Client asker, String person) {
        this.asker = asker;
        this.person = person;
    }

    private static Need cmdlet(String name, String... parameters) {
        return offers -> offers.asker.may(offers.person, name, parameters);
    }

    private static Offer page(Need need) {
        return new Offer(need, Map.of());
    }

    Set<String> grantedPages() {
        return PAGES.entrySet().stream()
                .filter(each -> each.getValue().page().test(this))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The buttons that are granted on a page. */
    Set<String> grantedActions(String page) {
        return Optional.ofNullable(PAGES.get(page)).orElseThrow().actions().entrySet().stream()
                .filter(each -> each.getValue().test(this))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether the engine grants a command: on the recipient that it names, where it names one. */
    boolean mayRun(DialogFields.Shown command) {
        List<String> parameters = List.copyOf(command.parameters());
        return command.identity().isEmpty()
                ? asker.may(person, command.cmdlet(), command.parameters().toArray(String[]::new))
                : asker.isAllowed(person, command.cmdlet(), parameters, "recipient", command.identity());
    }
}
