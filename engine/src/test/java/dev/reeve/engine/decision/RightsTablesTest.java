package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.configured;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.mandatory;
import static dev.reeve.engine.Given.optional;
import static dev.reeve.engine.Given.parameter;
import static dev.reeve.engine.Given.script;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleEntry;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a caller's rights come to in two snapshots, command by command, and how far what gives them reaches. */
class RightsTablesTest {

    private final Fixture org = new Fixture();
    private final OrganizationalUnit sales = org.unit("Sales");
    private final Recipient admin = org.mailbox("Admin");
    private final Recipient seller = org.mailbox("Seller", sales);
    private final Recipient other = org.mailbox("Other");
    private final ManagementRole role = org.role("Things", entry("Set-Thing", "Identity", "Free", "Like"));
    private final Organization before = org.organization();

    @BeforeEach
    void cmdlets() {
        org.cmdlet(
                "Set-Thing",
                List.of("Default"),
                optional("Identity"),
                optional("Free"),
                optional("Like"),
                optional("Other"));
        org.cmdlet(
                "New-Thing",
                List.of("One", "Two"),
                mandatory("Name"),
                parameter("Needed", "One", true),
                parameter("OfOne", "One", false));
    }

    /** What the administrator has of commands in two snapshots. */
    private List<CommandAspect> aspects(Organization first, Organization second) {
        RightsTables tables = org.authorizer().tables();
        return tables.aspects(tables.of(decisions(first)), tables.of(decisions(second)));
    }

    private CallerDecisions decisions(Organization organization) {
        return org.authorizer().decisions(organization, new Caller(admin.id()));
    }

    private static CommandAspect of(List<CommandAspect> aspects, String parameter) {
        return aspects.stream()
                .filter(aspect -> parameter.isEmpty()
                        ? aspect.itself()
                        : aspect.parameters().contains(parameter))
                .findFirst()
                .orElseThrow();
    }

    // --- what may be used ---

    @Test
    @DisplayName("GATE-1, GATE-2: a command and the parameters that go alike, with what was there before and is after")
    void aspects() {
        org.assign(role, admin);
        org.assign(org.role("Others", entry("Set-Thing", "Other")), admin, inside(sales));
        List<CommandAspect> aspects = aspects(before, org.organization());

        assertThat(aspects).extracting(CommandAspect::command).containsOnly("Set-Thing");
        assertThat(aspects).extracting(CommandAspect::size).containsExactlyInAnyOrder(1, 3, 1);
        assertThat(aspects).extracting(CommandAspect::before).containsOnly(Optional.empty());
        assertThat(aspects).extracting(CommandAspect::after).allMatch(Optional::isPresent);
        assertThat(of(aspects, "")).satisfies(itself -> {
            assertThat(itself.itself()).isTrue();
            assertThat(itself.parameters()).isEmpty();
        });
        assertThat(of(aspects, "free").parameters()).containsExactly("Free", "Identity", "Like");
        assertThat(of(aspects, "Other").parameters()).containsExactly("Other");
    }

    @Test
    @DisplayName("ROLE-12: a script that is named after a cmdlet of the product gives nothing of that cmdlet")
    void impostor() {
        org.assign(
                org.role(
                        "Scripts",
                        ManagementRole.UNSCOPED,
                        ImplicitScopes.UNSCOPED,
                        script("Set-Thing", "Free"),
                        script("Audit.ps1", "City")),
                admin);
        assertThat(aspects(before, org.organization()))
                .extracting(CommandAspect::command)
                .containsOnly("Audit.ps1");
    }

    @Test
    @DisplayName("GATE-6: a parameter of a set that can no longer be completed is gone, as is a command without sets")
    void incomplete() {
        ManagementRole creation = org.role("Creation", entry("New-Thing", "Name", "Needed", "OfOne"));
        org.assign(creation, admin);
        Organization whole = org.organization();
        org.add(creation.withEntries(List.of(entry("New-Thing", "Name", "OfOne"))));
        Organization part = org.organization();
        org.add(creation.withEntries(List.of(entry("New-Thing", "Needed", "OfOne"))));
        Organization nothing = org.organization();

        List<CommandAspect> lost = aspects(whole, part);
        assertThat(of(lost, "").after()).isPresent();
        assertThat(of(lost, "Name").after()).isPresent();
        assertThat(of(lost, "OfOne").before()).isPresent();
        assertThat(of(lost, "OfOne").after()).isEmpty();
        assertThat(aspects(part, part)).extracting(CommandAspect::size).containsExactly(1, 1);
        assertThat(aspects(nothing, nothing)).isEmpty();
        assertThat(of(aspects(whole, nothing), "").after()).isEmpty();
    }

