package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.filter;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.optional;
import static dev.reeve.engine.Given.recipients;
import static dev.reeve.engine.Given.with;
import static dev.reeve.engine.Given.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a snapshot made ready tells of callers, scopes and recipients, however often and from wherever it is asked. */
class CompiledOrganizationTest {

    private final Fixture org = new Fixture();
    private final OrganizationalUnit sales = org.unit("Sales");
    private final Recipient admin = org.mailbox("Admin");
    private final Recipient seller = org.mailbox("Seller", sales, with(RecipientProperties.CITY, "Oslo"));
    private final Recipient other = org.mailbox("Other", with(RecipientProperties.CITY, "Rome"));
    private final ManagementRole role = org.role("Users", entry("Set-User", "Phone"));

    private CompiledOrganization compiled() {
        return org.authorizer().compiled(org.organization());
    }

    private static boolean allows(
            CompiledOrganization compiled, CallerHandle caller, CommandHandle command, TargetHandle target) {
        boolean first = compiled.allows(caller, command, target);
        assertThat(compiled.allows(caller, command, target))
                .as("asked again, when it is known")
                .isEqualTo(first);
        return first;
    }

    // --- callers ---

    @Test
    @DisplayName("GATE-8: who has nothing gets no session, rather than an answer about the command")
    void nobody() {
        org.assign(role, admin);
        CompiledOrganization compiled = compiled();
        for (Recipient caller : List.of(seller, other, seller)) {
            Request request = org.as(caller).runs("Set-User", "Phone").request();
            assertThat(compiled.decide(request))
                    .isEqualTo(org.as(caller).runs("Set-User", "Phone").decision())
                    .isInstanceOfSatisfying(
                            Decision.Denied.class,
                            denied -> assertThat(denied.code()).isEqualTo(ErrorCode.NoSession));
        }
    }

    @Test
    @DisplayName("One caller asked about many cmdlets, in turn and again, is granted those that entries list")
    void manyCommands() {
        List<String> cmdlets =
                IntStream.range(0, 90).mapToObj(i -> "Set-Thing" + i).toList();
        cmdlets.forEach(cmdlet -> org.cmdlet(cmdlet, List.of("Default"), optional("Phone"), optional("City")));
        RoleEntry[] entries = IntStream.range(0, 90)
                .mapToObj(i -> entry(cmdlets.get(i), i % 2 == 0 ? "Phone" : "City"))
                .toArray(RoleEntry[]::new);
        org.assign(org.role("Half", entries), admin);
        CompiledOrganization compiled = compiled();

        for (int step : List.of(1, 7, 16, 32, 89)) {
            for (int i = 0; i < 90; i++) {
                int number = i * step % 90;
                boolean even = number % 2 == 0;
                assertThat(grantsPhone(compiled, cmdlets.get(number)))
                        .as(cmdlets.get(number))
                        .isEqualTo(even);
            }
        }
    }

    private boolean grantsPhone(CompiledOrganization compiled, String cmdlet) {
        Request request = org.as(admin).runs(cmdlet, "Phone").actingOn(seller).request();
        return compiled.decide(request) instanceof Decision.Granted;
    }

    @Test
    @DisplayName("Rights are shared by who has the same assignments, in whatever order they come to him")
    void sharedRights() {
        ManagementRole second = org.role("Mailboxes", entry("Set-Mailbox", "Alias"));
        RoleGroup one = org.roleGroup("One", org.securityGroup("Deep", admin), seller);
        RoleGroup two = org.roleGroup("Two", admin, org.securityGroup("Deeper", seller));
        org.roleGroup("Three", other);
        org.assign(role, one);
        org.assign(second, two);
        org.assign(role, other);
        CompiledOrganization compiled = compiled();
        SharedRights rights = compiled.rights(admin.id()).orElseThrow();

        assertThat(compiled.rights(seller.id()))
                .contains(rights)
                .hasValueSatisfying(same -> assertThat(same).hasSameHashCodeAs(rights));
        assertThat(compiled.rights(admin.id())).contains(rights);
        assertThat(compiled.rights(other.id())).isPresent().get().isNotEqualTo(rights);
        assertThat(compiled.rights(sales.id())).isEmpty();
    }

    @Test
    @DisplayName("Whoever was found in one organization is found by his id in another, where numbers are others")
    void handlesElsewhere() {
        org.assign(role, admin, inside(sales));
        CompiledOrganization here = compiled();
        Fixture elsewhere = new Fixture();
        ManagementRole everywhere = elsewhere.role("Users", entry("Set-User", "Phone"));
        List<Recipient> others = IntStream.range(0, 30)
                .mapToObj(i -> elsewhere.mailbox("Person " + i))
                .toList();
        others.forEach(one -> elsewhere.assign(everywhere, one));
        List<Recipient> all = List.of(admin, seller, other);
        all.forEach(one -> elsewhere.mailbox(one.name()));
        CompiledOrganization there = elsewhere.authorizer().compiled(elsewhere.organization());
        for (Recipient one : others) {
            assertThat(allows(there, there.caller(one.id()).orElseThrow(), setPhone(there), target(there, seller)))
                    .isTrue();
        }

        for (CompiledOrganization asked : List.of(here, there, here, there)) {
            for (Recipient caller : all) {
                for (Recipient target : all) {
                    CallerHandle handle = here.caller(caller.id()).orElseThrow();
                    assertThat(allows(asked, handle, setPhone(asked), target(here, target)))
                            .as("%s on %s", caller.name(), target.name())
                            .isEqualTo(asked == here && caller.equals(admin) && target.equals(seller));
                }
            }
        }
        CallerHandle person = there.caller(others.getFirst().id()).orElseThrow();
        assertThat(allows(here, person, setPhone(here), target(there, seller))).isFalse();
    }

