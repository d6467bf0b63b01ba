package dev.reeve.commands.sample;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Hosted companies: each has a unit with its own people and an administrator who manages recipients inside it and
 * nowhere else.
 */
final class SampleTenants {

    private static final List<String> ROLES = List.of("Mail Recipients", "Mail Recipient Creation");
    private static final List<String> TITLES =
            List.of("Consultant", "Engineer", "Designer", "Accountant", "Assistant", "Sales Representative");

    private final Draft draft;
    private final SampleServers servers;
    private final SampleNames names;
    private final SampleSequence sequence;
    private final SampleGroups groups;
    private final SampleUnits units;

    SampleTenants(
            Draft draft,
            SampleUnits units,
            SampleServers servers,
            SampleNames names,
            SampleSequence sequence,
            SampleGroups groups) {
        this.draft = draft;
        this.servers = servers;
        this.names = names;
        this.sequence = sequence;
        this.groups = groups;
        this.units = units;
    }

    void addAll() {
        tenant("Fabrikam", "fabrikam.com", 26, units.at("Tenants/Fabrikam"), Place.SEATTLE);
        tenant("Tailspin", "tailspintoys.com", 18, units.at("Tenants/Tailspin"), Place.PORTLAND);
        tenant("Litware", "litwareinc.com", 12, units.at("Tenants/Litware"), Place.LONDON);
    }

    private void tenant(String company, String domain, int size, OrganizationalUnit unit, Place place) {
        List<ObjectId> staff = new ArrayList<>();
        Recipient owner = person(company, domain, "Owner", unit, place, Optional.empty(), staff.size());
        staff.add(owner.id());
        Recipient administrator =
                person(company, domain, "Tenant Administrator", unit, place, Optional.of(owner.id()), staff.size());
        staff.add(administrator.id());
        while (staff.size() < size) {
            String title = sequence.oneOf(TITLES);
            staff.add(person(company, domain, title, unit, place, Optional.of(owner.id()), staff.size())
                    .id());
        }
        groups.distributionGroup(unit, company + " Staff", domain, List.of(administrator.id()), staff, company);
        RoleGroup administrators = draft.put(new RoleGroup(
                draft.header("role group", company, company + " Administrators"),
                company + " Administrators",
                company + " Admins",
                "Manage the recipients of " + company + " and nobody else's.",
                organizationManagement(),
                List.of(administrator.id()),
                Optional.empty(),
                false));
        ROLES.forEach(role -> assign(role, administrators, unit));
    }

    private Recipient person(
            String company,
            String domain,
            String title,
            OrganizationalUnit unit,
            Place place,
            Optional<ObjectId> manager,
            int number) {
        SampleNames.FullName name = names.next();
        String alias = draft.alias(name.first() + name.last().charAt(0));
        Person person = new Person(
                name,
                alias,
                alias.toLowerCase(Locale.ROOT),
                domain,
                company,
                title,
                company,
                place,
                manager,
                2000 + number);
        Recipient mailbox = person.mailbox(draft, unit, servers.databaseFor(place, number));
        return draft.put(
                mailbox.withProperties(mailbox.properties().with(RecipientProperties.CUSTOM_ATTRIBUTE1, company)));
    }

    private void assign(String roleName, RoleGroup group, OrganizationalUnit unit) {
        draft.organization()
                .named(ManagementRole.class, roleName)
                .findFirst()
                .ifPresent(role -> draft.put(new RoleAssignment(
                        draft.header("assignment", roleName + "-" + group.name(), roleName + "-" + group.name()),
                        role.id(),
                        group.id(),
                        RoleAssigneeType.RoleGroup,
                        false,
                        true,
                        new RecipientWriteScope.Unit(unit.id()),
                        new ConfigWriteScope.Implicit())));
    }

    private List<ObjectId> organizationManagement() {
        return draft.organization()
                .named(RoleGroup.class, RoleGroup.ORGANIZATION_MANAGEMENT)
                .map(RoleGroup::id)
                .toList();
    }
}
