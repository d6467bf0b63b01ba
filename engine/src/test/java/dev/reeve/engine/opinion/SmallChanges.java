package dev.reeve.engine.opinion;

import static dev.reeve.engine.Given.changed;
import static dev.reeve.engine.Given.disabled;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.managedBy;
import static dev.reeve.engine.Given.members;
import static dev.reeve.engine.Given.policy;
import static dev.reeve.engine.Given.recipients;
import static dev.reeve.engine.Given.script;
import static dev.reeve.engine.Given.with;
import static dev.reeve.engine.Given.within;

import dev.reeve.engine.Given;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Changes of a small organization, one thing each, by what they are: random changes of random organizations seldom change one
 * thing alone.
 */
final class SmallChanges extends SmallOrganization {

    private final Map<String, Change> changes = new LinkedHashMap<>();
    private final Map<String, Change> additions = new LinkedHashMap<>();

    SmallChanges() {
        mechanisms();
        assignments();
        roles();
        roleGroups();
        groups();
        scopes();
        exclusiveScopes();
        people();
        owners();
        addressBooks();
        surroundings();
    }

    /** Changes of what is there. */
    Map<String, Change> changes() {
        return changes;
    }

    /** Changes by which something comes to it that is not there. */
    Map<String, Change> additions() {
        return additions;
    }

    private void change(String words, DirectoryObject... after) {
        changes.put(words, Change.put(List.of(after)));
    }

    private void removal(DirectoryObject object) {
        changes.put(object.name() + " is removed", Change.remove(object.id()));
    }

    private void assignments() {
        removal(annsRecipients);
        removal(idles);
        removal(policys);
        change("an assignment is suspended", desks.enabled(false));
        change("an assignment becomes a delegating one", of(annsServers, servers, ann, true));
        change("an assignment gets another role", of(annsRecipients, groups, ann, false));
        change("an assignment gets another assignee", of(annsRecipients, recipients, carl, false));
        change("an assignment reaches a unit instead of a scope", scoped(annsRecipients, inside(west)));
        change("an assignment reaches everybody", scoped(annsRecipients, new RecipientWriteScope.Implicit()));
        change(
                "an assignment reaches all servers",
                annsServers.scoped(annsServers.recipientWriteScope(), new ConfigWriteScope.Implicit()));
        change("an assignment of two goes to one of them", of(twin, junior, gina, false));
        change(
                "of two one gets an assignment, and both something else",
                suspended.enabled(true),
                junior.withEntries(List.of()));
        change("an owner of groups may write all", org.assign(groups, carl));
        change("an owner of groups may write some", scoped(org.assign(groups, carl), inside(sales)));
        change("a role group gets a role by which each writes himself", org.assign(own, desk));
        change("a linked group gets a role", org.assign(servers, strange));
        change("a policy gets a role", org.assign(own, nothing));
    }

    /** The same assignment to a user. */
    private static RoleAssignment of(
            RoleAssignment assignment, ManagementRole role, Recipient assignee, boolean delegating) {
        return new RoleAssignment(
                assignment.header(),
                role.id(),
                assignee.id(),
                RoleAssigneeType.User,
                delegating,
                true,
                assignment.recipientWriteScope(),
                assignment.configWriteScope());
    }

    private static RoleAssignment scoped(RoleAssignment assignment, RecipientWriteScope scope) {
        return assignment.scoped(scope, assignment.configWriteScope());
    }

