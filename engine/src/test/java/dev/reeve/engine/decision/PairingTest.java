package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.configured;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.with;
import static dev.reeve.engine.Given.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How parameters, scopes and assignments go together, and what a decision says. */
class PairingTest {

    private final Fixture org = new Fixture();
    private final Recipient admin = org.mailbox("Admin");
    private final OrganizationalUnit seattle = org.unit("Seattle");
    private final OrganizationalUnit portland = org.unit("Portland");
    private final Recipient sam = org.mailbox("Sam", seattle);
    private final Recipient pat = org.mailbox("Pat", portland);

    @Test
    @DisplayName("PAIR-4: several assignments of one role unite their scopes; PAIR-5: a wide one covers all")
    void union() {
        var role = org.role("Mail Recipients", entry("Set-Mailbox", "Identity"));
        org.assign(role, admin, inside(seattle));
        assertThat(setting(pat)).contains(ErrorCode.OutOfWriteScope);

        org.assign(role, admin, inside(portland));
        assertThat(setting(pat)).isEmpty();
        assertThat(setting(org.mailbox("Elsewhere"))).contains(ErrorCode.OutOfWriteScope);

        org.assign(role, admin);
        assertThat(setting(org.mailbox("Elsewhere"))).isEmpty();
    }

    private Optional<ErrorCode> setting(Recipient target) {
        return org.as(admin).runs("Set-Mailbox", "Identity").changing(target).refusal();
    }

    @Test
    @DisplayName("PAIR-6: the scope of one cmdlet says nothing about another")
    void cmdletsApart() {
        org.assign(org.role("Users", entry("Set-User", "Identity")), admin);
        org.assign(org.role("Mailboxes", entry("Set-Mailbox", "Identity")), admin, inside(seattle));

        assertThat(setting(pat)).contains(ErrorCode.OutOfWriteScope);
    }

    @Test
    @DisplayName(
            "PAIR-8: nothing covers the object: OutOfWriteScope; only a parameter is uncovered: ParameterOutOfScope")
    void codes() {
        org.assign(org.role("One", entry("Set-Mailbox", "Identity", "Alias")), admin, inside(seattle));
        assertThat(settingAlias()).contains(ErrorCode.OutOfWriteScope);

        org.assign(org.role("Two", entry("Set-Mailbox", "Identity")), admin);
        assertThat(settingAlias()).contains(ErrorCode.ParameterOutOfScope);
    }

    private Optional<ErrorCode> settingAlias() {
        return org.as(admin)
                .runs("Set-Mailbox", "Identity", "Alias")
                .changing(pat)
                .refusal();
    }

    @Test
    @DisplayName("WRITE-9: one scope must hold before and after; two assignments don't add up to a move between them")
    void noMoveBetweenScopes() {
        var role = org.role("Mail Recipients", entry("Set-Mailbox", "Identity"));
        org.assign(role, admin, within(org.recipientScope("A", "City -eq 'A'")));
        org.assign(role, admin, within(org.recipientScope("B", "City -eq 'B'")));

        assertThat(org.as(admin)
                        .runs("Set-Mailbox", "Identity")
                        .changing(
                                org.mailbox("Inside A", with(RecipientProperties.CITY, "A")),
                                with(RecipientProperties.CITY, "B"))
                        .refusal())
                .contains(ErrorCode.OutOfWriteScope);
    }

    @Test
    @DisplayName("EVAL-7: of assignments that cover the object the one that lists most of what was asked is named")
    void fullestFirst() {
        RoleAssignment narrow = org.assign(org.role("Audit Logs", entry("Set-Mailbox", "Identity")), admin);
        RoleAssignment full = org.assign(org.role("Mail Recipients", entry("Set-Mailbox", "Identity", "Alias")), admin);

        assertThat(org.as(admin)
                        .runs("Set-Mailbox", "Identity", "Alias")
                        .changing(sam)
                        .grants())
                .extracting(grant -> grant.assignment().orElseThrow())
                .containsOnly(full.id());
        assertThat(org.as(admin).runs("Set-Mailbox", "Identity").changing(sam).grants())
                .extracting(grant -> grant.assignment().orElseThrow())
                .containsOnly(narrow.id());
    }

