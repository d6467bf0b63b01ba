package dev.reeve.commands.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.TestCaller;
import dev.reeve.commands.TestOrganization;
import dev.reeve.commands.sample.TestContoso;
import dev.reeve.language.value.NullValue;
import java.util.List;
import org.junit.jupiter.api.Test;

class DynamicDistributionGroupTest {

    private static final String SYSTEM = " -and (-not (Name -like 'SystemMailbox{*')) -and (-not (Name -like 'CAS_{*'))"
            + " -and (-not (RecipientTypeDetails -eq 'ArbitrationMailbox'))"
            + " -and (-not (RecipientTypeDetails -eq 'DiscoveryMailbox'))"
            + " -and (-not (RecipientTypeDetails -eq 'PublicFolderMailbox'))";

    private final TestOrganization contoso = TestContoso.create();
    private final TestCaller administrator = contoso.administrator();

    private String filter(String group) {
        return show(group).property("RecipientFilter").text();
    }

    private TestCaller.Outcome show(String group) {
        return administrator.run("Get-DynamicDistributionGroup", "Identity", group);
    }

    private List<String> members(String group) {
        TestCaller.Outcome shown = show(group);
        return administrator
                .run(
                        "Get-Recipient",
                        "RecipientPreviewFilter",
                        shown.property("RecipientFilter").text(),
                        "OrganizationalUnit",
                        shown.property("RecipientContainer"),
                        "ResultSize",
                        "Unlimited")
                .texts("Name");
    }

    @Test
    void aFilterOfItsOwnIsNormalizedAndLeavesOutTheSystem() { // OPATH-20
        administrator.run("New-DynamicDistributionGroup", "Name", "Ottawa", "RecipientFilter", "{city –EQ ‘Ottawa’}");

        assertThat(filter("Ottawa")).isEqualTo("(City -eq 'Ottawa')" + SYSTEM);
        assertThat(show("Ottawa").property("RecipientFilterType").text()).isEqualTo("Custom");
    }

    @Test
    void itsOwnTextGivenBackChangesNothing() {
        administrator.run("New-DynamicDistributionGroup", "Name", "Ottawa", "RecipientFilter", "City -eq 'Ottawa'");
        String before = filter("Ottawa");

        administrator.run("Set-DynamicDistributionGroup", "Identity", "Ottawa", "RecipientFilter", before);

        assertThat(filter("Ottawa")).isEqualTo(before);
    }

    @Test
    void kindsAndConditionsMakeTheFilter() {
        administrator.run(
                "New-DynamicDistributionGroup",
                "Name",
                "Sales",
                "IncludedRecipients",
                List.of("MailContacts", "MailboxUsers"),
                "ConditionalDepartment",
                List.of("Sales", "O'Brien's"),
                "ConditionalCustomAttribute3",
                "x");

        assertThat(filter("Sales"))
                .isEqualTo("(((RecipientType -eq 'UserMailbox') -or (RecipientType -eq 'MailContact'))"
                        + " -and ((Department -eq 'Sales') -or (Department -eq 'O''Brien''s'))"
                        + " -and (CustomAttribute3 -eq 'x'))" + SYSTEM);
        assertThat(show("Sales").property("IncludedRecipients").text()).isEqualTo("MailboxUsers, MailContacts");
        assertThat(show("Sales").property("RecipientFilterType").text()).isEqualTo("Precanned");
    }

    @Test
    void conditionsAreEditedAsAList() { // CMD-10
        administrator.run(
                "New-DynamicDistributionGroup",
                "Name",
                "Sales",
                "IncludedRecipients",
                "AllRecipients",
                "ConditionalCompany",
                List.of("Contoso"));

        administrator.run("Set-DynamicDistributionGroup", "Identity", "Sales", "ConditionalCompany", "Fabrikam");
        assertThat(filter("Sales")).isEqualTo("((Alias -ne $null) -and (Company -eq 'Fabrikam'))" + SYSTEM);
        administrator.run("Set-DynamicDistributionGroup", "Identity", "Sales", "ConditionalCompany", NullValue.NULL);
        assertThat(filter("Sales")).isEqualTo("(Alias -ne $null)" + SYSTEM);
    }

    @Test
    void aFilterOfItsOwnEndsTheConditions() {
        administrator.run(
                "New-DynamicDistributionGroup",
                "Name",
                "Sales",
                "IncludedRecipients",
                "MailboxUsers",
                "ConditionalCompany",
                "Contoso");

        administrator.run("Set-DynamicDistributionGroup", "Identity", "Sales", "RecipientFilter", "City -eq 'Ottawa'");

        assertThat(show("Sales").property("IncludedRecipients")).isEqualTo(NullValue.NULL);
        assertThat(show("Sales").property("ConditionalCompany").text()).isEmpty();
        assertThat(administrator
                        .run("Set-DynamicDistributionGroup", "Identity", "Sales", "ConditionalCompany", "Contoso")
                        .code())
                .isEqualTo("InvalidArgument");
    }

