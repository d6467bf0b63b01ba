package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.changed;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.managedBy;
import static dev.reeve.engine.Given.members;
import static dev.reeve.engine.Given.with;
import static dev.reeve.engine.Given.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whom a cmdlet reaches by an assignment of each kind: by tables the same as by the full decision. */
class CompiledReachTest {

    private final Fixture org = new Fixture();
    private final OrganizationalUnit sales = org.unit("Sales");
    private final Recipient admin = org.mailbox("Admin");
    private final Recipient seller = org.mailbox("Seller", sales);
    private final Recipient chief = org.mailbox("Chief", sales, with(RecipientProperties.TITLE, "CEO"));
    private final Recipient own = org.distributionGroup("Own", managedBy(admin));
    private final Recipient club =
            org.distributionGroup("Club", with(RecipientProperties.MEMBER_JOIN_RESTRICTION, "Open"));
    private final ManagementScope vip = org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'");
    private final ManagementRole role = org.role("Things", entry("Set-Thing", "Identity"));

    private Set<String> reached(Recipient caller, String cmdlet) {
        CompiledOrganization compiled = org.authorizer().compiled(org.organization());
        Set<String> names = new TreeSet<>();
        for (Recipient target : List.of(admin, seller, chief, own, club)) {
            boolean granted = org.as(caller)
                    .runs(cmdlet, "Identity")
                    .actingOn(target)
                    .refusal()
                    .isEmpty();
            assertThat(compiled.allows(
                            compiled.caller(caller.id()).orElseThrow(),
                            compiled.command(cmdlet, List.of("Identity")),
                            compiled.target(target.id()).orElseThrow()))
                    .as(target.name())
                    .isEqualTo(granted);
            if (granted) {
                names.add(target.name());
            }
        }
        return names;
    }

    /** Whom a caller reaches by one assignment of the role. */
    private Set<String> reached(ManagementRole given, RecipientWriteScope scope) {
        Recipient caller = org.mailbox("By " + given.name() + " within " + scope);
        org.assign(given, caller, scope);
        return reached(caller, "Set-Thing");
    }

    private ManagementRole role(String name, ImplicitScopes implicit) {
        return org.role(name, name, implicit, entry("Set-Thing", "Identity"));
    }

    @Test
    @DisplayName("WRITE-1, WRITE-2, EXCL-3: everybody but whom an exclusive scope protects; him by that scope alone")
    void explicit() {
        assertThat(reached(role, new RecipientWriteScope.Implicit())).containsExactly("Admin", "Club", "Own", "Seller");
        assertThat(reached(role, relative(RecipientScopeType.Organization)))
                .containsExactly("Admin", "Club", "Own", "Seller");
        assertThat(reached(role, relative(RecipientScopeType.None))).isEmpty();
        assertThat(reached(role, relative(RecipientScopeType.MyGAL))).isEmpty();
        assertThat(reached(role, inside(sales))).containsExactly("Seller");
        assertThat(reached(role, within(vip))).containsExactly("Chief");
    }

    private static RecipientWriteScope relative(RecipientScopeType type) {
        return new RecipientWriteScope.Relative(type);
    }

    @Test
    @DisplayName("EXCL-5: a scope counts as what it is, regular or exclusive, whatever an assignment takes it for")
    void wrongScopes() {
        ManagementScope regular = org.recipientScope("Sellers", "Name -eq 'Seller'");
        ManagementScope other = org.exclusiveRecipientScope("Clubs", "Name -eq 'Club'");

        assertThat(reached(role, within(regular))).containsExactly("Seller");
        assertThat(reached(role, within(other))).containsExactly("Club");
        assertThat(reached(role, new RecipientWriteScope.Custom(vip.id()))).isEmpty();
        assertThat(reached(role, new RecipientWriteScope.Exclusive(regular.id())))
                .isEmpty();
        assertThat(reached(role, new RecipientWriteScope.Custom(seller.id()))).isEmpty();
    }

