package dev.reeve.commands.recipient;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.sample.TestContoso;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.SecureText;
import dev.reeve.store.Credential;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private final TestOrganization contoso = TestContoso.create();
    private final TestCaller administrator = contoso.administrator();

    @Test
    void aNewMailboxGetsWhatIsNotSaid() { // WRITE-10, POL-3, RCPT-3
        TestCaller.Outcome made = newMailbox("Pat Coleman", "UserPrincipalName", "pat@contoso.com");

        assertThat(made.message()).isEmpty();
        assertThat(made.property("OrganizationalUnit").text()).isEqualTo("contoso.com/Users");
        assertThat(made.property("Alias").text()).isEqualTo("pat");
        assertThat(made.property("SamAccountName").text()).isEqualTo("pat");
        assertThat(made.property("PrimarySmtpAddress").text()).isEqualTo("pat@contoso.com");
        assertThat(made.property("DisplayName").text()).isEqualTo("Pat Coleman");
        assertThat(made.property("RoleAssignmentPolicy").text()).isEqualTo("Default Role Assignment Policy");
        assertThat(made.property("RecipientTypeDetails").text()).isEqualTo("UserMailbox");
    }

    @Test
    void aSharedMailboxNeedsNoPasswordAndItsAccountIsDisabled() {
        TestCaller.Outcome made = administrator.run(
                "New-Mailbox", "Name", "Front Desk", "Shared", true, "OrganizationalUnit", "Shared Mailboxes");

        assertThat(made.property("RecipientTypeDetails").text()).isEqualTo("SharedMailbox");
        assertThat(TestContoso.alias(contoso, "FrontDesk").isEnabled()).isFalse();
    }

    @Test
    void keepsOnlyAHashOfThePassword() { // SH-74
        newMailbox("Pat Coleman", "UserPrincipalName", "pat@contoso.com");

        ObjectId pat = TestContoso.alias(contoso, "pat").id();
        Credential kept = contoso.store.credential(contoso.id, pat).orElseThrow();
        assertThat(PasswordHash.verify(new SecureText("Pa$$word1"), kept.secret()))
                .isTrue();
        assertThat(PasswordHash.verify(new SecureText("Pa$$word2"), kept.secret()))
                .isFalse();
        assertThat(contoso.audit().getFirst().toString()).contains("*****").doesNotContain("Pa$$word1");
    }

    @Test
    void aPlainTextPasswordIsRefused() {
        assertThat(administrator
                        .run("New-Mailbox", "Name", "x", "UserPrincipalName", "x@contoso.com", "Password", "secret")
                        .code())
                .isEqualTo("InvalidArgument");
    }

    @Test
    void nullIsNoPassword() { // ID-2
        assertThat(administrator
                        .run(
                                "New-Mailbox",
                                "Name",
                                "x",
                                "UserPrincipalName",
                                "x@contoso.com",
                                "Password",
                                NullValue.NULL)
                        .code())
                .isEqualTo("InvalidArgument");
    }

    @Test
    void lengthsOfTimeAreDaysOrTimes() { // OPATH-18
        administrator.run("Set-Mailbox", "Identity", "David", "RetainDeletedItemsFor", "30.12:00:00");
        assertThat(administrator
                        .run("Get-Mailbox", "Identity", "David")
                        .property("RetainDeletedItemsFor")
                        .text())
                .isEqualTo("30.12:00:00");
        assertThat(administrator
                        .run("Set-Mailbox", "Identity", "David", "RetainDeletedItemsFor", "soon")
                        .code())
                .isEqualTo("InvalidArgument");
    }

    @Test
    void aListOfAddressesReplacesThemAndItsFirstIsPrimary() { // CMD-10
        administrator.run(
                "Set-Mailbox", "Identity", "David", "EmailAddresses", List.of("one@contoso.com", "X500:/o=Old/cn=d"));

        assertThat(addresses("David")).containsExactly("SMTP:one@contoso.com", "X500:/o=Old/cn=d");
    }

    @Test
    void aMailboxKeepsAPrimaryAddress() {
        HashTable edit = new HashTable();
        edit.put("Remove", ListValue.ofTexts(List.of("SMTP:David@contoso.com")));

        assertThat(administrator
                        .run("Set-Mailbox", "Identity", "David", "EmailAddresses", edit)
                        .code())
                .isEqualTo("InvalidArgument");
    }

    @Test
    void anotherAliasMovesThePrimaryAddressWhileAPolicyMakesIt() {
        administrator.run("Set-Mailbox", "Identity", "David", "Alias", "dstrome");

        assertThat(addresses("dstrome")).startsWith("SMTP:dstrome@contoso.com").contains("smtp:David@contoso.com");
    }

    @Test
    void whatIsTakenIsRefused() { // NameExists
        assertThat(newMailbox("User1", "UserPrincipalName", "new@contoso.com", "OrganizationalUnit", "Help Desk")
                        .message())
                .contains("User1", "already exists");
        assertThat(newMailbox("New", "UserPrincipalName", "user1@contoso.com").code())
                .isEqualTo("NameExists");
        assertThat(newMailbox("New", "UserPrincipalName", "new@contoso.com", "Alias", "David")
                        .code())
                .isEqualTo("NameExists");
        assertThat(newMailbox("New", "UserPrincipalName", "new@contoso.com", "SamAccountName", "davids")
                        .code())
                .isEqualTo("NameExists");
        assertThat(newMailbox("New", "UserPrincipalName", "new@contoso.com", "PrimarySmtpAddress", "david@contoso.com")
                        .code())
                .isEqualTo("NameExists");
    }

    @Test
    void namesThatAreTakenGetANumberWhereNobodyChoseThem() {
        TestCaller.Outcome made = administrator.run(
                "New-Mailbox", "Name", "David", "Shared", true, "OrganizationalUnit", "Shared Mailboxes");

        assertThat(made.property("Alias").text()).isEqualTo("David1");
        assertThat(made.property("PrimarySmtpAddress").text()).isEqualTo("David1@contoso.com");
    }

    @Test
    void addressesAreEditedWithAddAndRemove() { // CMD-10
        HashTable edit = new HashTable();
        edit.put("Add", ListValue.ofTexts(List.of("d.strome@contoso.com", "smtp:strome@contoso.com")));
        administrator.run("Set-Mailbox", "Identity", "David", "EmailAddresses", edit);
        HashTable remove = new HashTable();
        remove.put("Remove", ListValue.ofTexts(List.of("STROME@contoso.com", "absent@contoso.com")));
        administrator.run("Set-Mailbox", "Identity", "David", "EmailAddresses", remove);

        assertThat(addresses("David"))
                .contains("SMTP:David@contoso.com", "smtp:d.strome@contoso.com")
                .doesNotContain("smtp:strome@contoso.com");
    }

    @Test
    void anotherPrimaryAddressKeepsTheFormer() {
        administrator.run("Set-Mailbox", "Identity", "David", "PrimarySmtpAddress", "strome@contoso.com");

        assertThat(addresses("David")).startsWith("SMTP:strome@contoso.com").contains("smtp:David@contoso.com");
        assertThat(administrator
                        .run("Get-Mailbox", "Identity", "strome@contoso.com")
                        .property("EmailAddressPolicyEnabled")
                        .text())
                .isEqualTo("False");
    }

    @Test
    void anAddressOfSomebodyElseIsRefusedWhateverItsCase() {
        HashTable edit = new HashTable();
        edit.put("Add", ListValue.ofTexts(List.of("smtp:WALTER@contoso.com")));

        assertThat(administrator
                        .run("Set-Mailbox", "Identity", "David", "EmailAddresses", edit)
                        .code())
                .isEqualTo("NameExists");
    }

    @Test
    void aPolicyIsSetAndClearedByName() { // RAP-7, COMP-2
        assertThat(administrator
                        .run("Set-Mailbox", "Identity", "David", "RoleAssignmentPolicy", "No such policy")
                        .code())
                .isEqualTo("ObjectNotFound");
        administrator.run("Set-Mailbox", "Identity", "David", "RoleAssignmentPolicy", NullValue.NULL);

        assertThat(administrator.run("Get-Mailbox", "Identity", "David").property("RoleAssignmentPolicy"))
                .isEqualTo(NullValue.NULL);
    }

    @Test
    void quotasAreSizesOrUnlimited() { // OPATH-16
        administrator.run("Set-Mailbox", "Identity", "David", "ProhibitSendQuota", "1.5GB");
        assertThat(quota("David")).isEqualTo("1.5 GB (1,610,612,736 bytes)");

        administrator.run("Set-Mailbox", "Identity", "David", "ProhibitSendQuota", "Unlimited");
        assertThat(quota("David")).isEqualTo("Unlimited");

        assertThat(administrator
                        .run("Set-Mailbox", "Identity", "David", "ProhibitSendQuota", "much")
                        .code())
                .isEqualTo("InvalidArgument");
    }

    @Test
    void aChangeThatChangesNothingWarnsAndDoesNotMoveTheTime() { // CMD-7, ORG-3
        contoso.at("2026-06-01T00:00:00Z");
        TestCaller.Outcome same = administrator.run("Set-Mailbox", "Identity", "David", "DisplayName", "David Strome");

        assertThat(same.warnings()).singleElement().asString().contains("no settings of");
        assertThat(TestContoso.alias(contoso, "David").header().whenChanged()).isEqualTo(TestOrganization.START);
    }

    @Test
    void aTextThatIsTooLongIsRefused() {
        assertThat(administrator
                        .run("Set-Mailbox", "Identity", "David", "DisplayName", "x".repeat(257))
                        .code())
                .isEqualTo("ValueTooLong");
    }

    @Test
    void movingToADatabaseIsAboutThatDatabaseToo() { // CFG-3
        // Her own policy would count for any database, so that the mailbox would be named as out of reach.
        administrator.run("Set-Mailbox", "Identity", "Pilar", "RoleAssignmentPolicy", NullValue.NULL);
        Recipient pilar = TestContoso.alias(contoso, "Pilar");
        TestContoso.assign(
                contoso,
                "Mail Recipients",
                pilar,
                Set.of(contoso.object(MailboxDatabase.class, "DB1").id()));
        TestCaller admin = contoso.as("pilarp");

        assertThat(admin.run("Set-Mailbox", "Identity", "Terry", "Database", "DB6")
                        .code())
                .isEqualTo("OutOfDatabaseScope");
        assertThat(admin.run("Set-Mailbox", "Identity", "Terry", "Database", "DB1")
                        .code())
                .isEmpty();
    }

    @Test
    void removingAMailboxTakesMembershipsReferencesAndAssignmentsAlong() { // ASG-18
        Recipient isabel = TestContoso.alias(contoso, "Isabel");
        TestContoso.assign(contoso, "Mail Recipients", isabel);
        administrator.run("Set-User", "Identity", "Terry", "Manager", "Isabel");

        assertThat(administrator.run("Remove-Mailbox", "Identity", "Isabel").message())
                .isEmpty();

        assertThat(contoso.snapshot().find(isabel.id())).isEmpty();
        assertThat(contoso.roleGroup("Recipient Management").members()).doesNotContain(isabel.id());
        assertThat(contoso.snapshot().all(RoleAssignment.class).map(RoleAssignment::assignee))
                .doesNotContain(isabel.id());
        assertThat(contoso.snapshot().all(Recipient.class))
                .noneSatisfy(recipient -> assertThat(recipient.properties().references(RecipientProperties.MANAGED_BY))
                        .contains(isabel.id()));
        assertThat(TestContoso.alias(contoso, "Terry").properties().references(RecipientProperties.MANAGER))
                .isEmpty();
    }

    @Test
    void whatIsGrantedIsDoneWhole() { // EVAL-4: Pilar may remove mailboxes, and change no group
        TestContoso.assign(contoso, "Mail Recipient Creation", TestContoso.alias(contoso, "Pilar"));
        Recipient isabel = TestContoso.alias(contoso, "Isabel");
        TestCaller pilar = contoso.as("pilarp");
        assertThat(pilar.run("Remove-RoleGroupMember", "Identity", "Recipient Management", "Member", "Isabel")
                        .code())
                .isEqualTo("CommandNotFound");

        assertThat(pilar.run("Remove-Mailbox", "Identity", "Isabel").message()).isEmpty();

        assertThat(contoso.roleGroup("Recipient Management").members()).doesNotContain(isabel.id());
    }

    @Test
    void nullNeverMeansEverybody() { // ID-2
        assertThat(administrator
                        .run("Remove-Mailbox", "Identity", NullValue.NULL)
                        .code())
                .isEqualTo("InvalidArgument");
        assertThat(administrator.run("Remove-Mailbox", "Identity", "User*").code())
                .isEqualTo("ObjectNotFound"); // ID-5
    }

    @Test
    void tryingSaysWhatWouldHappenAndDoesNothing() { // CMD-3
        TestCaller.Outcome tried = administrator.tries("Remove-Mailbox", "Identity", "User1");

        assertThat(tried.steps()).containsExactly("Removing mailbox \"contoso.com/IT/Help Desk/User1\".");
        assertThat(contoso.has(Recipient.class, "User1")).isTrue();
    }

    @Test
    void aMailboxOnHoldGoesOnlyWithTheSwitch() {
        administrator.run("Set-Mailbox", "Identity", "User1", "LitigationHoldEnabled", true);

        assertThat(administrator.run("Remove-Mailbox", "Identity", "User1").code())
                .isEqualTo("SwitchRequired");
        assertThat(administrator
                        .run("Remove-Mailbox", "Identity", "User1", "IgnoreLegalHold", true)
                        .code())
                .isEmpty();
    }

    @Test
    void disablingKeepsTheAccountAndEnablingGivesAMailboxAgain() { // POL-3
        administrator.run("Disable-Mailbox", "Identity", "Terry");
        Recipient account = contoso.object(Recipient.class, "Terry Adams");
        assertThat(account.type()).isEqualTo(RecipientTypeDetails.User);
        assertThat(account.properties().text(RecipientProperties.TITLE)).contains("Account Executive");
        assertThat(account.properties().texts(RecipientProperties.EMAIL_ADDRESSES))
                .isEmpty();

        TestCaller.Outcome enabled = administrator.run("Enable-Mailbox", "Identity", "Terry Adams", "Database", "DB2");

        assertThat(enabled.property("PrimarySmtpAddress").text()).isEqualTo("Terry@contoso.com");
        assertThat(enabled.property("RoleAssignmentPolicy").text()).isEqualTo("Default Role Assignment Policy");
        assertThat(contoso.object(Recipient.class, "Terry Adams").id()).isEqualTo(account.id());
    }

    @Test
    void aTenantAdministratorActsInsideTheUnitAndNowhereElse() { // WRITE-6, WRITE-10
        RoleGroup administrators = contoso.roleGroup("Fabrikam Administrators");
        Recipient tenant = contoso.snapshot()
                .find(administrators.members().getFirst(), Recipient.class)
                .orElseThrow();
        TestCaller admin = contoso.as(
                tenant.properties().text(RecipientProperties.SAM_ACCOUNT_NAME).orElseThrow());

        assertThat(admin.run("New-Mailbox", "Name", "Visitors", "Shared", true, "OrganizationalUnit", "Fabrikam")
                        .code())
                .isEmpty();
        assertThat(admin.run("New-Mailbox", "Name", "Visitors", "Shared", true).code())
                .isEqualTo("OutOfWriteScope");
        assertThat(admin.run("Set-Mailbox", "Identity", "Terry", "DisplayName", "x")
                        .code())
                .isEqualTo("OutOfWriteScope");
        assertThat(admin.run("Get-Mailbox", "Identity", "Terry").output()).hasSize(1); // READ-7
    }

    @Test
    void whoHoldsNoCreationRoleHasNoSuchCommand() { // GATE-1, SPLIT-2
        Recipient pilar = TestContoso.alias(contoso, "Pilar");
        TestContoso.assign(contoso, "Distribution Groups", pilar);

        assertThat(contoso.as("pilarp")
                        .run("New-Mailbox", "Name", "x", "Shared", true)
                        .code())
                .isEqualTo("CommandNotFound");
    }

    @Test
    void aConvertedMailboxChangesItsKindAndItsAccount() {
        administrator.run("Set-Mailbox", "Identity", "User3", "Type", "Shared");

        Recipient shared = TestContoso.alias(contoso, "User3");
        assertThat(shared.type()).isEqualTo(RecipientTypeDetails.SharedMailbox);
        assertThat(shared.isEnabled()).isFalse();
    }

    private TestCaller.Outcome newMailbox(String name, Object... more) {
        Object[] parameters = new Object[more.length + 4];
        parameters[0] = "Name";
        parameters[1] = name;
        parameters[2] = "Password";
        parameters[3] = new SecureText("Pa$$word1");
        System.arraycopy(more, 0, parameters, 4, more.length);
        return administrator.run("New-Mailbox", parameters);
    }

    private List<String> addresses(String alias) {
        return TestContoso.alias(contoso, alias).properties().texts(RecipientProperties.EMAIL_ADDRESSES);
    }

    private String quota(String alias) {
        return administrator
                .run("Get-Mailbox", "Identity", alias)
                .property("ProhibitSendQuota")
                .text();
    }
}
