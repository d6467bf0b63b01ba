package dev.reeve.engine.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.filter.FilterSubject;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.PropertyValue.Flag;
import dev.reeve.engine.property.PropertyValue.Text;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What objects say of themselves, and that changing one thing of them leaves the others. */
class DirectoryObjectTest {

    private final OneOfEach all = new OneOfEach();

    @Test
    void anotherHeaderLeavesAllElse() {
        assertThat(all.objects().map(DirectoryObject::getClass).distinct())
                .hasSameSizeAs(DirectoryObject.class.getPermittedSubclasses());
        all.objects().forEach(object -> {
            ObjectHeader header = object.header().named("Other").changed(Directory.CREATED.plusSeconds(1));
            DirectoryObject renamed = object.withHeader(header);

            assertThat(renamed.header()).isEqualTo(header);
            assertThat(renamed).hasSameClassAs(object).isNotEqualTo(object);
            assertThat(renamed.withHeader(object.header())).isEqualTo(object);
        });
    }

    @Test
    void nothingIsStoredOrComputedOfWhatNobodyFilters() {
        all.objects().forEach(object -> {
            FilterSubject subject = all.organization().subject(object);
            assertThat(subject.values(ServerProperties.NAME))
                    .as(object.getClass().getSimpleName())
                    .isEqualTo(object instanceof ExchangeServer ? List.of(new Text(object.name())) : List.of());
            assertThat(subject.values(RecipientProperties.NAME))
                    .as(object.getClass().getSimpleName())
                    .isEqualTo(object instanceof Recipient ? List.of(new Text(object.name())) : List.of());
        });
    }

    @Test
    void serversAndDatabases() {
        ObjectId place = all.server.id();
        MailboxDatabase database = all.database;
        TreeSet<ObjectId> suspended = new TreeSet<>(List.of(place));

        assertThat(all.server.withTrackingLogs(Optional.of("logs")))
                .isEqualTo(new ExchangeServer(all.server.header(), all.server.properties(), Optional.of("logs")));
        assertThat(all.server.withTrackingLogs(Optional.of("logs")).withProperties(Properties.EMPTY))
                .isEqualTo(new ExchangeServer(all.server.header(), Properties.EMPTY, Optional.of("logs")));
        assertThat(database.mounted(false))
                .isEqualTo(new MailboxDatabase(
                        database.header(), database.properties(), List.of(place), false, false, false));
        assertThat(database.provisioned(true, false))
                .isEqualTo(new MailboxDatabase(
                        database.header(), database.properties(), List.of(place), true, true, false));
        assertThat(database.provisioned(false, true))
                .isEqualTo(new MailboxDatabase(
                        database.header(), database.properties(), List.of(place), true, false, true));
        assertThat(database.withSuspendedCopies(suspended).suspendedCopies()).containsExactly(place);
        assertThat(database.withSuspendedCopies(suspended).mounted(false).withSuspendedCopies(new TreeSet<>()))
                .isEqualTo(database.mounted(false));
    }

    @Test
    void storedConfiguration() {
        ConfigurationObject rule = all.rule;

        assertThat(rule.isSet("nothing")).isTrue();
        assertThat(rule.isSet("Missing")).isFalse();
        assertThat(rule.isTrue("ENABLED")).isTrue();
        assertThat(rule.isTrue("Comments")).isFalse();
        assertThat(rule.with("Enabled", List.of(new Flag(false))).isTrue("Enabled"))
                .isFalse();
        assertThat(rule.whole("priority")).contains(3L);
        assertThat(rule.whole("Comments")).isEmpty();
        assertThat(rule.whole("Missing")).isEmpty();
        assertThat(rule.text("comments")).contains("kept");
        assertThat(rule.text("Priority")).isEmpty();
        assertThat(rule.texts("Comments")).containsExactly("kept", "also");
        assertThat(rule.references("SentTo")).containsExactly(all.kim.id());
        assertThat(rule.references()).containsExactly(all.kim.id());
        assertThat(rule.trustees()).containsExactly(all.boss.id());
        assertThat(rule.withValues(Map.of("Comments", List.of(new Text("new")))).values())
                .isEqualTo(Map.of("Comments", List.<PropertyValue>of(new Text("new"))));
        assertThat(all.replies.isSettingsOfOwner()).isTrue();
        assertThat(all.connector.isSettingsOfOwner()).isFalse();
    }

