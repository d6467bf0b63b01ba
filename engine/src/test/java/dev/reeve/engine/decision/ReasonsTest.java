package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.changed;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.filter;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.optional;
import static dev.reeve.engine.Given.with;
import static dev.reeve.engine.Given.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.Question;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a decision says for itself: what granted each part of a request, and what each assignment lacked. */
class ReasonsTest {

    private final Fixture org = new Fixture();
    private final ManagementRole role =
            org.role("Users", entry("Set-User", "Identity", "Phone", "City"), entry("Get-User"));
    private final OrganizationalUnit sales = org.unit("Sales");
    private final Recipient admin = org.mailbox("Admin");
    private final Recipient seller = org.mailbox("Seller", sales);

    private static List<String> reasons(Question question) {
        return question.grants().stream().map(Decision.Grant::reason).toList();
    }

    private static List<String> lacked(Question question) {
        return question.denied().candidates().stream()
                .map(Decision.Candidate::lacked)
                .toList();
    }

    @Test
    @DisplayName("REASON-1: what is read is granted by the scope that reads it")
    void reads() {
        org.assign(role, admin);
        assertThat(reasons(org.as(admin).runs("Get-User").reading(seller)))
                .containsExactly("its read scope contains Seller");
        assertThat(reasons(
                        org.as(admin).runs("Get-User").touching(new TouchPoint.OrganizationConfigAccess(Access.READ))))
                .containsExactly("its read scope contains the configuration of the organization");
        assertThat(reasons(org.as(admin).runs("Set-User", "Phone").changing(seller)))
                .noneMatch(reason -> reason.startsWith("its read scope"));
    }

    @Test
    @DisplayName("What is not read is not there, and each assignment says which scope did not contain it")
    void unread() {
        org.assign(org.role("MyOwn", "MyOwn", Given.SELF, entry("Set-Own", "Phone")), admin);
        org.assign(org.role("People", "People", Given.RECIPIENTS_ONLY, entry("Set-Server", "Identity")), admin);

        assertThat(lacked(org.as(admin).runs("Set-Own", "Phone").changing(seller)))
                .containsExactly("its read scope Self does not contain Seller");
        assertThat(lacked(org.as(admin).runs("Set-Server", "Identity").changing(org.server("EX01"))))
                .containsExactly("its read scope None does not contain EX01");
    }

    @Test
    @DisplayName("REASON-1: what touches nothing is granted by entries, parameter by parameter")
    void withoutObjects() {
        RoleAssignment first = org.assign(role, admin);
        RoleAssignment second = org.assign(org.role("Moods", entry("Set-User", "Mood")), admin);
        Question asked = org.as(admin).runs("Set-User", "Phone", "Mood");

        assertThat(org.as(admin).runs("Get-User").grants())
                .extracting(Decision.Grant::assignment, Decision.Grant::parameter, Decision.Grant::reason)
                .containsExactly(
                        tuple(Optional.of(first.id()), Optional.empty(), "its role has an entry for the command"));
        assertThat(asked.grants())
                .extracting(Decision.Grant::assignment, Decision.Grant::parameter)
                .contains(
                        tuple(Optional.of(first.id()), Optional.of("Phone")),
                        tuple(Optional.of(second.id()), Optional.of("Mood")));
        assertThat(reasons(asked)).contains("its entry lists the parameter");
    }

    @Test
    @DisplayName("EX-5, EX-6: assignments that name the command and don't give it say why; others are not there")
    void withoutCommand() {
        RoleAssignment delegating = org.delegate(role, admin);
        RoleAssignment disabled = org.assign(role, admin);
        org.add(disabled.enabled(false));
        org.assign(org.role("Other", entry("Get-Mailbox")), admin);
        org.delegate(org.role("Third", entry("Get-Mailbox")), admin);
        RoleAssignment third = org.assign(org.role("Fourth", entry("Get-Mailbox")), admin);
        org.add(third.enabled(false));

        assertThat(org.as(admin).runs("Set-User", "Phone").denied().candidates())
                .extracting(Decision.Candidate::assignment, Decision.Candidate::lacked)
                .containsExactly(
                        tuple(Optional.of(delegating.id()), "it is delegating: it lets the role be assigned, not used"),
                        tuple(Optional.of(disabled.id()), "it is disabled"));
    }

    @Test
    @DisplayName("WRITE-9: a refusal says on which side of the change the scope does not hold the object")
    void sides() {
        org.assign(role, admin, within(org.recipientScope("Oslo", "City -eq 'Oslo'")));
        Recipient inOslo = org.mailbox("In Oslo", with(RecipientProperties.CITY, "Oslo"));

        assertThat(lacked(org.as(admin)
                        .runs("Set-User", "City")
                        .changing(inOslo, with(RecipientProperties.CITY, "Rome"))))
                .singleElement()
                .asString()
                .contains("after the change");
        assertThat(lacked(org.as(admin)
                        .runs("Set-User", "City")
                        .changing(seller, changed(seller, with(RecipientProperties.CITY, "Oslo")))))
                .singleElement()
                .asString()
                .doesNotContain("the change")
                .contains("Seller");
        org.assign(org.role("Moods", entry("Set-User", "Mood")), admin, inside(sales));
        Decision.Denied denied =
                org.as(admin).runs("Set-User", "City", "Mood").changing(inOslo).denied();
        assertThat(denied.parameter()).contains("Mood");
        assertThat(denied.touchPoint().map(TouchPoint.ObjectAccess.class::cast).map(TouchPoint.ObjectAccess::object))
                .contains(inOslo);
    }