    private void mechanisms() {
        addition(
                "somebody administers permissions",
                hugo,
                org.role(
                        "Role Management",
                        entry("Add-RoleGroupMember", "Identity", "Member", "BypassSecurityGroupManagerCheck")));
        addition(
                "somebody may manage any group",
                spare,
                org.role(
                        "Any Group",
                        ManagementRole.SECURITY_GROUP_CREATION_AND_MEMBERSHIP,
                        Given.ORGANIZATION,
                        entry("Set-DistributionGroup", "Name", "BypassSecurityGroupManagerCheck")));
        addition(
                "the administrators come",
                org.roleGroup(RoleGroup.ORGANIZATION_MANAGEMENT, gina),
                org.role(
                        "Everything",
                        entry("Set-DistributionGroup", "BypassSecurityGroupManagerCheck"),
                        entry("Add-RoleGroupMember", "Identity", "Member", "BypassSecurityGroupManagerCheck")));
        addition(
                "a script bears the name of a cmdlet",
                gina,
                org.role(
                        "Scripts",
                        ManagementRole.UNSCOPED,
                        ImplicitScopes.UNSCOPED,
                        script("Set-Mailbox", "Identity")));
        addition(
                "somebody has a cmdlet that nobody knows", hugo, org.role("Unknown", entry("Set-Unknown", "Identity")));
        ManagementRole blind = org.role(
                "Blind",
                "Blind",
                new ImplicitScopes(
                        RecipientScopeType.Self,
                        RecipientScopeType.Organization,
                        ConfigScopeType.None,
                        ConfigScopeType.None),
                entry("Set-Mailbox", "Identity", "Department"));
        addition("somebody may write what he may not read", gina, blind);
        additions.put(
                "who sees his address book may write a scope",
                Change.put(org.assign(ownGroups, gina, within(ofSales))));
        additions.put(
                "who sees his address book may write a unit", Change.put(org.assign(ownGroups, eve, inside(sales))));
        additions.put(
                "who reads only himself may write a unit",
                Change.put(org.assign(blind, dora, inside(west))).and(Change.put(blind)));
        additions.put("a delegation comes", Change.put(org.delegate(recipients, gina)));
        additions.put("a group gets a delegation", Change.put(org.delegate(servers, idle)));
        additions.put("who has one parameter gets another elsewhere", Change.put(org.assign(own, ann, inside(sales))));
    }

    private void addition(String words, DirectoryObject assignee, ManagementRole role) {
        additions.put(words, Change.put(List.of(assignee, role, org.assign(role, assignee))));
    }

    private void roles() {
        change("a role loses a cmdlet", recipients.withEntries(List.of(entry("Get-Mailbox", "Identity"))));
        change(
                "a role loses a parameter",
                recipients.withEntries(List.of(entry("Set-Mailbox", "Identity"), entry("Get-Mailbox", "Identity"))));
        change("a role of policies gets a cmdlet", own.withEntries(List.of(entry("Set-Mailbox"), entry("Set-User"))));
        change(
                "a role of one's own groups loses what reads",
                ownGroups.withEntries(List.of(entry("Set-DistributionGroup"))));
        change("a role reads no configuration", reaching(servers, Given.RECIPIENTS_ONLY));
        change("a role writes only oneself", reaching(recipients, Given.SELF));
        change("a role becomes an unscoped one", unscoped(servers));
        change("a role is renamed", recipients.withHeader(recipients.header().named("Users")));
        changes.put(
                "a role goes with what assigns it", Change.remove(servers.id()).and(Change.remove(idles.id())));
    }

    private static ManagementRole reaching(ManagementRole role, ImplicitScopes scopes) {
        return new ManagementRole(
                role.header(), role.roleType(), role.parent(), "", scopes, role.entries(), false, role.builtIn());
    }

    private static ManagementRole unscoped(ManagementRole role) {
        return new ManagementRole(
                role.header(),
                ManagementRole.UNSCOPED,
                Optional.empty(),
                "",
                ImplicitScopes.UNSCOPED,
                role.entries(),
                false,
                false);
    }

    private void roleGroups() {
        change("a role group loses its members", desk.withMembers(List.of()));
        change("a role group gets a member", idle.withMembers(List.of(eve.id(), carl.id())));
        change("a role group gets another group", idle.withMembers(List.of(eve.id(), spare.id())));
        change("a distribution group in a role group gives nothing", idle.withMembers(List.of(eve.id(), list.id())));
        change("a role group gets a manager", idle.withManagedBy(List.of(carl.id())));
        change("a role group gets a group as its manager", idle.withManagedBy(List.of(spare.id())));
        change("a role group loses its manager", desk.withManagedBy(List.of()));
        change("who manages a role group becomes a contact", fred.as(RecipientTypeDetails.MailContact));
        change("whom a role group's manager reads is one no more", ann.as(RecipientTypeDetails.RoomMailbox));
        change("a role group's manager, who had more, is another", desk.withManagedBy(List.of(dora.id())));
        change("a role group is linked", idle.withMembers(List.of()).linkedTo("S-1-5-21-7-2"));
        change("a linked role group is linked to another", foreign.linkedTo("S-1-5-21-7-2"));
        change("a second linked role group is linked to another", alike.linkedTo("S-1-5-21-7-3"));
        removal(foreign);
        removal(idle);
        changes.put(
                "a group comes to a role group as somebody comes to it",
                Change.put(idle.withMembers(List.of(spare.id()))).and(Change.put(changed(spare, members(fred, carl)))));
    }

