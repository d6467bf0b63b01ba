package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.CompiledOrganization;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.shell.CommandLineTester.Said;
import dev.reeve.store.OrganizationStore;
import dev.reeve.store.sqlite.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the collector writes is loaded again as the same organization, and whoever may do something there may here. */
class LoadTest {

    private static final Path COLLECTOR = Path.of("..", "collect", "Collect-ReeveData.ps1");

    /** One of everything that permissions are made of. */
    private static final String DELEGATION = """
        New-ManagementScope 'Seattle people' -RecipientRestrictionFilter "City -eq 'Seattle'"
        New-ManagementScope 'Some of marketing' -RecipientRoot contoso.com/Marketing `
            -RecipientRestrictionFilter "CustomAttribute3 -like 'x*' -or Title -like '*Manager*'"
        New-ManagementScope Executives -RecipientRestrictionFilter "Title -like '*President*'" -Exclusive -Force
        New-ManagementScope Members -RecipientRestrictionFilter `
            "MemberOfGroup -eq '$((Get-DistributionGroup 'Seattle Users').DistinguishedName)'"
        New-ManagementScope 'Two servers' -ServerList MBX1,MBX2
        New-ManagementScope 'Servers by name' -ServerRestrictionFilter "Name -like 'MBX*'"
        New-ManagementScope 'Two databases' -DatabaseList DB1,DB2
        New-ManagementRole 'Our Recipients' -Parent 'Mail Recipients'
        Remove-ManagementRoleEntry 'Our Recipients\\Set-Mailbox' -Confirm:$false
        Set-ManagementRoleEntry 'Our Recipients\\Set-User' -Parameters Identity,Office,Title,Phone
        New-RoleGroup Desk -Roles 'Our Recipients' -CustomRecipientWriteScope 'Seattle people' -Members AdeleC `
            -ManagedBy Administrator,'Help Desk'
        New-RoleGroup 'Executive Desk' -Roles 'Mail Recipients'
        New-ManagementRoleAssignment -Name exclusive -Role 'Mail Recipients' -SecurityGroup 'Executive Desk' `
            -ExclusiveRecipientWriteScope Executives
        New-ManagementRoleAssignment -Name direct -Role 'Our Recipients' -User AdeleC -CustomRecipientWriteScope Members
        New-ManagementRoleAssignment -Name unit -Role 'Our Recipients' -User AdeleC `
            -RecipientOrganizationalUnitScope contoso.com/Marketing
        New-ManagementRoleAssignment -Name self -Role 'Our Recipients' -User AdeleC -RecipientRelativeWriteScope Self
        New-ManagementRoleAssignment -Name databases -Role Databases -SecurityGroup Desk `
            -CustomConfigWriteScope 'Two databases'
        New-ManagementRoleAssignment -Name plain -Role Databases -SecurityGroup '2nd Level Support Group' `
            -CustomConfigWriteScope 'Servers by name'
        New-ManagementRoleAssignment -Name suspended -Role Databases -SecurityGroup Desk
        Set-ManagementRoleAssignment suspended -Enabled $false
        New-ManagementRoleAssignment -Name delegating -Role 'Our Recipients' -SecurityGroup Desk -Delegating
        Set-Mailbox AdeleC -CustomAttribute3 xyz
        """;

    /** What the audit log tells of one change. */
    private static final String EXECUTIVES_MADE =
            "(Search-AdminAuditLog -Cmdlets New-ManagementScope | Where-Object { $_.CmdletParameters.Value"
                    + " -contains 'Executives' } | ForEach-Object { $_.Caller + ' ' + $_.Succeeded })";

    /** A dump of the organization as each test finds it. */
    @TempDir
    static Path shared;

    private static Path dump;

    @TempDir
    Path folder;

    private CommandLineTester original;

    @BeforeAll
    static void aDump() {
        CommandLineTester collecting = SampleHome.in(shared.resolve("original"), DELEGATION);
        dump = collected(collecting, shared, "dump");
    }

    @BeforeEach
    void anOrganization() throws IOException {
        original = SampleHome.in(folder.resolve("original"), DELEGATION);
        Files.createDirectory(files());
    }

    private Path files() {
        return folder.resolve("files");
    }