    // --- units ---

    @Test
    @DisplayName("OU-8: a unit is written by who writes the organization, the unit it is in, or a scope rooted there")
    void units() {
        OrganizationalUnit office = org.unit("Office", sales);
        ManagementScope rooted = org.scope(
                "Rooted",
                new ScopeRestriction.RecipientFilter(
                        Optional.of(sales.id()), filter("City -eq 'Oslo'", RecipientProperties.REGISTRY)),
                false);
        ManagementScope rootedExclusive = org.scope(
                "Rooted exclusive",
                new ScopeRestriction.RecipientFilter(
                        Optional.of(sales.id()), filter("City -eq 'Rome'", RecipientProperties.REGISTRY)),
                true);
        ManagementScope anywhere = org.recipientScope("Anywhere", "City -eq 'Oslo'");

        assertThat(writes(office, new RecipientWriteScope.Implicit())).isTrue();
        assertThat(writes(org.domain(), new RecipientWriteScope.Implicit())).isTrue();
        assertThat(writes(office, inside(sales))).isTrue();
        assertThat(writes(org.unit("Support"), inside(sales))).isFalse();
        assertThat(writes(office, within(rooted))).isTrue();
        assertThat(writes(org.unit("Support"), within(rooted))).isFalse();
        assertThat(writes(office, within(rootedExclusive))).isTrue();
        assertThat(writes(office, within(anywhere))).isFalse();
        assertThat(writes(office, new RecipientWriteScope.Custom(rootedExclusive.id())))
                .isFalse();
        assertThat(writes(
                        office,
                        new RecipientWriteScope.Custom(org.serverScope("Servers", false, org.server("EX01"))
                                .id())))
                .isFalse();
    }

    private boolean writes(OrganizationalUnit unit, RecipientWriteScope scope) {
        Recipient one = org.mailbox("Administrator of " + unit.name() + " by " + scope);
        org.assign(org.role("Units " + one.name(), entry("Set-OrganizationalUnit", "Identity")), one, scope);
        return org.as(one)
                .runs("Set-OrganizationalUnit", "Identity")
                .changing(unit)
                .refusal()
                .isEmpty();
    }

    // --- what else is asked of rights ---

    @Test
    @DisplayName("GATE-5: rights to a cmdlet are what its entries list together; commands of nobody are none")
    void rights() {
        org.assign(role, admin);
        Authorizer authorizer = org.authorizer();
        Caller caller = new Caller(admin.id());

        assertThat(authorizer.rights(org.organization(), caller, "set-user")).isPresent();
        assertThat(authorizer.rights(org.organization(), caller, "Get-Mailbox")).isEmpty();
        assertThat(authorizer.rights(org.organization(), caller)).hasSize(2);
        assertThat(authorizer.rights(org.organization(), new Caller(seller.id()), "Set-User"))
                .isEmpty();
    }

    @Test
    @DisplayName("UNSC-2: the server itself may run every cmdlet there is")
    void server() {
        org.cmdlet("Get-Thing", List.of("Default"), optional("Identity"));
        assertThat(org.authorizer().serverCommands(org.organization()))
                .containsExactly("Get-Thing", "Get-User", "Set-User");
        assertThat(org.authorizer().serverRights(org.organization(), "get-thing"))
                .isPresent();
        assertThat(org.authorizer().serverRights(org.organization(), "Get-Nothing"))
                .isEmpty();
    }

    @Test
    @DisplayName("A snapshot is made ready once")
    void compiledOnce() {
        Authorizer authorizer = org.authorizer();
        var organization = org.organization();
        assertThat(authorizer.compiled(organization)).isSameAs(authorizer.compiled(organization));
    }

    @Test
    @DisplayName("LOOK-3: what a group or a policy alone gives, to somebody or to a known mailbox")
    void having() {
        Recipient group = org.securityGroup("Group", org.mailbox("Member"));
        org.assign(role, org.roleGroup("Outer", group));
        Authorizer authorizer = org.authorizer();

        assertThat(authorizer.commands(org.organization(), Caller.having(group.id())))
                .containsExactly("Get-User", "Set-User");
        assertThat(authorizer.commands(org.organization(), Caller.having(sales.id())))
                .isEmpty();
        assertThat(Caller.having(group.id(), admin.id()).is(admin.id())).isTrue();
        assertThat(Caller.having(group.id(), admin.id()).isAmong(List.of(seller.id())))
                .isFalse();
    }