    @Test
    @DisplayName("GATE-7, ENTRY-5: a permission shows no parameters; a common parameter goes with the command")
    void permissionsAndCommonParameters() {
        RoleEntry permission = new RoleEntry(
                "Impersonate", RoleEntry.Type.ApplicationPermission, new TreeSet<>(List.of("Mailbox")), "");
        org.assign(org.role("Permissions", permission), admin);
        assertThat(aspects(before, org.organization()))
                .extracting(CommandAspect::command, CommandAspect::itself)
                .containsExactly(tuple("Impersonate", true));

        org.cmdlet("Get-Thing", List.of("Default"), optional("Identity"), optional("Verbose"));
        org.assign(org.role("Readers", entry("Get-Thing", "Identity", "Verbose")), admin);
        org.assign(org.role("More readers", entry("Get-Thing")), admin, inside(sales));
        List<CommandAspect> aspects = aspects(before, org.organization()).stream()
                .filter(aspect -> aspect.command().equals("Get-Thing"))
                .toList();
        CommandAspect.Given verbose = of(aspects, "Verbose").after().orElseThrow();
        assertThat(verbose.listing()).isEqualTo(verbose.naming());
        assertThat(verbose.listing().cardinality()).isEqualTo(2);
        assertThat(of(aspects, "Identity").after().orElseThrow().listing().cardinality())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("SPLIT-4: what split permissions keep from all is nobody's")
    void split() {
        org.assign(
                org.role(
                        "All",
                        entry("New-Mailbox", "Name"),
                        entry("New-DistributionGroup", "Name"),
                        entry("Get-Mailbox", "Identity")),
                admin);
        assertThat(aspects(before, org.organization()))
                .extracting(CommandAspect::command)
                .contains("Get-Mailbox", "New-DistributionGroup", "New-Mailbox");

        org.settings(true, false);
        assertThat(aspects(before, org.organization()))
                .extracting(CommandAspect::command)
                .containsOnly("Get-Mailbox");
    }

    @Test
    @DisplayName("GM-6: of some commands only, those of assignments and those that managing role groups implies")
    void someCommands() {
        org.cmdlet("Set-RoleGroup", List.of("Default"), optional("Identity"));
        org.cmdlet("Get-RoleGroup", List.of("Default"), optional("Identity"));
        org.assign(org.role("All", entry("Get-Thing", "Identity"), entry("Set-Thing", "Identity")), admin);
        org.managed(org.roleGroup("Group"), admin);

        assertThat(commands()).containsExactly("Get-RoleGroup", "Get-Thing", "Set-RoleGroup", "Set-Thing");
        assertThat(commands("Set-Thing", "Set-RoleGroup")).containsExactly("Set-RoleGroup", "Set-Thing");
    }

    /** Of these commands, or of all, what the administrator may run. */
    private List<String> commands(String... only) {
        RightsTables tables = org.authorizer().tables();
        CallerDecisions decisions = decisions(org.organization());
        RightsTables.Table nothing = tables.of(decisions(before));
        RightsTables.Table table =
                only.length == 0 ? tables.of(decisions) : tables.of(decisions, tables.numbers(Set.of(only)));
        return tables.aspects(nothing, table).stream()
                .filter(CommandAspect::itself)
                .map(CommandAspect::command)
                .toList();
    }

    // --- where ---

    private CallerReach reach() {
        return org.authorizer().tables().reach(decisions(org.organization()));
    }

    private static int count(CallerReach reach, Function<CallerReach, BitSet> which) {
        return which.apply(reach).cardinality();
    }

    @Test
    @DisplayName("PAIR-2: granted is what a source names and reads, and one that lists the parameter writes")
    void granted() {
        org.assign(role, admin);
        org.assign(org.role("Others", entry("Set-Thing", "Other")), admin, inside(sales));
        RightsTables tables = org.authorizer().tables();
        CallerDecisions decisions = decisions(org.organization());
        List<CommandAspect> aspects = tables.aspects(tables.of(decisions(before)), tables.of(decisions));
        CallerReach reach = tables.reach(decisions);

        assertThat(isGranted(aspects, "", reach, other)).isTrue();
        assertThat(isGranted(aspects, "Free", reach, other)).isTrue();
        assertThat(isGranted(aspects, "Other", reach, other)).isFalse();
        assertThat(isGranted(aspects, "Other", reach, seller)).isTrue();
    }

    @Test
    @DisplayName("READ-2, PAIR-2: reading needs a source that names it; writing one that names, and one that lists it")
    void sources() {
        CommandAspect.Given given = new CommandAspect.Given(numbers(1, 2), numbers(3));

        assertThat(given.isGranted(numbers(2, 3))).isTrue();
        assertThat(given.isGranted(numbers(3))).isFalse();
        assertThat(given.isGranted(numbers(1), numbers(2, 3))).isTrue();
        assertThat(given.isGranted(numbers(3), numbers(2, 3))).isFalse();
        assertThat(given.isGranted(numbers(1), numbers(3))).isFalse();
        assertThat(given.isGranted(numbers(1), numbers(2))).isFalse();
    }

    private static BitSet numbers(int... numbers) {
        BitSet set = new BitSet();
        IntStream.of(numbers).forEach(set::set);
        return set;
    }

    private static boolean isGranted(
            List<CommandAspect> aspects, String parameter, CallerReach reach, Recipient object) {
        return of(aspects, parameter).after().orElseThrow().isGranted(reach.reads(object), reach.writes(object));
    }

    @Test
    @DisplayName("READ-3, WRITE-6, CFG-4: sources read and write recipients and servers as far as their scopes say")
    void objects() {
        ExchangeServer one = org.server("EX01");
        ExchangeServer two = org.server("EX02");
        org.assign(role, admin, inside(sales), configured(org.serverScope("First", false, one)));
        org.assign(org.role("Own", "MyOwn", Given.SELF, entry("Set-Thing", "Free")), admin);
        CallerReach reach = reach();

        assertThat(count(reach, all -> all.reads(admin))).isEqualTo(2);
        assertThat(count(reach, all -> all.reads(seller))).isEqualTo(1);
        assertThat(count(reach, all -> all.writes(admin))).isEqualTo(1);
        assertThat(count(reach, all -> all.writes(seller))).isEqualTo(1);
        assertThat(count(reach, all -> all.writes(other))).isZero();
        assertThat(reach.writes(admin)).isNotEqualTo(reach.writes(seller));
        assertThat(count(reach, all -> all.writes(one))).isEqualTo(2);
        assertThat(count(reach, all -> all.writes(two))).isEqualTo(1);
    }

    @Test
    @DisplayName("READ-5, CFG-8, UNSC-1: who reads the organization's configuration, and who writes it")
    void configuration() {
        org.assign(org.role("People", "People", Given.RECIPIENTS_ONLY, entry("Set-Thing")), admin);
        assertThat(count(reach(), CallerReach::readsOrganization)).isZero();
        assertThat(count(reach(), CallerReach::writesOrganization)).isZero();

        org.assign(org.role("View", "View", Given.VIEW_ONLY, entry("Set-Thing")), admin);
        assertThat(count(reach(), CallerReach::readsOrganization)).isEqualTo(1);
        assertThat(count(reach(), CallerReach::writesOrganization)).isZero();

        org.assign(role, admin);
        assertThat(count(reach(), CallerReach::readsOrganization)).isEqualTo(2);
        assertThat(count(reach(), CallerReach::writesOrganization)).isEqualTo(1);

        org.assign(org.role("Scripts", ManagementRole.UNSCOPED, ImplicitScopes.UNSCOPED, script("Audit.ps1")), admin);
        org.managed(org.roleGroup("Group"), admin);
        assertThat(count(reach(), CallerReach::readsOrganization)).isEqualTo(3);
        assertThat(count(reach(), CallerReach::writesOrganization)).isEqualTo(2);
    }
}