    @Test
    void bothAtOnceIsRefused() {
        assertThat(administrator
                        .run(
                                "Set-DynamicDistributionGroup",
                                "Identity",
                                "Vancouver Full Time Employees",
                                "RecipientFilter",
                                "City -eq 'Ottawa'",
                                "ConditionalCompany",
                                "Contoso")
                        .code())
                .isEqualTo("InvalidArgument");
    }

    @Test
    void aFilterThatIsNoneIsRefusedWithItsPlace() { // OPATH-27
        TestCaller.Outcome outcome = administrator.run(
                "New-DynamicDistributionGroup", "Name", "Wrong", "RecipientFilter", "City -eq 'x' -and Cty -eq 'y'");

        assertThat(outcome.code()).isEqualTo("InvalidFilter");
        assertThat(outcome.message()).contains("column 19").contains("Cty");
    }

    @Test
    void membersAreWhoeverSatisfiesTheFilterInTheContainerNow() { // SCOPE-6
        administrator.run(
                "New-DynamicDistributionGroup",
                "Name",
                "Harbour",
                "OrganizationalUnit",
                "contoso.com/Users",
                "RecipientFilter",
                "Title -eq 'Harbour Pilot'",
                "RecipientContainer",
                "contoso.com/IT");
        assertThat(members("Harbour")).isEmpty();

        administrator.run("Set-User", "Identity", "David", "Title", "Harbour Pilot");
        administrator.run("Set-User", "Identity", "Walter", "Title", "Harbour Pilot");

        assertThat(members("Harbour")).contains("David Strome");
        assertThat(members("Harbour"))
                .allMatch(name -> administrator
                        .run("Get-User", "Identity", name)
                        .property("OrganizationalUnit")
                        .text()
                        .startsWith("contoso.com/IT"));
    }

    @Test
    void withoutAContainerItLooksWhereItLies() {
        administrator.run(
                "New-DynamicDistributionGroup",
                "Name",
                "Here",
                "OrganizationalUnit",
                "contoso.com/Sales",
                "IncludedRecipients",
                "AllRecipients");

        assertThat(show("Here").property("RecipientContainer").text()).isEqualTo("contoso.com/Sales");
    }

    @Test
    void resourcesAreRoomsAndEquipment() {
        administrator.run(
                "New-DynamicDistributionGroup",
                "Name",
                "Things",
                "IncludedRecipients",
                "Resources",
                "RecipientContainer",
                "contoso.com");

        List<String> resources = administrator
                .run(
                        "Get-Recipient",
                        "RecipientTypeDetails",
                        List.of("RoomMailbox", "EquipmentMailbox"),
                        "ResultSize",
                        "Unlimited")
                .texts("Name");
        assertThat(members("Things")).isNotEmpty().isEqualTo(resources);
    }

    @Test
    void nobodysFilterIsNoFilterForEverybody() { // OPATH-5
        administrator.run("New-DynamicDistributionGroup", "Name", "Nobody", "IncludedRecipients", "None");

        assertThat(show("Nobody").property("RecipientFilter")).isEqualTo(NullValue.NULL);
        assertThat(administrator
                        .run("Get-Recipient", "RecipientPreviewFilter", NullValue.NULL)
                        .code())
                .isEqualTo("InvalidFilter");
    }

    @Test
    void itIsNeverAmongTheGroupsOfItsMembers() { // MV-4
        String group = show("Vancouver Full Time Employees")
                .property("DistinguishedName")
                .text();

        assertThat(members("Vancouver Full Time Employees")).isNotEmpty();
        assertThat(administrator
                        .run("Get-Recipient", "Filter", "MemberOfGroup -eq '" + group + "'")
                        .output())
                .isEmpty();
    }

    @Test
    void groupsAreFoundByOwnerAndContainer() {
        assertThat(administrator
                        .run("Get-DynamicDistributionGroup", "ManagedBy", "David")
                        .texts("Name"))
                .containsExactly("Vancouver Full Time Employees");
        assertThat(administrator
                        .run("Get-DynamicDistributionGroup", "Filter", "RecipientContainer -eq 'DC=contoso,DC=com'")
                        .texts("Name"))
                .containsExactly("Vancouver Full Time Employees");
        assertThat(administrator
                        .run("Get-DistributionGroup", "Identity", "Vancouver Full Time Employees")
                        .code())
                .isEqualTo("ObjectNotFound");
    }

    @Test
    void removedItIsGone() {
        administrator.run("Remove-DynamicDistributionGroup", "Identity", "Vancouver Full Time Employees");

        assertThat(administrator.run("Get-DynamicDistributionGroup").output()).isEmpty();
    }
}
