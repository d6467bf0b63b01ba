package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.configured;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Configuration write scopes: servers, databases, the organization. */
class ConfigScopesTest {

    private final Fixture org = new Fixture();
    private final Recipient admin = org.mailbox("Admin");
    private final ExchangeServer one = org.server("EX01");
    private final ExchangeServer two = org.server("EX02");
    private final MailboxDatabase first = org.database("DB1", one);
    private final MailboxDatabase second = org.database("DB2", two);
    private final ManagementRole role = org.role("Databases", entry("Set-Thing", "Identity"));

    private Question setThing(ConfigRequirement requirement) {
        return new Question(requirement);
    }

    /** A shorter way to ask about servers and databases. */
    private final class Question {
        private final ConfigRequirement requirement;

        Question(ConfigRequirement requirement) {
            this.requirement = requirement;
        }

        Optional<ErrorCode> on(DirectoryObject... objects) {
            dev.reeve.engine.Question question =
                    org.as(admin).runs("Set-Thing", "Identity").requiring(requirement);
            for (DirectoryObject object : objects) {
                question.actingOn(object);
            }
            return question.refusal();
        }
    }

    @Test
    @DisplayName("CFG-4: a server scope covers its servers, never a database, and the reverse")
    void dimensions() {
        org.assign(role, admin, configured(org.serverScope("S1", false, one)));

        assertThat(setThing(ConfigRequirement.EACH).on(one)).isEmpty();
        assertThat(setThing(ConfigRequirement.EACH).on(two)).contains(ErrorCode.OutOfServerScope);
        assertThat(setThing(ConfigRequirement.EACH).on(first)).contains(ErrorCode.OutOfDatabaseScope);
    }

    @Test
    @DisplayName("CFG-5: server or database: either scope of one assignment suffices")
    void serverOrDatabase() {
        org.assign(role, admin, configured(org.databaseScope("D1", false, first)));

        assertThat(setThing(ConfigRequirement.SERVER_OR_DATABASE).on(two, first))
                .isEmpty();
        assertThat(setThing(ConfigRequirement.SERVER_OR_DATABASE).on(one, second))
                .contains(ErrorCode.OutOfDatabaseScope);
    }

    @Test
    @DisplayName("CFG-5: server and database: both, possibly from two assignments")
    void serverAndDatabase() {
        org.assign(role, admin, configured(org.databaseScope("D1", false, first)));
        assertThat(setThing(ConfigRequirement.SERVER_AND_DATABASE).on(one, first))
                .contains(ErrorCode.OutOfServerScope);

        org.assign(role, admin, configured(org.serverScope("S1", false, one)));
        assertThat(setThing(ConfigRequirement.SERVER_AND_DATABASE).on(one, first))
                .isEmpty();
    }

    @Test
    @DisplayName("CFG-7: recipient and database must be covered by the same assignment")
    void oneAssignmentForBothDimensions() {
        OrganizationalUnit sales = org.unit("Sales");
        Recipient inside = org.mailbox("Inside", sales);
        org.assign(role, admin, inside(sales), configured(org.databaseScope("None", false, second)));
        org.assign(role, admin, inside(org.unit("Other")), configured(org.databaseScope("D1", false, first)));

        assertThat(setThing(ConfigRequirement.EACH).on(inside, second)).isEmpty();
        assertThat(setThing(ConfigRequirement.EACH).on(inside, first)).contains(ErrorCode.OutOfDatabaseScope);
    }

    @Test
    @DisplayName("CFG-8, CFG-9: the organization's configuration needs the implicit scope of a role that writes it")
    void organizationConfiguration() {
        org.assign(role, admin, configured(org.serverScope("S1", false, one)));
        org.assign(org.role("Legal Hold", "LegalHold", Given.VIEW_ONLY, entry("Set-Thing", "Identity")), admin);
        TouchPoint configuration = new TouchPoint.OrganizationConfigAccess(Access.MODIFY);
        assertThat(org.as(admin).runs("Set-Thing").touching(configuration).refusal())
                .contains(ErrorCode.OutOfWriteScope);
        assertThat(org.as(admin)
                        .runs("Set-Thing")
                        .changing(org.roleGroup("Group"))
                        .refusal())
                .contains(ErrorCode.OutOfWriteScope);

        org.assign(role, admin);
        assertThat(org.as(admin).runs("Set-Thing").touching(configuration).refusal())
                .isEmpty();
    }

