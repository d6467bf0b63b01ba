package dev.reeve.commands.scope;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestCaller.Outcome;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.TestShell;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.language.value.NullValue;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The cmdlets of management scopes. */
class ManagementScopeTest {

    private final TestOrganization organization = new TestOrganization();
    private final TestCaller admin = organization.administrator();

    private Outcome seattle(Object... more) {
        Object[] all = new Object[more.length + 4];
        all[0] = "Name";
        all[1] = "Seattle";
        all[2] = "RecipientRestrictionFilter";
        all[3] = "city -eq 'Seattle'";
        System.arraycopy(more, 0, all, 4, more.length);
        return admin.run("New-ManagementScope", all);
    }

    @Test
    @DisplayName("SCOPE-1, SCOPE-6: a recipient scope keeps its filter in normal form")
    void recipientScope() {
        Outcome outcome = seattle("RecipientRoot", "contoso.com/Users");

        assertThat(outcome.property("ScopeRestrictionType").text()).isEqualTo("RecipientScope");
        assertThat(outcome.property("RecipientFilter").text()).isEqualTo("City -eq 'Seattle'");
        assertThat(outcome.property("RecipientRoot").text()).isEqualTo("contoso.com/Users");
        assertThat(outcome.property("Exclusive").text()).isEqualTo("False");
    }

    @Test
    @DisplayName("NMS-1, SCOPE-2: exactly one restriction, a root only with a recipient filter")
    void oneRestriction() {
        assertThat(seattle("ServerList", List.of("EX01")).code()).isEqualTo("AmbiguousParameterSet");
        assertThat(admin.run(
                                "New-ManagementScope",
                                "Name",
                                "X",
                                "ServerList",
                                List.of("EX01"),
                                "RecipientRoot",
                                "contoso.com")
                        .code())
                .isEqualTo("AmbiguousParameterSet");
        assertThat(admin.run("New-ManagementScope", "Name", "X").code()).isEqualTo("MissingMandatoryParameter");
    }

    @Test
    @DisplayName("NMS-2: an exclusive scope wants an acknowledgement that says what it does; declined, nothing happens")
    void exclusive() {
        assertThat(organization
                        .administrator()
                        .declining()
                        .run(
                                "New-ManagementScope",
                                "Name",
                                "VIP",
                                "RecipientRestrictionFilter",
                                "Title -eq 'CEO'",
                                "Exclusive",
                                true)
                        .output())
                .isEmpty();
        assertThat(organization.has(ManagementScope.class, "VIP")).isFalse();
        assertThat(seattle("Exclusive", true).questions())
                .singleElement()
                .asString()
                .contains("nobody can modify");
    }

    @Test
    @DisplayName("NMS-2: Force and Confirm:$false settle the question")
    void settled() {
        assertThat(seattle("Exclusive", true, "Force", true).questions()).isEmpty();
        assertThat(admin.run(
                                "New-ManagementScope",
                                "Name",
                                "VIP",
                                "RecipientRestrictionFilter",
                                "Title -eq 'CEO'",
                                "Exclusive",
                                true,
                                "Confirm",
                                false)
                        .questions())
                .isEmpty();
    }

    @Test
    @DisplayName("NMS-3, SCOPE-13: database scopes warn of older servers")
    void databaseWarning() {
        assertThat(admin.run("New-ManagementScope", "Name", "X", "DatabaseRestrictionFilter", "Name -like 'Mailbox*'")
                        .warnings())
                .singleElement()
                .asString()
                .contains("Database management scopes")
                .contains("Exchange 2010 SP1");
    }

    @Test
    @DisplayName("NMS-4: an unknown server creates nothing, duplicates collapse, an empty list is an error")
    void lists() {
        assertThat(admin.run("New-ManagementScope", "Name", "X", "ServerList", List.of("EX01", "EX99"))
                        .code())
                .isEqualTo("ObjectNotFound");
        assertThat(organization.has(ManagementScope.class, "X")).isFalse();
        assertThat(admin.run("New-ManagementScope", "Name", "X", "ServerList", List.of())
                        .code())
                .isEqualTo("InvalidArgument");
        assertThat(admin.run("New-ManagementScope", "Name", "X", "ServerList", List.of("EX01", "ex01"))
                        .property("ServerFilter")
                        .text())
                .startsWith("DistinguishedName -eq 'CN=EX01,")
                .doesNotContain(" -or ");
    }

    @Test
    @DisplayName("NMS-5, OPATH-27: a bad filter is an error with its position, and nothing is stored")
    void badFilter() {
        Outcome outcome =
                admin.run("New-ManagementScope", "Name", "X", "RecipientRestrictionFilter", "Nonsense -eq 'Seattle'");

        assertThat(outcome.code()).isEqualTo("InvalidFilter");
        assertThat(outcome.message()).contains("column 1");
        assertThat(organization.has(ManagementScope.class, "X")).isFalse();
    }