    @Test
    @DisplayName("DELEG-6: whoever delegates with a configuration scope gives that very scope")
    void delegatedConfiguration() {
        ManagementScope servers = org.serverScope("Servers", false, org.server("EX01"));
        ManagementScope others = org.serverScope("Others", false, org.server("EX02"));
        ManagementRole management = org.role("Role Management", entry("New-ManagementRoleAssignment", "Role"));
        org.assign(management, admin);
        org.add(org.delegate(role, admin)
                .scoped(new RecipientWriteScope.Implicit(), new ConfigWriteScope.Custom(servers.id())));

        assertThat(gives(new ConfigWriteScope.Custom(servers.id())).refusal()).isEmpty();
        assertThat(lacked(gives(new ConfigWriteScope.Custom(others.id()))))
                .contains("the configuration scope of the new assignment is not its own");
        assertThat(lacked(gives(new ConfigWriteScope.Implicit())))
                .contains("the configuration scope of the new assignment is not its own");
    }

    private Question gives(ConfigWriteScope scope) {
        return org.as(admin)
                .runs("New-ManagementRoleAssignment", "Role")
                .touching(new TouchPoint.RoleDelegation(
                        role, Optional.of(seller), new RecipientWriteScope.Implicit(), scope, false));
    }

    @Test
    @DisplayName("GATE-5, GM-1: one caller asked many times: what he may use, what is named, what he manages")
    void oneCaller() {
        org.assign(role, admin);
        org.assign(org.role("Permissions", "ApplicationImpersonation", Given.ORGANIZATION, permission()), admin);
        RoleGroup managed = org.managed(org.roleGroup("Managed"), admin);
        org.managed(org.roleGroup("Other"), seller);
        CallerDecisions decisions = org.authorizer().decisions(org.organization(), new Caller(admin.id()));

        assertThat(decisions.rights("Set-User").map(CommandRights::cmdlet)).contains("Set-User");
        assertThat(decisions.rights("Get-User").map(CommandRights::cmdlet)).contains("Get-User");
        assertThat(decisions.rights("Get-Mailbox")).isEmpty();
        assertThat(decisions.rights("Impersonate")).isEmpty();
        assertThat(decisions.named()).contains("get-user", "Set-User", "Impersonate");
        assertThat(decisions.managedRoleGroups()).containsExactly(managed.id());
        assertThat(decisions.regular())
                .extracting(source -> source.role().name(), EffectiveAssignment::memberships)
                .containsExactlyInAnyOrder(tuple("Users", List.of()), tuple("Permissions", List.of()));
        assertThat(decided(decisions, "Get-User", Set.of())).isInstanceOf(Decision.Granted.class);
        assertThat(decided(decisions, "Set-User", Set.of("Phone"))).isInstanceOf(Decision.Granted.class);
        assertThat(decided(decisions, "Set-User", Set.of("Mood")))
                .isInstanceOfSatisfying(
                        Decision.Denied.class,
                        denied -> assertThat(denied.code()).isEqualTo(ErrorCode.ParameterNotFound));
        assertThat(decided(decisions, "Get-Mailbox", Set.of()))
                .isInstanceOfSatisfying(
                        Decision.Denied.class,
                        denied -> assertThat(denied.code()).isEqualTo(ErrorCode.CommandNotFound));
    }

    private Decision decided(CallerDecisions decisions, String cmdlet, Set<String> parameters) {
        return decisions.decide(
                cmdlet, parameters, List.of(TouchPoint.ObjectAccess.action(seller)), ConfigRequirement.EACH);
    }

    @Test
    @DisplayName("Assignments are told nearest first, those of equally near groups by name")
    void nearestFirst() {
        RoleGroup group = org.roleGroup("Group", admin);
        RoleAssignment far = org.assign(org.role("A far role", entry("Set-User", "Phone")), group, inside(sales));
        List<RoleAssignment> near = Stream.of("F", "C", "E", "B", "D", "A")
                .map(name -> org.assign(org.role(name, entry("Set-User", "Phone")), admin, inside(sales)))
                .sorted(Comparator.comparing(RoleAssignment::name))
                .toList();

        assertThat(org.as(admin)
                        .runs("Set-User", "Phone")
                        .changing(admin)
                        .denied()
                        .candidates())
                .extracting(candidate -> candidate.assignment().orElseThrow())
                .startsWith(near.stream().map(RoleAssignment::id).toArray(ObjectId[]::new))
                .endsWith(far.id())
                .hasSize(7);
        assertThat(org.as(admin).runs("Set-User", "Phone").changing(seller).grants())
                .extracting(grant -> grant.assignment().orElseThrow())
                .containsOnly(near.getFirst().id());
    }

    private static RoleEntry permission() {
        return new RoleEntry("Impersonate", RoleEntry.Type.ApplicationPermission, new TreeSet<>(), "");
    }
}