    @Test
    @DisplayName("CFG-10, WRITE-12: without a configuration touch point configuration scopes are ignored")
    void ignored() {
        org.assign(role, admin, configured(org.serverScope("S1", false, one)));
        assertThat(setThing(ConfigRequirement.EACH).on(org.mailbox("Anybody"))).isEmpty();
    }

    @Test
    @DisplayName("CFG-11: a database must stay inside the scope")
    void beforeAndAfter() {
        org.assign(
                role,
                admin,
                configured(org.scope(
                        "DB*",
                        new ScopeRestriction.DatabaseFilter(
                                Given.filter("Name -like 'DB*'", DatabaseProperties.REGISTRY)),
                        false)));
        MailboxDatabase renamed = first.withHeader(first.header().named("Mine"));

        assertThat(org.as(admin).runs("Set-Thing").changing(first, first).refusal())
                .isEmpty();
        assertThat(org.as(admin).runs("Set-Thing").changing(first, renamed).refusal())
                .contains(ErrorCode.OutOfDatabaseScope);
    }

    @Test
    @DisplayName("EXCL-10: every side that an exclusive scope protects must be covered by one")
    void exclusive() {
        org.assign(role, admin);
        var protection = org.databaseScope("Protected", true, first);
        assertThat(setThing(ConfigRequirement.EACH).on(first)).contains(ErrorCode.ExclusiveScope);
        assertThat(setThing(ConfigRequirement.EACH).on(second)).isEmpty();
        assertThat(setThing(ConfigRequirement.SERVER_OR_DATABASE).on(one, first))
                .contains(ErrorCode.ExclusiveScope);

        org.assign(role, admin, configured(protection));
        assertThat(setThing(ConfigRequirement.EACH).on(first)).isEmpty();
        assertThat(setThing(ConfigRequirement.SERVER_OR_DATABASE).on(one, first))
                .isEmpty();

        org.serverScope("Protected too", true, one);
        assertThat(setThing(ConfigRequirement.SERVER_OR_DATABASE).on(one, first))
                .contains(ErrorCode.ExclusiveScope);
    }

    @Test
    @DisplayName("CFG-6: a move is about the mailbox and the database it goes to, not the one it comes from")
    void destination() {
        OrganizationalUnit sales = org.unit("Sales");
        Recipient moved = org.mailbox("Moved", sales, with(RecipientProperties.DATABASE, second));
        org.assign(role, admin, inside(sales), configured(org.databaseScope("D1", false, first)));

        assertThat(setThing(ConfigRequirement.EACH).on(moved, first)).isEmpty();
        assertThat(setThing(ConfigRequirement.EACH).on(moved, second)).contains(ErrorCode.OutOfDatabaseScope);
        assertThat(setThing(ConfigRequirement.EACH).on(org.mailbox("Elsewhere"), first))
                .contains(ErrorCode.OutOfWriteScope);
    }

    @Test
    @DisplayName(
            "MULTI-3: role groups are configuration: recipient scopes say nothing of them, configuration scopes do")
    void roleGroups() {
        RoleGroup group = org.roleGroup("Group");
        RoleGroup after = group.withMembers(List.of(admin.id()));
        org.assign(role, admin, configured(org.serverScope("S1", false, one)));
        assertThat(org.as(admin).runs("Set-Thing").changing(group, after).refusal())
                .contains(ErrorCode.OutOfWriteScope);

        org.assign(role, admin, inside(org.unit("Sales")));
        assertThat(org.as(admin).runs("Set-Thing").changing(group, after).refusal())
                .isEmpty();
    }

    @Test
    @DisplayName("CFG-4: a scope that is not there, or is exclusive where it is carried as regular, covers nothing")
    void wrongScope() {
        ManagementScope regular = org.serverScope("Regular", false, one);
        ManagementScope exclusive = org.serverScope("Exclusive", true, two);
        org.assign(role, admin, new ConfigWriteScope.Custom(one.id()));
        org.assign(role, admin, new ConfigWriteScope.Exclusive(regular.id()));
        org.assign(role, admin, new ConfigWriteScope.Custom(exclusive.id()));

        var denied = org.as(admin).runs("Set-Thing").changing(one).denied();
        assertThat(denied.code()).isEqualTo(ErrorCode.OutOfServerScope);
        assertThat(denied.candidates())
                .extracting(Decision.Candidate::lacked)
                .hasSize(3)
                .containsOnly("its scope does not exist");
        assertThat(setThing(ConfigRequirement.EACH).on(two)).contains(ErrorCode.OutOfServerScope);
    }
}
