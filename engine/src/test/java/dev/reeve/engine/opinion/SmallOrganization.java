package dev.reeve.engine.opinion;

import static dev.reeve.engine.Given.configured;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.managedBy;
import static dev.reeve.engine.Given.members;
import static dev.reeve.engine.Given.optional;
import static dev.reeve.engine.Given.policy;
import static dev.reeve.engine.Given.with;
import static dev.reeve.engine.Given.within;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A small organization in which everything that a decision reads occurs. */
class SmallOrganization {

    final Fixture org = new Fixture();
    private final Organization organization;
    private final Catalogue catalogue;

    final OrganizationalUnit sales = org.unit("Sales");
    final OrganizationalUnit west = org.unit("West", sales);
    final ExchangeServer mbx1 = org.server("MBX1");
    final ExchangeServer mbx2 = org.server("MBX2");
    final MailboxDatabase db1 = org.database("DB1", mbx1);
    final MailboxDatabase db2 = org.database("DB2", mbx2);

    final RoleAssignmentPolicy selfService = org.policy("Self-Service", true);
    final RoleAssignmentPolicy nothing = org.policy("Nothing", false);
    final ConfigurationObject everybody = list("Default Global Address List", "Alias -ne 'x'");
    final ConfigurationObject northern = list("Northern", "City -eq 'North'");
    final ConfigurationObject addressBook =
            stored("AddressBookPolicy", "North only", "GlobalAddressList", new PropertyValue.Reference(northern.id()));

    final Recipient ann = org.mailbox("Ann", with(RecipientProperties.DATABASE, db1));
    final Recipient bob = org.mailbox("Bob");
    final Recipient carl = org.mailbox("Carl", policy(selfService));
    final Recipient dora = org.mailbox(
            "Dora",
            sales,
            policy(selfService),
            with(RecipientProperties.DEPARTMENT, "Sales"),
            with(RecipientProperties.MANAGER, carl),
            with(RecipientProperties.CITY, "North"));
    final Recipient eve =
            org.mailbox("Eve", west, policy(selfService), with(RecipientProperties.ADDRESS_BOOK_POLICY, addressBook));
    final Recipient fred = org.mailbox("Fred", with(RecipientProperties.DATABASE, db2));
    final Recipient contact = org.recipient(RecipientTypeDetails.MailContact, "Contact", org.users());
    final Recipient list = org.distributionGroup("List", managedBy(carl), members(bob));
    final Recipient helpers = org.securityGroup("Helpers", bob);
    final Recipient spare = org.securityGroup("Spare", fred);
    final Recipient gina = org.mailbox("Gina");
    final Recipient hugo = org.mailbox("Hugo");
    final RoleGroup twins = org.roleGroup("Twins", gina, hugo);
    final RoleGroup desk = org.managed(org.roleGroup("Desk", helpers), fred);
    final RoleGroup idle = org.roleGroup("Idle", eve);
    final RoleGroup foreign = org.linkedRoleGroup("Foreign", "S-1-5-21-7-1");
    final RoleGroup alike = org.linkedRoleGroup("Alike", "s-1-5-21-7-1");
    final RoleGroup strange = org.linkedRoleGroup("Strange", "S-1-5-21-7-2");

    final ManagementRole recipients =
            org.role("Recipients", entry("Set-Mailbox", "Identity", "Department"), entry("Get-Mailbox", "Identity"));
    final ManagementRole servers = org.role("Servers", entry("Set-Server", "Name"), entry("Get-Server"));
    final ManagementRole databases = org.role("Databases", entry("Set-MailboxDatabase", "Name"));
    final ManagementRole junior = org.childRole("Junior Recipients", recipients, entry("Set-Mailbox", "Identity"));
    final ManagementRole own =
            org.role("MyInformation", "MyInformation", Given.SELF, entry("Set-Mailbox", "Identity", "City"));
    final ManagementRole ownGroups = org.role(
            "MyDistributionGroups",
            "MyDistributionGroups",
            Given.MY_GROUPS,
            entry("Set-DistributionGroup", "Name"),
            entry("Get-Recipient"));
    final ManagementRole groups = org.role("Groups", entry("Set-DistributionGroup", "Name", "Alias"));
    final ManagementRole fillers = org.role("Fillers", entry("Add-RoleGroupMember", "Identity", "Member"));

    final ManagementScope ofSales = org.recipientScope("Of Sales", "Department -eq 'Sales'");
    final ManagementScope ofCarl = org.recipientScope("Of Carl", "Manager -eq 'CN=Carl,CN=Users,DC=contoso,DC=com'");
    final ManagementScope helped =
            org.recipientScope("Helped", "MemberOfGroup -eq 'CN=Helpers,CN=Users,DC=contoso,DC=com'");
    final ManagementScope onFirst = org.recipientScope("On the first server", "ServerName -eq 'MBX1'");
    final ManagementScope leading = org.recipientScope("Leading", "DirectReports -ne $null");
    final ManagementScope first = org.serverScope("First", false, mbx1);
    final ManagementScope stores = org.scope(
            "Stores",
            new ScopeRestriction.DatabaseFilter(Given.filter("Name -eq 'DB1'", DatabaseProperties.REGISTRY)),
            false);
    final ManagementScope important = org.exclusiveRecipientScope("Important", "Title -eq 'Director'");
    final ManagementScope unused = org.recipientScope("Unused", "Title -eq 'Guest'");

    final RoleAssignment annsRecipients = org.assign(recipients, ann, within(ofSales));
    final RoleAssignment annsServers = org.assign(servers, ann, configured(first));
    final RoleAssignment desks = org.assign(recipients, desk, inside(sales));
    final RoleAssignment twin = org.assign(junior, twins, inside(west));
    final RoleAssignment suspended = org.add(org.assign(servers, hugo).enabled(false));
    final RoleAssignment idles = org.assign(servers, idle);
    final RoleAssignment policys = org.assign(own, selfService);

    SmallOrganization() {
        org.assign(recipients, foreign, within(ofCarl));
        org.assign(databases, bob, configured(stores));
        org.assign(junior, eve, within(helped));
        org.assign(junior, spare, within(onFirst));
        org.assign(recipients, fred, within(important));
        org.assign(ownGroups, selfService);
        org.assign(junior, bob, within(leading));
        org.assign(fillers, dora);
        org.cmdlet("Set-User", List.of("Default"), optional("Identity"));
        organization = org.organization();
        catalogue = org.catalogue();
    }

    Organization organization() {
        return organization;
    }

    /** Some objects, of each class one. */
    Set<ObjectId> some() {
        return Set.of(dora.id(), list.id(), desk.id(), mbx1.id(), db1.id(), recipients.id());
    }

    Catalogue catalogue() {
        return catalogue;
    }

    private ConfigurationObject list(String name, String filter) {
        return stored("GlobalAddressList", name, "RecipientFilter", new PropertyValue.Text(filter));
    }

    private ConfigurationObject stored(String noun, String name, String property, PropertyValue value) {
        SortedMap<String, List<PropertyValue>> values = new TreeMap<>(Map.of(property, List.of(value)));
        return org.add(new ConfigurationObject(Fixture.header(noun, name), noun, Optional.empty(), "", values));
    }
}
