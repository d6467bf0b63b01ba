package dev.reeve.center;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;

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
        return dialog()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return dialog().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    /** Opens the editor of an object, with all that it loads. */
    void edit(String name) {
        select(name);
        action("edit").click();
        loaded();
    }

    /** Waits until a dialog has what it shows. */
    void loaded() {
        dialog().getByText("Loading…")
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }

    Locator notices() {
        return page.getByRole(AriaRole.LOG);
    }
}
