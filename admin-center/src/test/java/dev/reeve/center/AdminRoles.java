package dev.reeve.center;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.RoleGroup;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** The page permissions › admin roles as a person works it, and the scenes that its tests play in. */
record AdminRoles(Page page) {

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

    Locator row(String group) {
        return page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.GRIDCELL,
                                new Page.GetByRoleOptions().setName(group).setExact(true))));
    }

    /** Looks for a group and selects it. */
    void select(String group) {
        page.getByLabel("Search admin roles").fill(group);
        row(group).click();
    }

    Locator details() {
        return page.getByRole(AriaRole.COMPLEMENTARY);
    }

    Locator action(String id) {
        return page.locator("[data-action=" + id + "]");
    }

    Locator dialog() {
        return page.getByRole(AriaRole.DIALOG)
                .or(page.getByRole(AriaRole.ALERTDIALOG))
                .last();
    }

    Locator button(String name) {
        return dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        // A required field's label ends in an asterisk, which only the eye is meant to read.
        return dialog().getByLabel(Pattern.compile("^" + label + "\\*?$"));
    }

    /** Opens the editor of a group, with all that it loads. */
    void edit(String group) {
        select(group);
        action("edit").click();
        dialog().getByText("Loading…").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Adds to a list of the dialog what a search finds whose name begins so. */
    void add(String list, String name) {
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Add " + list).setExact(true))
                .click();
        dialog().getByLabel("Search").fill(name);
        dialog().getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.GRIDCELL, new Page.GetByRoleOptions().setName(Pattern.compile("^" + name)))))
                .first()
                .click();
        button("OK").click();
    }

    void save() {
        button("Save").click();
    }
}
