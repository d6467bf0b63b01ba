package dev.reeve.center;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** servers › servers and databases. */
class ServersTest {

    @RegisterExtension
    static final Center CENTER = new Center();

    private static void select(Page page, String name) {
        page.getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(name))
                .first()
                .click();
    }

    @Test
    @DisplayName("WEB-1: the servers, as the cmdlet lists them, with the properties of the one that is selected")
    void servers() {
        Page page = CENTER.page(Center.ADMINISTRATOR, "servers");
        int count = CENTER.client(Center.ADMINISTRATOR)
                .run("Get-ExchangeServer", Map.of())
                .size();

        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText(count + " items");
        select(page, "MBX1");
        assertThat(page.getByLabel("Details")).containsText("mbx1.contoso.com");
    }

    @Test
    @DisplayName("WEB-1: the databases, as the cmdlet lists them, with their quotas")
    void databases() {
        Page page = CENTER.page(Center.ADMINISTRATOR, "databases");
        int count = CENTER.client(Center.ADMINISTRATOR)
                .run("Get-MailboxDatabase", Map.of())
                .size();

        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText(count + " items");
        select(page, "DB1");
        assertThat(page.getByLabel("Details")).containsText("A warning is sent at");
    }
}
