package dev.reeve.commands.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.sample.TestContoso;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.language.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecipientListingTest {

    private static final TestOrganization CONTOSO = TestContoso.create();
    private final TestCaller administrator = CONTOSO.administrator();

    @Test
    void findsAMailboxByAliasNameAddressAndObject() {
        Value david =
                administrator.run("Get-Mailbox", "Identity", "David").output().getFirst();

        for (Object identity : List.of(
                "David Strome",
                "davids",
                "david@contoso.com",
                "contoso.com/IT/David Strome",
                "CONTOSO\\davids",
                david)) {
            assertThat(administrator.run("Get-Mailbox", "Identity", identity).texts())
                    .as(identity.toString())
                    .containsExactly("contoso.com/IT/David Strome");
        }
    }

    @Test
    void anIdentityThatNamesNothingIsAnErrorAndAWildcardIsNot() {
        assertThat(administrator.run("Get-Mailbox", "Identity", "Nobody").code())
                .isEqualTo("ObjectNotFound"); // CMD-8
        assertThat(administrator.run("Get-Mailbox", "Identity", "Nobody*").output())
                .isEmpty();
        assertThat(administrator.run("Get-Mailbox", "Identity", "User*").texts("Name"))
                .contains("User1", "User2", "User3");
    }

    @Test
    void aGroupIsNoMailbox() {
        assertThat(administrator.run("Get-Mailbox", "Identity", "Ottawa Users").code())
                .isEqualTo("ObjectNotFound");
    }

    @Test
    void listsByNameIgnoringCase() { // CMD-9
        List<String> names =
                administrator.run("Get-Recipient", "ResultSize", "Unlimited").texts("Name");

        assertThat(names).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void warnsWhereTheResultIsCut() { // CMD-8
        TestCaller.Outcome ten = administrator.run("Get-User", "ResultSize", "10");

        assertThat(ten.output()).hasSize(10);
        assertThat(ten.warnings()).singleElement().asString().contains("more results");
        assertThat(administrator.run("Get-User", "ResultSize", "Unlimited").warnings())
                .isEmpty();
    }

    @Test
    void filtersByWhatItsObjectsCarry() {
        TestCaller.Outcome executives =
                administrator.run("Get-User", "Filter", "(City -eq 'Vancouver') -and (Department -eq 'Executives')");

        assertThat(executives.texts("FirstName")).containsExactly("Fred", "Jennifer", "Kim", "Martin");
    }

    @Test
    void aFilterMayNotNameWhatItsObjectsDoNotCarry() { // PROP-2
        assertThat(administrator
                        .run("Get-Mailbox", "Filter", "City -eq 'Vancouver'")
                        .code())
                .isEqualTo("InvalidFilter");
        assertThat(administrator.run("Get-User", "Filter", "Database -ne $null").code())
                .isEqualTo("InvalidFilter");
        assertThat(administrator
                        .run("Get-Mailbox", "Filter", "Nonsense -eq 'x'")
                        .message())
                .contains("Nonsense");
    }

    @Test
    void filtersByMembership() { // RCPT-5
        String group = administrator
                .run("Get-Group", "Identity", "2nd Level Support Group")
                .property("DistinguishedName")
                .text();

        assertThat(administrator
                        .run("Get-Recipient", "Filter", "MemberOfGroup -eq '" + group + "'")
                        .texts("Alias"))
                .containsExactly("User1", "User2", "User3");
    }

    @Test
    void listsOnlyWhatIsInTheUnitAtAnyDepth() { // OU-3
        List<String> units = administrator
                .run("Get-Mailbox", "OrganizationalUnit", "contoso.com/Sales")
                .texts("OrganizationalUnit");

        assertThat(units).contains("contoso.com/Sales/Europe").allMatch(unit -> unit.startsWith("contoso.com/Sales"));
        assertThat(units).doesNotContain("contoso.com/Presales");
    }

    @Test
    void aLeafNameIsEnoughForAUnitWhereItIsUnique() { // OU-2
        assertThat(administrator
                        .run("Get-User", "OrganizationalUnit", "Fabrikam")
                        .output())
                .hasSize(26);
    }

    @Test
    void listsByTypeDatabaseAndServer() {
        assertThat(administrator
                        .run("Get-Mailbox", "RecipientTypeDetails", List.of("RoomMailbox", "SharedMailbox"))
                        .texts("RecipientTypeDetails"))
                .containsOnly("RoomMailbox", "SharedMailbox");
        assertThat(administrator.run("Get-Mailbox", "Database", "DB5").texts("Database"))
                .isNotEmpty()
                .containsOnly("DB5");
        assertThat(administrator.run("Get-Mailbox", "Server", "MBX3").texts("ServerName"))
                .isNotEmpty()
                .containsOnly("MBX3");
    }

    @Test
    void resolvesAmbiguousNames() {
        assertThat(administrator.run("Get-Recipient", "Anr", "Dav Str").texts("Name"))
                .containsExactly("David Strome");
    }

    @Test
    void sortsByAProperty() {
        assertThat(administrator
                        .run("Get-User", "OrganizationalUnit", "Fabrikam", "Sortby", "LastName")
                        .texts("LastName"))
                .isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void showsReferencesAsIdentities() { // ID-8, ID-9
        Value mailbox =
                administrator.run("Get-Mailbox", "Identity", "David").output().getFirst();

        assertThat(mailbox.member("RoleAssignmentPolicy").orElseThrow().text())
                .isEqualTo("Default Role Assignment Policy");
        assertThat(mailbox.member("Database")
                        .orElseThrow()
                        .member("Name")
                        .orElseThrow()
                        .text())
                .startsWith("DB");
        assertThat(administrator
                        .run("Get-User", "Identity", "David")
                        .property("Manager")
                        .text())
                .isEqualTo("contoso.com/Executives/Martin Weber");
    }

    @Test
    void showsUnlimitedWhereNoQuotaIsSetAndTheSizeWhereOneIs() { // SH-57
        List<String> quotas =
                administrator.run("Get-Mailbox", "ResultSize", "Unlimited").texts("ProhibitSendQuota");

        assertThat(quotas).containsOnly("Unlimited", "2 GB (2,147,483,648 bytes)");
    }

    @Test
    void recipientsAreMailEnabledAndUsersAreAccounts() {
        long mailEnabled = CONTOSO.snapshot()
                .all(Recipient.class)
                .filter(recipient -> recipient.type().isMailEnabled())
                .count();

        assertThat(administrator.run("Get-Recipient", "ResultSize", "Unlimited").output())
                .hasSize((int) mailEnabled);
        assertThat(administrator
                        .run("Get-User", "RecipientTypeDetails", List.of("DisabledUser"))
                        .texts("RecipientTypeDetails"))
                .hasSize((int) CONTOSO.snapshot()
                        .all(Recipient.class)
                        .filter(recipient -> recipient.type() == RecipientTypeDetails.DisabledUser)
                        .count());
    }

    @Test
    void whoMayReadOnlyHimselfSeesNobodyElse() { // READ-2, READ-4
        TestCaller terry = CONTOSO.as("terrya");

        assertThat(terry.run("Get-Mailbox", "Identity", "Walter").code()).isEqualTo("ObjectNotFound");
    }
}