    private void groups() {
        change("a group loses its members", changed(helpers, members()));
        change("a group gets a member", changed(helpers, members(bob, carl)));
        change("a group is in a circle", changed(helpers, members(bob, spare)), changed(spare, members(fred, helpers)));
        change("a group gives rights no more", helpers.as(RecipientTypeDetails.MailUniversalDistributionGroup));
        change(
                "a group is renamed, and what filters name it",
                helpers.withHeader(helpers.header().named("Helping")));
        change("a group moves, and what filters name it", helpers.in(sales.id()));
        removal(helpers);
        change(
                "a group begins to give rights",
                list.as(RecipientTypeDetails.MailUniversalSecurityGroup),
                idle.withMembers(List.of(list.id())));
        change("a list gets a member", changed(list, members(bob, fred)));
    }

    private void scopes() {
        change("a scope holds others", restricted(ofSales, "Department -eq 'Marketing'"));
        change(
                "a scope holds more",
                restricted(ofSales, "Department -eq 'Sales' -or Name -eq 'Bob' -or Name -eq 'List'"));
        change("a scope holds all", restricted(ofSales, "Alias -ne 'x'"));
        change(
                "a scope holds those of a unit",
                ofSales.restrictedTo(new ScopeRestriction.RecipientFilter(
                        Optional.of(west.id()), Given.filter("Alias -ne 'x'", RecipientProperties.REGISTRY))));
        change("a scope that nobody has holds others", restricted(unused, "Alias -ne 'x'"));
        change(
                "a list of servers holds others",
                first.restrictedTo(new ScopeRestriction.ServerList(Set.of(mbx2.id()))));
        change(
                "a filter of databases holds others",
                stores.restrictedTo(new ScopeRestriction.DatabaseFilter(
                        Given.filter("Name -eq 'DB2'", DatabaseProperties.REGISTRY))));
        change("a scope can't be evaluated", ofSales.restrictedTo(unusable("RecipientScope", Optional.empty())));
    }

    private static ManagementScope restricted(ManagementScope scope, String filter) {
        return scope.restrictedTo(recipients(filter));
    }

    private static ScopeRestriction unusable(String type, Optional<OrganizationalUnit> root) {
        return new ScopeRestriction.Unusable(
                type, root.map(OrganizationalUnit::id), "Gone -eq 'x'", "no such property");
    }

    private void exclusiveScopes() {
        change("an exclusive scope begins to hold somebody", restricted(important, "Name -eq 'Dora'"));
        change("an exclusive scope begins to hold a group", restricted(important, "Name -eq 'List'"));
        change(
                "an exclusive scope can't be evaluated",
                important.restrictedTo(unusable("RecipientScope", Optional.empty())));
        change(
                "an exclusive scope of a unit can't be evaluated",
                important.restrictedTo(unusable("RecipientScope", Optional.of(west))));
        change(
                "an exclusive scope of servers can't be evaluated",
                important.restrictedTo(unusable("ServerScope", Optional.empty())));
        change("a scope becomes exclusive", new ManagementScope(ofSales.header(), ofSales.restriction(), true));
        change("a scope of servers becomes exclusive", new ManagementScope(first.header(), first.restriction(), true));
        change(
                "a scope that nobody has becomes exclusive and holds all",
                new ManagementScope(unused.header(), recipients("Alias -ne 'x'"), true));
        change("somebody comes into an exclusive scope", changed(eve, with(RecipientProperties.TITLE, "Director")));
        change("a group's owner loses it to an exclusive scope", restricted(important, "ManagedBy -ne $null"));
    }