    @Test
    void peopleAreShownByDisplayNameOrName() {
        assertThat(all.kim.displayName()).isEqualTo("Kim");
        assertThat(all.kim
                        .withProperties(all.kim.properties().with(RecipientProperties.DISPLAY_NAME, "Kim Akers"))
                        .displayName())
                .isEqualTo("Kim Akers");
    }

    @Test
    void forests() {
        ForeignForest.DomainController controller =
                all.forest.domainControllers().getFirst();

        assertThat(controller.isNamed("DC1.fabrikam.com")).isTrue();
        assertThat(controller.isNamed("dc1")).isTrue();
        assertThat(controller.isNamed("fabrikam.com")).isFalse();
        assertThat(controller.isNamed("dc")).isFalse();
        assertThat(all.forest.isNamed("FABRIKAM")).isTrue();
        assertThat(all.forest.isNamed("Fabrikam.com")).isTrue();
        assertThat(all.forest.isNamed("contoso.com")).isFalse();
        assertThat(all.forest.account("alice")).isEqualTo("FABRIKAM\\alice");
    }

    @Test
    void theFullAdministratorsAreTheBuiltInGroupOfThatName() {
        RoleGroup builtIn = new RoleGroup(
                OneOfEach.header("organization MANAGEMENT"), "", "", "", List.of(), List.of(), Optional.empty(), true);

        assertThat(builtIn.isOrganizationManagement()).isTrue();
        assertThat(builtIn.withHeader(OneOfEach.header("Recipient Management")).isOrganizationManagement())
                .isFalse();
        assertThat(new RoleGroup(builtIn.header(), "", "", "", List.of(), List.of(), Optional.empty(), false)
                        .isOrganizationManagement())
                .isFalse();
    }

    @Test
    void rolesThatCreatePrincipals() {
        assertThat(ofType("mailrecipientcreation").createsPrincipals()).isTrue();
        assertThat(ofType("SecurityGroupCreationAndMembership").createsPrincipals())
                .isTrue();
        assertThat(ofType("MailRecipients").createsPrincipals()).isFalse();
    }

    private ManagementRole ofType(String type) {
        ManagementRole role = all.role;
        return new ManagementRole(
                role.header(), type, Optional.empty(), "", role.implicitScopes(), role.entries(), false, true);
    }

    @Test
    void entriesOfTheProduct() {
        RoleEntry entry = RoleEntry.ofCmdlet("Get-Mailbox", List.of());

        assertThat(entry.isOfExchange()).isTrue();
        assertThat(new RoleEntry("Get-Ticket", RoleEntry.Type.Cmdlet, entry.parameters(), "Contoso.Desk")
                        .isOfExchange())
                .isFalse();
        assertThat(new RoleEntry("Get-Mailbox", RoleEntry.Type.Script, entry.parameters(), entry.snapIn())
                        .isOfExchange())
                .isFalse();
    }

    @Test
    void changesAndVersions() {
        Change one = Change.put(all.kim);

        assertThat(Change.NONE.isEmpty()).isTrue();
        assertThat(one.isEmpty()).isFalse();
        assertThat(one.and(Change.remove(all.kim.id())).after())
                .isEqualTo(Map.of(all.kim.id(), Optional.<DirectoryObject>empty()));
        assertThat(new Version(9)).isLessThan(new Version(10)).hasToString("9");
        assertThat(new Version(10)).isGreaterThan(new Version(9));
    }
}