    private Path collected(String name, String... options) {
        return collected(original, files(), name, options);
    }

    private static Path collected(CommandLineTester home, Path files, String name, String... options) {
        List<String> line =
                new ArrayList<>(List.of("--files", files.toString(), "run", COLLECTOR.toString(), "-Folder", name));
        line.addAll(List.of(options));
        Said said = home.reeve(line.toArray(String[]::new));
        assertThat(said.exitCode()).as(said.errors()).isZero();
        assertThat(said.errors()).isEmpty();
        return files.resolve(name);
    }

    private CommandLineTester loaded(Path dump) {
        CommandLineTester copy = new CommandLineTester(folder.resolve("copy of " + dump.getFileName()));
        Said said = copy.reeve("load", dump.toString());
        assertThat(said.exitCode()).as(said.errors()).isZero();
        return copy;
    }

    @Test
    void what_was_collected_as_clixml_is_the_same_organization() {
        CommandLineTester copy = loaded(dump);
        assertThat(original.reeve(
                                "diff", original.home().toString(), copy.home().toString())
                        .output())
                .isEqualTo("No difference.");
        sampledDecisionsAgree(copy);
    }

    /** AUD-9: the audit log comes along in this form, too. */
    @Test
    void what_was_collected_as_csv_is_the_same_organization() {
        CommandLineTester copy = loaded(collected("csv", "-Csv", "-AuditLog"));
        assertThat(original.reeve(
                                "diff", original.home().toString(), copy.home().toString())
                        .output())
                .isEqualTo("No difference.");
        sampledDecisionsAgree(copy);
        assertThat(copy.reeve("run", "-c", EXECUTIVES_MADE).out())
                .containsExactly("contoso.com/Users/Administrator True");
    }

    @ParameterizedTest
    @CsvSource({"1, ", "2, -Csv"})
    void random_delegations_are_loaded_as_they_were(long seed, @Nullable String form) {
        original.reeve("run", "-c", RandomDelegation.script(new Random(seed)));
        CommandLineTester copy =
                loaded(collected("random", Optional.ofNullable(form).stream().toArray(String[]::new)));
        assertThat(original.reeve(
                                "diff", original.home().toString(), copy.home().toString())
                        .output())
                .isEqualTo("No difference.");
        sampledDecisionsAgree(copy);
    }

    @Test
    void a_dump_does_not_differ_from_itself_nor_from_its_home() {
        assertThat(original.reeve("diff", dump.toString(), dump.toString()).exitCode())
                .isZero();
        assertThat(original.reeve("diff", dump.toString(), original.home().toString())
                        .exitCode())
                .isZero();
    }