    private void people() {
        change("somebody comes into a scope", changed(bob, with(RecipientProperties.DEPARTMENT, "Sales")));
        change("a group comes into a scope", changed(list, with(RecipientProperties.DEPARTMENT, "Sales")));
        change("somebody moves into a unit", ann.in(west.id()));
        change("a group moves into a unit", list.in(sales.id()));
        change(
                "somebody is renamed, and what filters name him",
                carl.withHeader(carl.header().named("Karl")));
        change("somebody moves, and what filters name him", carl.in(west.id()));
        change("somebody gets another manager", changed(dora, with(RecipientProperties.MANAGER, fred)));
        change("somebody gets a manager", changed(contact, with(RecipientProperties.MANAGER, fred)));
        change("somebody gets another database", changed(ann, with(RecipientProperties.DATABASE, db2)));
        change("somebody gets another policy", changed(carl, policy(nothing)));
        change("somebody gets a policy", changed(ann, policy(selfService)));
        change("an account is disabled", changed(ann, disabled()));
        change("a mailbox becomes a user", dora.as(RecipientTypeDetails.User));
        change("a mailbox becomes a mail user", carl.as(RecipientTypeDetails.MailUser));
        change("a contact becomes a user", contact.as(RecipientTypeDetails.MailUser));
        change("a person changes in nothing that matters", changed(ann, with(RecipientProperties.OFFICE, "1")));
        removal(dora);
        removal(carl);
        change("somebody comes", org.mailbox("Gerd"));
    }

    private void owners() {
        change("a group gets another owner", changed(list, managedBy(dora)));
        change("a group loses its owner", changed(list, managedBy()));
        change("somebody owns a second group", changed(helpers, managedBy(carl)));
        change("an owned group becomes a room", list.as(RecipientTypeDetails.RoomMailbox));
        change("an owned list becomes a security group", list.as(RecipientTypeDetails.MailUniversalSecurityGroup));
        change(
                "who owns a group gets all groups but his own is held by an exclusive scope",
                org.assign(groups, carl),
                restricted(important, "Name -eq 'List'"));
        change(
                "an owned group comes into the scope of its owner",
                scoped(org.assign(groups, carl), within(ofSales)),
                changed(list, with(RecipientProperties.DEPARTMENT, "Sales")));
    }

    private void addressBooks() {
        change("somebody is hidden", changed(bob, with(RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED, true)));
        change("a group is hidden", changed(list, with(RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED, true)));
        change("somebody comes into an address list", changed(ann, with(RecipientProperties.CITY, "North")));
        change(
                "the default address list shows others",
                everybody.with("RecipientFilter", List.of(new PropertyValue.Text("City -eq 'North'"))));
        change(
                "an address book shows others",
                northern.with("RecipientFilter", List.of(new PropertyValue.Text("Name -eq 'Bob'"))));
        change(
                "somebody gets an address book",
                changed(dora, with(RecipientProperties.ADDRESS_BOOK_POLICY, addressBook)));
        change("somebody loses his address book", changed(eve, with(RecipientProperties.ADDRESS_BOOK_POLICY)));
    }

    private void surroundings() {
        OrganizationSettings settings = organization().settings();
        change(
                "what exclusive scopes hold is kept from its owners too",
                new OrganizationSettings(settings.header(), "contoso.com", false, true, "1"));
        change(
                "what an exclusive scope holds is kept from its owner too, who is in it now",
                new OrganizationSettings(settings.header(), "contoso.com", false, true, "1"),
                restricted(important, "Name -eq 'Dora' -or Name -eq 'List'"));
        change("permissions on the directory are split", settings.withActiveDirectorySplit(true));
        change("a unit is renamed", sales.withHeader(sales.header().named("Selling")));
        change(
                "a unit moves",
                new OrganizationalUnit(
                        west.header(), west.kind(), Optional.of(org.domain().id())));
        change("a server is renamed", mbx1.withHeader(mbx1.header().named("MBX9")));
        change(
                "a database is renamed",
                db1.withHeader(db1.header().named("DB2")),
                db2.withHeader(db2.header().named("DB1")));
        change("a database moves to another server", org.database("DB2", mbx1));
        removal(mbx1);
    }
}
