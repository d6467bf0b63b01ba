package dev.reeve.center;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;

/**
 * A page with a list, its toolbar, details and dialogs, as a person works it.
 *
 * @param label what is listed
 */
record ListPage(Page page, String label) {

    Locator row(String name) {
        return page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.GRIDCELL,
                                new Page.GetByRoleOptions().setName(name).setExact(true))));
    }

    /** Looks for an object and selects it. */
    void select(String name) {
        page.getByLabel("Search " + label).fill(name);
        row(name).click();
    }

    Locator details() {
        return page.getByRole(AriaRole.COMPLEMENTARY);
    }

    /** A button of the toolbar. */
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
        return dialog().getByLabel(Pattern.compile("^" + literal(label) + "\\*?$"));
    }

    /** Opens the editor of an object, with all that it loads. */
    void edit(String name) {
        select(name);
        action("edit").click();
        loaded();
    }

    /** Waits until a dialog has what it shows. */
    void loaded() {
        dialog().getByText("Loading…").waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    /** Adds to a list of the dialog what a search finds whose name begins so. */
    void add(String list, String name) {
        button("Add " + list).click();
        dialog().getByLabel("Search").fill(name);
        dialog().getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.GRIDCELL,
                                new Page.GetByRoleOptions().setName(Pattern.compile("^" + literal(name))))))
                .first()
                .click();
        button("OK").click();
    }

    void save() {
        button("Save").click();
    }

    Locator notices() {
        return page.getByRole(AriaRole.LOG);
    }

    /** As a pattern of the browser's, which does not know Java's way of quoting. */
    private static String literal(String text) {
        return text.replaceAll("[.*+?^${}()|\\[\\]\\\\]", "\\\\$0");
    }
}