    @Test
    @DisplayName("WRITE-3, WRITE-4: the caller itself, or distribution groups that name the caller as owner")
    void relativeToCaller() {
        org.assign(role, admin, relative(RecipientScopeType.Self));
        assertThat(reached(admin, "Set-Thing")).containsExactly("Admin");

        org.assign(role, admin, relative(RecipientScopeType.MyDistributionGroups));
        assertThat(reached(admin, "Set-Thing")).containsExactly("Admin", "Own");
        assertThat(reached(seller, "Set-Thing")).isEmpty();
    }

    @Test
    @DisplayName("WRITE-4: so it is where the role itself reaches no further")
    void implicitlyRelative() {
        org.assign(role("MyDistributionGroups", Given.MY_GROUPS), admin);
        assertThat(reached(admin, "Set-Thing")).containsExactly("Own");

        org.assign(role("MyOwn", Given.SELF), admin);
        assertThat(reached(admin, "Set-Thing")).containsExactly("Admin", "Own");
    }

    @Test
    @DisplayName("ASG-10, WRITE-8: no scope gives writes to a role without, nor reaches beyond what the role reads")
    void withinRole() {
        assertThat(reached(role("View", Given.VIEW_ONLY), new RecipientWriteScope.Implicit()))
                .isEmpty();
        assertThat(reached(role("View too", Given.VIEW_ONLY), inside(sales))).isEmpty();

        ManagementRole self = role("MyOwn", Given.SELF);
        org.assign(self, seller, inside(sales));
        org.assign(self, admin, inside(sales));
        assertThat(reached(seller, "Set-Thing")).containsExactly("Seller");
        assertThat(reached(admin, "Set-Thing")).isEmpty();

        Recipient colleague = org.mailbox("Colleague", sales);
        org.assign(self, colleague, inside(sales));
        org.assign(role("View", Given.VIEW_ONLY), colleague);
        assertThat(reached(colleague, "Set-Thing"))
                .as("whom another role lets him see")
                .isEmpty();
    }

    @Test
    @DisplayName("UNSC-1: by an unscoped role everybody, protected or not")
    void unscoped() {
        org.assign(
                org.role("Scripts", ManagementRole.UNSCOPED, ImplicitScopes.UNSCOPED, entry("Set-Thing", "Identity")),
                admin);
        assertThat(reached(admin, "Set-Thing")).containsExactly("Admin", "Chief", "Club", "Own", "Seller");
    }

    @Test
    @DisplayName("SPLIT-4: nobody, by cmdlets that split permissions keep from all")
    void split() {
        org.assign(
                org.role(
                        "All",
                        entry("Remove-Mailbox", "Identity"),
                        entry("Add-DistributionGroupMember", "Identity"),
                        entry("Set-Thing", "Identity")),
                admin);
        assertThat(reached(admin, "Remove-Mailbox")).hasSize(4);
        assertThat(reached(admin, "Add-DistributionGroupMember")).hasSize(4);

        org.settings(true, false);
        assertThat(reached(admin, "Remove-Mailbox")).isEmpty();
        assertThat(reached(admin, "Add-DistributionGroupMember")).isEmpty();
        assertThat(reached(admin, "Set-Thing")).hasSize(4);
    }

    @Test
    @DisplayName("WRITE-5: the membership role lets callers join open groups themselves, and does nothing else to them")
    void joining() {
        Recipient closed = org.distributionGroup("Closed", with(RecipientProperties.MEMBER_JOIN_RESTRICTION, "Closed"));
        org.assign(role("MyDistributionGroupMembership", Given.MY_GAL), admin);

        assertThat(joins(club, admin)).isTrue();
        assertThat(joins(club, seller)).isFalse();
        assertThat(joins(closed, admin)).isFalse();
        assertThat(reached(admin, "Set-Thing")).isEmpty();

        org.assign(role("View", Given.VIEW_ONLY), admin);
        assertThat(joins(club, admin)).isTrue();
        assertThat(joins(club, seller)).isFalse();
        assertThat(joins(closed, admin)).isFalse();
    }

    private boolean joins(Recipient group, Recipient member) {
        Request request = org.as(admin)
                .runs("Set-Thing", "Identity")
                .changing(group, changed(group, members(member)))
                .request();
        CompiledOrganization compiled = org.authorizer().compiled(org.organization());
        boolean granted = compiled.decide(request) instanceof Decision.Granted;
        assertThat(compiled.allows(request)).isEqualTo(granted);
        return granted;
    }
}