    @Test
    @DisplayName("SMS-1, SCOPE-3: the type of a scope can't change")
    void setType() {
        seattle();

        assertThat(admin.run("Set-ManagementScope", "Identity", "Seattle", "ServerRestrictionFilter", "Name -eq 'EX01'")
                        .code())
                .isEqualTo("ScopeTypeMismatch");
    }

    @Test
    @DisplayName("SMS-2, SCOPE-4: a list can't be edited, but renamed")
    void setList() {
        admin.run("New-ManagementScope", "Name", "X", "ServerList", List.of("EX01"));

        assertThat(admin.run("Set-ManagementScope", "Identity", "X", "ServerRestrictionFilter", "Name -eq 'EX01'")
                        .code())
                .isEqualTo("ScopeListImmutable");
        assertThat(admin.run("Set-ManagementScope", "Identity", "X", "Name", "Y")
                        .error())
                .isEmpty();
        assertThat(organization.has(ManagementScope.class, "Y")).isTrue();
    }

    @Test
    @DisplayName("SMS-3: a null root clears the root")
    void clearRoot() {
        seattle("RecipientRoot", "contoso.com/Users");

        admin.run("Set-ManagementScope", "Identity", "Seattle", "RecipientRoot", NullValue.NULL);

        assertThat(admin.run("Get-ManagementScope", "Identity", "Seattle")
                        .property("RecipientRoot")
                        .text())
                .isEmpty();
    }

    @Test
    @DisplayName("SMS-4: changing an exclusive scope warns, since the deny moves at once")
    void setExclusive() {
        seattle("Exclusive", true, "Force", true);

        assertThat(admin.run(
                                "Set-ManagementScope",
                                "Identity",
                                "Seattle",
                                "RecipientRestrictionFilter",
                                "City -eq 'Portland'")
                        .warnings())
                .singleElement()
                .asString()
                .contains("exclusive");
    }

    @Test
    @DisplayName("GMS-1, GMS-2, SCOPE-11: none in a new organization; Orphan and Exclusive narrow")
    void get() {
        assertThat(admin.run("Get-ManagementScope").output()).isEmpty();

        seattle();
        admin.run("New-ManagementScope", "Name", "Used", "RecipientRestrictionFilter", "City -eq 'Oslo'");
        admin.run(
                "New-ManagementRoleAssignment",
                "Role",
                "Mail Recipients",
                "SecurityGroup",
                "Help Desk",
                "CustomRecipientWriteScope",
                "Used");

        assertThat(admin.run("Get-ManagementScope", "Orphan", true).texts()).containsExactly("Seattle");
        assertThat(admin.run("Get-ManagementScope", "Exclusive", true).output()).isEmpty();
    }

    @Test
    @DisplayName("RMS-1, SCOPE-10: a scope in use can't be removed; the error names its assignments")
    void removeUsed() {
        seattle();
        admin.run(
                "New-ManagementRoleAssignment",
                "Role",
                "Mail Recipients",
                "SecurityGroup",
                "Help Desk",
                "CustomRecipientWriteScope",
                "Seattle");

        Outcome outcome = admin.run("Remove-ManagementScope", "Identity", "Seattle");

        assertThat(outcome.code()).isEqualTo("ScopeInUse");
        assertThat(outcome.message()).contains("Mail Recipients-Help Desk");
    }

    @Test
    @DisplayName("RMS-3: an unlinked exclusive scope can be removed by whoever may remove scopes")
    void removeExclusive() {
        seattle("Exclusive", true, "Force", true);

        assertThat(admin.run("Remove-ManagementScope", "Identity", "Seattle").error())
                .isEmpty();
    }

    @Test
    @DisplayName(
            "OPATH-1: a filter is text, expanded by the shell in double quotes only, or the text of a script block")
    void argument() {
        TestShell shell = new TestShell(organization, "Administrator");
        shell.run("$city = 'Seattle'");

        shell.run("New-ManagementScope A -RecipientRestrictionFilter \"City -eq '$city'\"");
        shell.run("New-ManagementScope B -RecipientRestrictionFilter 'City -eq \"Seattle\"'");
        shell.run("New-ManagementScope C -RecipientRestrictionFilter {City -eq 'Seattle'}");
        shell.run("New-ManagementScope D -RecipientRestrictionFilter {City -eq '$city'}");

        assertThat(shell.run("Get-ManagementScope").texts("RecipientFilter"))
                .containsExactly("City -eq 'Seattle'", "City -eq 'Seattle'", "City -eq 'Seattle'", "City -eq '$city'");
    }
}