    private static CommandHandle setPhone(CompiledOrganization compiled) {
        return compiled.command("Set-User", List.of("Phone"));
    }

    private static TargetHandle target(CompiledOrganization compiled, Recipient target) {
        return compiled.target(target.id()).orElseThrow();
    }

    @Test
    @DisplayName("What is not there reaches nothing and is reached by nobody, by names as by ids")
    void unknown() {
        org.assign(role, admin);
        CompiledOrganization compiled = compiled();
        List<String> phone = List.of("Phone");
        ObjectId nobody = ObjectId.ofBuiltIn("Recipient", "Nobody");

        assertThat(compiled.allows("Admin", "Set-User", phone, "Seller")).isTrue();
        assertThat(compiled.allows("Nobody", "Set-User", phone, "Seller")).isFalse();
        assertThat(compiled.allows("Admin", "Set-User", phone, "Nobody")).isFalse();
        assertThat(compiled.allows("Admin", "Set-Nothing", phone, "Seller")).isFalse();
        assertThat(compiled.allows("Admin", "Set-User", List.of("Mood"), "Seller"))
                .isFalse();
        assertThat(compiled.caller(nobody)).isEmpty();
        assertThat(compiled.target(nobody)).isEmpty();

        CompiledOrganization without = compiled.at(compiled.organization().apply(Change.remove(seller.id())));
        CommandHandle command = compiled.command("Set-User", phone);
        CallerHandle caller = compiled.caller(admin.id()).orElseThrow();
        TargetHandle gone = compiled.target(seller.id()).orElseThrow();
        assertThat(allows(compiled, caller, command, gone)).isTrue();
        assertThat(allows(without, caller, command, gone)).isFalse();
    }

    // --- scopes ---

    @Test
    @DisplayName("WRITE-6, WRITE-7, EXCL-1: which recipients scopes contain, and which are protected")
    void scopes() {
        ManagementScope oslo = org.recipientScope("Oslo", "City -eq 'Oslo'");
        ManagementScope rome = org.exclusiveRecipientScope("Rome", "City -eq 'Rome'");
        CompiledOrganization compiled = compiled();
        int inOslo = compiled.scope(within(oslo));
        int inRome = compiled.scope(within(rome));
        int inSales = compiled.scope(inside(sales));
        int wrongly = compiled.scope(new RecipientWriteScope.Custom(rome.id()));

        assertThat(compiled.scope(within(oslo))).isEqualTo(inOslo);
        for (int again = 0; again < 2; again++) {
            assertThat(contained(compiled, inOslo)).containsExactly(seller);
            assertThat(contained(compiled, inRome)).containsExactly(other);
            assertThat(contained(compiled, inSales)).containsExactly(seller);
            assertThat(contained(compiled, wrongly)).isEmpty();
            assertThat(List.of(admin, seller, other))
                    .filteredOn(one -> compiled.isProtected(compiled.number(one.id())))
                    .containsExactly(other);
        }
    }

    private List<Recipient> contained(CompiledOrganization compiled, int scope) {
        return List.of(admin, seller, other).stream()
                .filter(one -> compiled.contains(scope, compiled.number(one.id())))
                .toList();
    }

    @Test
    @DisplayName("EXCL-1: who comes into an exclusive scope with the unit he is in is protected from then on")
    void protectedWithUnit() {
        OrganizationalUnit office = org.unit("Office");
        Recipient clerk = org.mailbox("Clerk", office);
        org.assign(role, admin);
        org.scope(
                "In sales",
                new ScopeRestriction.RecipientFilter(
                        Optional.of(sales.id()), filter("Name -like '*'", RecipientProperties.REGISTRY)),
                true);
        CompiledOrganization compiled = compiled();
        assertThat(allows(
                        compiled,
                        compiled.caller(admin.id()).orElseThrow(),
                        setPhone(compiled),
                        target(compiled, clerk)))
                .isTrue();
        OrganizationalUnit moved = new OrganizationalUnit(office.header(), office.kind(), Optional.of(sales.id()));
        CompiledOrganization after = compiled.at(compiled.organization().apply(Change.put(moved)));

        assertThat(after.sharesNumbersWith(compiled)).isTrue();
        assertThat(allows(after, after.caller(admin.id()).orElseThrow(), setPhone(after), target(after, clerk)))
                .isFalse();
        CompiledOrganization back = after.at(compiled.organization());
        assertThat(back.isProtected(back.number(clerk.id()))).isFalse();
    }

    @Test
    @DisplayName("SCOPE-9: a scope that gets one filter after another contains whom its filter matches then")
    void manyChangesOfScope() {
        IntStream.range(0, 10).forEach(i -> org.mailbox("Extra " + i));
        ManagementScope oslo = org.recipientScope("Changing", "City -eq 'Oslo'");
        ManagementScope rome = oslo.restrictedTo(recipients("City -eq 'Rome'"));
        ManagementScope lasting = org.recipientScope("Lasting", "City -eq 'Oslo'");
        org.assign(role, admin, within(oslo));
        Organization inOslo = org.organization();
        Organization inRome = inOslo.apply(Change.put(rome));
        CompiledOrganization compiled = org.authorizer().compiled(inOslo);
        int changing = compiled.scope(within(oslo));
        int same = compiled.scope(within(lasting));

        for (int i = 0; i < 300; i++) {
            compiled = compiled.at(i % 2 == 0 ? inRome : inOslo);
            assertThat(contained(compiled, changing)).containsExactly(i % 2 == 0 ? other : seller);
            assertThat(contained(compiled, same)).containsExactly(seller);
        }
    }
}