    @Test
    @DisplayName("EVAL-1: a grant shows its path, a denial what each candidate lacked")
    void reasons() {
        RoleGroup group = org.roleGroup("Seattle Admins", admin);
        var role = org.role("Mail Recipients", entry("Set-Mailbox", "Identity"));
        RoleAssignment assignment = org.assign(role, group, inside(seattle));

        assertThat(org.as(admin).runs("Set-Mailbox", "Identity").changing(sam).grants())
                .contains(new Decision.Grant(
                        List.of(group.id()),
                        Optional.of(assignment.id()),
                        Optional.of("Identity"),
                        "Sam is inside contoso.com/Seattle"));
        assertThat(org.as(admin)
                        .runs("Set-Mailbox", "Identity")
                        .changing(pat)
                        .denied()
                        .candidates())
                .containsExactly(new Decision.Candidate(
                        List.of(group.id()), Optional.of(assignment.id()), "Pat is not inside contoso.com/Seattle"));
    }

    @Test
    @DisplayName("PAIR-1: assignments add up, each within its own scope")
    void additive() {
        org.assign(org.role("Changes", entry("Set-Mailbox", "Identity")), admin, inside(seattle));
        org.assign(org.role("Removals", entry("Remove-Mailbox", "Identity")), admin, inside(portland));

        assertThat(setting(sam)).isEmpty();
        assertThat(setting(pat)).contains(ErrorCode.OutOfWriteScope);
        assertThat(org.as(admin)
                        .runs("Remove-Mailbox", "Identity")
                        .removing(pat)
                        .refusal())
                .isEmpty();
        assertThat(org.as(admin)
                        .runs("Remove-Mailbox", "Identity")
                        .removing(sam)
                        .refusal())
                .contains(ErrorCode.OutOfWriteScope);
    }

    @Test
    @DisplayName("PAIR-2: parameters of one command may come from several assignments that cover its object")
    void parametersOfSeveralAssignments() {
        org.assign(org.role("Names", entry("Set-Mailbox", "Identity")), admin, inside(portland));
        assertThat(settingAlias()).contains(ErrorCode.ParameterNotFound);

        org.assign(org.role("Aliases", entry("Set-Mailbox", "Alias")), admin, inside(org.domain()));
        assertThat(settingAlias()).isEmpty();
    }

    @Test
    @DisplayName("PAIR-3: where recipient and database are touched, a parameter's assignment must cover both")
    void parametersOfSeveralDimensions() {
        ExchangeServer server = org.server("EX01");
        MailboxDatabase first = org.database("DB1", server);
        MailboxDatabase second = org.database("DB2", server);
        ManagementRole aliases = org.role("Aliases", entry("New-Mailbox", "Alias"));
        org.assign(org.role("Names", entry("New-Mailbox", "Name")), admin);
        org.assign(aliases, admin, inside(seattle), configured(org.databaseScope("Second", false, second)));
        org.assign(aliases, admin, inside(portland), configured(org.databaseScope("First", false, first)));

        assertThat(creatingIn(seattle, second)).isEmpty();
        assertThat(creatingIn(seattle, first)).contains(ErrorCode.ParameterOutOfScope);
    }

    private Optional<ErrorCode> creatingIn(OrganizationalUnit unit, MailboxDatabase database) {
        return org.as(admin)
                .runs("New-Mailbox", "Name", "Alias")
                .creating(new Fixture().mailbox("New", unit))
                .actingOn(database)
                .refusal();
    }

    @Test
    @DisplayName("PAIR-7: the parameter that names the object is granted like any other")
    void identity() {
        org.assign(org.role("Aliases", entry("Set-Mailbox", "Alias")), admin);
        assertThat(settingAlias()).contains(ErrorCode.ParameterNotFound);

        org.assign(org.role("Names", entry("Set-Mailbox", "Identity")), admin, inside(seattle));
        assertThat(org.as(admin)
                        .runs("Set-Mailbox", "Identity", "Alias")
                        .changing(pat)
                        .denied()
                        .parameter())
                .contains("Identity");
    }
}