    @Test
    void a_change_since_the_dump_is_told_and_ends_with_3() {
        original.reeve("run", "-c", "Add-RoleGroupMember Desk -Member David");
        Said said = original.reeve("diff", dump.toString(), original.home().toString());
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.output()).contains("~ role group").contains("+ Members: contoso.com/");
    }

    @Test
    void who_joined_a_role_group_between_two_dumps_gains_and_nobody_else() {
        Path before = dump;
        original.reeve("run", "-c", "Add-RoleGroupMember Desk -Member David");
        Path after = collected("after");
        List<String> gained = people(original.reeve("diff", before.toString(), after.toString()));
        assertThat(gained).isNotEmpty().allSatisfy(line -> assertThat(line).startsWith("David Strome gains on "));
        List<String> lost = people(original.reeve("diff", after.toString(), before.toString()));
        assertThat(lost).isNotEmpty().allSatisfy(line -> assertThat(line).startsWith("David Strome loses on "));
        assertThat(original.reeve("--output", "json", "diff", before.toString(), after.toString())
                        .out())
                .filteredOn(line -> !line.contains("\"sort\":"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .startsWith("{\"change\":\"gain\",\"people\":[\"contoso.com/")
                        .contains("/David Strome\"],"));
    }

    @Test
    void a_change_since_the_dump_takes_from_whom_it_takes() {
        original.reeve("run", "-c", "Remove-RoleGroupMember Desk -Member AdeleC -Confirm:$false");
        assertThat(people(
                        original.reeve("diff", dump.toString(), original.home().toString())))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("Adele Cooper loses on "));
    }

    @Test
    void people_with_other_guids_are_the_same_people() {
        CommandLineTester twin = new CommandLineTester(folder.resolve("twin"));
        twin.reeve("init", "--sample", "contoso");
        twin.reeve("run", "-c", DELEGATION);
        String hire = "New-Mailbox Nina -Database DB1 -UserPrincipalName nina@contoso.com "
                + "-Password (ConvertTo-SecureString 'Pa55word!x' -AsPlainText -Force)";
        assertThat(original.reeve("run", "-c", hire).errors()).isEmpty();
        assertThat(twin.reeve("run", "-c", hire).errors()).isEmpty();
        String[] diff = {"diff", original.home().toString(), twin.home().toString()};
        assertThat(original.reeve(diff).output()).isEqualTo("No difference.");
        twin.reeve("run", "-c", "Add-RoleGroupMember Desk -Member Nina");
        assertThat(people(original.reeve(diff)))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).startsWith("Nina gains on "));
    }

    @Test
    void who_is_in_one_of_two_dumps_only_is_counted() {
        Path before = dump;
        original.reeve("run", "-c", "Remove-Mailbox AdeleC -Confirm:$false");
        assertThat(people(original.reeve(
                        "diff", before.toString(), original.home().toString())))
                .endsWith("1 person is in one of them only; what they may do is not told.")
                .noneMatch(line -> line.startsWith("Adele Cooper"));
    }

    @Test
    void of_different_forests_it_is_said_that_people_cannot_be_told() {
        CommandLineTester other = new CommandLineTester(folder.resolve("other"));
        other.reeve("init", "--domain", "fabrikam.com");
        Said said =
                original.reeve("diff", original.home().toString(), other.home().toString());
        assertThat(said.errors()).contains("different forests").contains("can't be told");
        assertThat(said.out()).doesNotContain("By people:");
    }

    /** The lines about people. */
    private static List<String> people(Said said) {
        return said.out()
                .subList(said.out().indexOf("By people:") + 1, said.out().size());
    }

    @Test
    void versions_of_the_journal_are_compared() {
        String before = "@" + snapshot(original).version();
        original.reeve("run", "-c", "Remove-ManagementRoleAssignment direct -Confirm:$false");
        String after = "@" + snapshot(original).version();
        assertThat(original.reeve("diff", before, after).out()).contains("- assignment direct");
        assertThat(original.reeve("diff", after, before).out()).contains("+ assignment direct");
    }

    @Test
    void against_what_ships_only_the_own_delegation_shows() {
        Said said = original.reeve("diff", "defaults", original.home().toString());
        assertThat(said.out()).contains("+ role Our Recipients", "+ scope Seattle people");
        assertThat(said.output()).doesNotContain("role Mail Recipients\n").doesNotContain("recipient contoso.com");
        assertThat(people(said))
                .anyMatch(line -> line.startsWith("David Strome gains on 2nd Level Support Group, Adele Cooper, "))
                .noneMatch(line -> line.contains("in one of them only"));
    }

    @Test
    void drift_from_a_baseline_is_told() {
        String baseline = files().resolve("contoso.baseline").toString();
        assertThat(original.reeve("drift", "--save", baseline).exitCode()).isZero();
        assertThat(original.reeve("drift", baseline).output()).isEqualTo("No difference.");
        original.reeve("run", "-c", "Set-ManagementRoleAssignment suspended -Enabled $true");
        Said said = original.reeve("--output", "json", "drift", baseline);
        assertThat(said.exitCode()).isEqualTo(3);
        assertThat(said.output())
                .isEqualTo("{\"change\":\"changed\",\"sort\":\"assignment\",\"name\":\"suspended\",\"facts\":"
                        + "[{\"name\":\"Enabled\",\"gone\":[\"false\"],\"come\":[\"true\"]}]}");
    }

    /** AUD-9: what was recorded before it was loaded is found here, and told by the report of changes. */
    @Test
    void the_audit_log_comes_along() {
        CommandLineTester copy = loaded(collected("audited", "-AuditLog"));
        assertThat(copy.reeve("run", "-c", EXECUTIVES_MADE).out())
                .containsExactly("contoso.com/Users/Administrator True")
                .isEqualTo(original.reeve("run", "-c", EXECUTIVES_MADE).out());
        assertThat(copy.reeve("report", "changes", "--format", "csv").out())
                .anyMatch(row -> row.contains("\"New-ManagementScope\",\"recorded\",\"audit log\"")
                        && row.contains("\"Name\",\"\",\"Executives\""));
    }

    @Test
    void a_home_that_has_an_organization_is_left_alone() {
        Said said = original.reeve("load", dump.toString());
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.errors()).contains("already holds an organization");
    }

    @Test
    void a_broken_file_leaves_no_home() throws IOException {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        for (String name : List.of("ManagementRole.xml", "Recipient.xml")) {
            Files.copy(dump.resolve(name), broken.resolve(name));
        }
        Path file = broken.resolve("Recipient.xml");
        String text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() / 2));
        CommandLineTester copy = new CommandLineTester(folder.resolve("none"));
        Said said = copy.reeve("load", broken.toString());
        assertThat(said.exitCode()).isEqualTo(1);
        assertThat(said.err()).hasSize(1);
        assertThat(said.errors()).contains("Recipient.xml").contains("Nothing was made.");
        assertThat(copy.home()).doesNotExist();
    }

    private static Organization snapshot(CommandLineTester tester) {
        try (OrganizationStore store = SqliteStore.open(tester.home())) {
            return store.snapshot(store.organizations().getFirst().id());
        }
    }

    private void sampledDecisionsAgree(CommandLineTester copy) {
        Organization one = snapshot(original);
        Organization other = snapshot(copy);
        Random random = new Random(10_000);
        Authorizer authorizer = new Authorizer(BuiltInCatalogue.instance());
        CompiledOrganization ones = authorizer.compiled(one);
        CompiledOrganization others = authorizer.compiled(other);
        List<ObjectId> callers =
                ids(one.all(Recipient.class).filter(user -> user.type().isUser()));
        List<ObjectId> targets = ids(Stream.of(Recipient.class, ExchangeServer.class, MailboxDatabase.class)
                .flatMap(one::all)
                .filter(object -> other.find(object.id()).isPresent()));
        List<ManagementRole> roles = one.all(ManagementRole.class)
                .sorted(Comparator.comparing(ManagementRole::name))
                .toList();
        List<ObjectId> holders = callers.stream()
                .filter(id -> authorizer.effectiveAssignments(one, new Caller(id)).stream()
                        .anyMatch(given -> given.assignment().assigneeType() != RoleAssigneeType.RoleAssignmentPolicy))
                .toList();
        int granted = 0;
        for (int i = 0; i < 10_000; i++) {
            List<RoleEntry> entries = List.copyOf(pick(random, roles).entries().values());
            RoleEntry entry = pick(random, entries);
            List<String> parameters = new ArrayList<>(entry.parameters());
            Collections.shuffle(parameters, random);
            Set<String> some = Set.copyOf(parameters.subList(0, Math.min(parameters.size(), random.nextInt(3))));
            // Half of the questions are those of people who have something.
            ObjectId caller = pick(random, random.nextBoolean() ? callers : holders);
            ObjectId target = pick(random, targets);
            boolean before = granted(ones, one, caller, entry.name(), some, target);
            boolean after = granted(others, other, caller, entry.name(), some, target);
            assertThat(after)
                    .as("%s %s %s on %s", name(one, caller), entry.name(), some, name(one, target))
                    .isEqualTo(before);
            granted += before ? 1 : 0;
        }
        assertThat(granted).isGreaterThan(100);
    }

    private static boolean granted(
            CompiledOrganization compiled,
            Organization organization,
            ObjectId caller,
            String cmdlet,
            Set<String> parameters,
            ObjectId target) {
        DirectoryObject object = organization.find(target).orElseThrow();
        Request request = new Request(
                new Caller(caller),
                cmdlet,
                parameters,
                List.of(ObjectAccess.modify(object, object)),
                ConfigRequirement.EACH);
        return compiled.allows(request);
    }

    private static String name(Organization organization, ObjectId id) {
        return organization.find(id).orElseThrow().name();
    }

    private static List<ObjectId> ids(Stream<? extends DirectoryObject> objects) {
        return objects.map(DirectoryObject::id).sorted().toList();
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
