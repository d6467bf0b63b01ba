package dev.reeve.interchange.dump;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What the objects of a file are: seen by their properties, else by the name of the file. */
enum Kind {
    ENTRY(
            "role entries",
            "managementroleentr",
            "Get-ManagementRoleEntry *\\*",
            "Role+Name+Parameters",
            "ManagementRoleName+RoleEntry",
            "Role+PSSnapinName"),
    ASSIGNMENT(
            "role assignments",
            "managementroleassignment|roleassignments",
            "Get-ManagementRoleAssignment",
            "Role+RoleAssigneeType",
            "Role+RoleAssignee",
            "Role+RoleAssigneeName",
            "Role+GroupDN+RecipientWriteScope"),
    ROLE(
            "roles",
            "managementrole",
            "Get-ManagementRole",
            "RoleType+Parent",
            "RoleType+IsRootRole",
            "RoleType+IsEndUserRole"),
    SCOPE(
            "management scopes",
            "managementscope",
            "Get-ManagementScope",
            "ScopeRestrictionType",
            "RecipientRoot+Exclusive"),
    ROLE_GROUP_MEMBER(
            "members of role groups",
            "rolegroupmember|rolegroupsmember",
            "Get-RoleGroupMember, with the name of the group beside each",
            "Group+GroupGuid",
            "TopLevelGroup+MemberID",
            "RoleGroup+Member",
            "RoleGroup+RecipientType",
            "Group+RecipientTypeDetails"),
    MATRIX(
            "role groups with roles and cmdlets",
            "matrix",
            "",
            "RoleGroup+Role+Cmdlet",
            "RoleGroup+Role+Cmdlets",
            "RoleGroup+RoleName+Cmdlet",
            "RoleGroup+ManagementRole+Cmdlet",
            "RoleGroup+ManagementRoleName+Cmdlet"),
    ROLE_GROUP(
            "role groups",
            "rolegroup",
            "Get-RoleGroup",
            "RoleGroupType",
            "RoleAssignments+Roles+Members",
            "Roles+Members+ManagedBy"),
    POLICY(
            "role assignment policies",
            "roleassignmentpolic",
            "Get-RoleAssignmentPolicy",
            "AssignedRoles+IsDefault",
            "IsDefault+RoleAssignments"),
    AUDIT(
            "administrator audit log",
            "adminauditlog",
            "Search-AdminAuditLog",
            "CmdletName+Caller",
            "CmdletName+RunDate"),
    COLLECTED("what the collector ran", "collected", "", "Cmdlet+Problem+Count"),
    DATABASE("mailbox databases", "mailboxdatabase", "Get-MailboxDatabase", "EdbFilePath", "LogFolderPath+Server"),
    SERVER("servers", "exchangeserver", "Get-ExchangeServer", "ServerRole+Fqdn", "AdminDisplayVersion+Edition"),
    ORGANIZATION(
            "the organization",
            "organizationconfig",
            "Get-OrganizationConfig",
            "AdminDisplayVersion+MailTipsAllTipsEnabled"),
    GROUP_MEMBER(
            "members of groups",
            "distributiongroupmember|groupmember",
            "Get-DistributionGroupMember, with the name of the group beside each"),
    MAILBOX("mailboxes", "mailbox", "Get-Mailbox -ResultSize Unlimited", "RecipientTypeDetails+RoleAssignmentPolicy"),
    GROUP("groups", "group", "Get-Group -ResultSize Unlimited", "GroupType+Members"),
    UNIT(
            "organizational units",
            "organizationalunit",
            "Get-OrganizationalUnit -ResultSize Unlimited",
            "CanonicalName+Type",
            "CanonicalName+HasChildren"),
    RECIPIENT(
            "recipients", "recipient", "Get-Recipient -ResultSize Unlimited", "RecipientTypeDetails", "RecipientType"),
    USER("users", "user", "Get-User -ResultSize Unlimited", "UserPrincipalName+SamAccountName"),
    OTHER_RESOURCE("resources about something else", "", ""),
    UNKNOWN("nothing that is known", "", "");

    private final String shown;
    private final String fileNames;
    private final String command;
    private final String signatures;

    Kind(String shown, String fileNames, String command, String... signatures) {
        this.shown = shown;
        this.fileNames = fileNames;
        this.command = command;
        this.signatures = String.join("|", signatures);
    }

    /** Words of which one stands in the name of a file of these. */
    private List<String> fileNames() {
        return fileNames.isEmpty() ? List.of() : List.of(fileNames.split("\\|", -1));
    }

    /** Whether objects with these properties are of this kind. */
    private boolean isSignedBy(Set<String> columns) {
        return !signatures.isEmpty()
                && Arrays.stream(signatures.split("\\|", -1))
                        .anyMatch(signature -> columns.containsAll(List.of(signature.split("\\+", -1))));
    }

    /** As people call them. */
    String shown() {
        return shown;
    }

    /** The command that lists them. */
    String command() {
        return command;
    }

    /** What an object is. */
    static Kind of(Row row) {
        return DscResource.kind(row).orElseGet(() -> seen(row));
    }

    private static Kind seen(Row row) {
        Set<String> columns = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        columns.addAll(row.object().memberNames());
        Kind named = named(row.file().name());
        // Recipients of one sort show much the same; the file's name tells which cmdlet listed them.
        boolean isRecipient = columns.contains("RecipientType") || columns.contains("RecipientTypeDetails");
        if (isRecipient && (named == MAILBOX || named == USER || named == GROUP || named == RECIPIENT)) {
            return named;
        }
        return Arrays.stream(values())
                .filter(kind -> kind.isSignedBy(columns))
                .findFirst()
                .orElse(named);
    }

    /** What a file is called after, its folder and the organization's name before it aside. */
    static Kind named(String fileName) {
        String name =
                fileName.toLowerCase(Locale.ROOT).replaceAll("\\.[a-z]+$", "").replaceAll("[^a-z]", "");
        Optional<Kind> longest = Optional.empty();
        int length = 0;
        for (Kind kind : values()) {
            for (String candidate : kind.fileNames()) {
                if (name.contains(candidate) && candidate.length() > length) {
                    longest = Optional.of(kind);
                    length = candidate.length();
                }
            }
        }
        return longest.orElse(UNKNOWN);
    }
}
