package dev.reeve.center;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.RoleGroup;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The scene that tests of permissions › admin roles play in. */
final class AdminRoles {

    /** Groups, scopes and people that the tests of this page share. */
    static void scene(Center center) {
        Client administrator = center.client(Center.ADMINISTRATOR);
        administrator.run(
                "New-ManagementScope",
                Map.of("Name", "Vancouver", "RecipientRestrictionFilter", "City -eq 'Vancouver'"));
        administrator.run(
                "New-ManagementScope",
                Map.of(
                        "Name",
                        "Executives",
                        "RecipientRestrictionFilter",
                        "Title -like '*Chief*'",
                        "Exclusive",
                        true,
                        "Force",
                        true));
        administrator.run(
                "New-RoleGroup",
                Map.of(
                        "Name", "Vancouver Admins",
                        "Description", "Looks after Vancouver",
                        "Roles", List.of("Mail Recipients", "View-Only Recipients"),
                        "Members", List.of("Bob"),
                        "CustomRecipientWriteScope", "Vancouver"));
        administrator.run(
                "New-RoleGroup",
                Map.of("Name", "Several Scopes", "Roles", List.of("Mail Recipients"), "Members", List.of("Bob")));
        administrator.run(
                "New-ManagementRoleAssignment",
                Map.of(
                        "SecurityGroup",
                        "Several Scopes",
                        "Role",
                        "Distribution Groups",
                        "CustomRecipientWriteScope",
                        "Vancouver"));
        administrator.run("New-RoleGroup", Map.of("Name", "Executive Admins"));
        administrator.run(
                "New-ManagementRoleAssignment",
                Map.of(
                        "SecurityGroup", "Executive Admins",
                        "Role", "Mail Recipients",
                        "ExclusiveRecipientWriteScope", "Executives"));
    }

    /** People who may look and not change: Fred at permissions, Martin at recipients. */
    static void readers(Center center) {
        Client administrator = center.client(Center.ADMINISTRATOR);
        administrator.run(
                "Add-RoleGroupMember", Map.of("Identity", "View-Only Organization Management", "Member", "Fred"));
        administrator.run("Add-RoleGroupMember", Map.of("Identity", "Help Desk", "Member", "Martin"));
        List.of("Fred", "Martin").forEach(center::password);
    }

    /** A role group of which nothing is known but its name; with a SID one that is linked to another forest. */
    static RoleGroup group(String name, Optional<String> sid) {
        return new RoleGroup(
                ObjectHeader.created(new ObjectId(UUID.randomUUID()), name, Instant.now()),
                name,
                name,
                "",
                List.of(),
                List.of(),
                sid,
                false);
    }

    private AdminRoles() {}
}
