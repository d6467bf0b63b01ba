package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.configured;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.policy;
import static dev.reeve.engine.Given.with;
import static dev.reeve.engine.Given.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Exclusive scopes: what they keep from whom. */
class ExclusiveScopesTest {

    private final Fixture org = new Fixture();
    private final Recipient user = org.mailbox("User");
    private final Recipient other = org.mailbox("Other");
    private final ManagementRole role =
            org.role("Mail Recipients", entry("Set-Mailbox", "Identity"), entry("Get-Mailbox", "Identity"));

    private Optional<ErrorCode> setMailbox(Recipient target) {
        return org.as(user).runs("Set-Mailbox", "Identity").changing(target).refusal();
    }

    @Test
    @DisplayName("EXCL-5: an exclusive assignment gives nothing outside its scope")
    void exclusiveOnly() {
        ManagementScope vip = org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'");
        org.assign(role, user, within(vip));

        assertThat(setMailbox(org.mailbox("Boss", with(RecipientProperties.TITLE, "CEO"))))
                .isEmpty();
        assertThat(setMailbox(other)).contains(ErrorCode.OutOfWriteScope);
    }

    @Test
    @DisplayName("EXCL-8: bringing an object into an exclusive scope needs that scope, besides the right to it before")
    void intoExclusiveScope() {
        ManagementScope vip = org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'");
        org.assign(role, user);
        assertThat(promoting()).contains(ErrorCode.ExclusiveScope);

        org.assign(role, user, within(vip));
        assertThat(promoting()).isEmpty();
    }

    @Test
    @DisplayName("EXCL-8, PAIR-2: with a parameter that the assignment of that scope does not list it is refused")
    void intoExclusiveScopeWithParameter() {
        ManagementScope vip = org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'");
        org.assign(role, user);
        org.assign(org.role("Aliases", entry("Set-Mailbox", "Alias")), user, within(vip));
        assertThat(promoting()).contains(ErrorCode.ParameterOutOfScope);

        org.assign(org.role("Names", entry("Set-Mailbox", "Identity")), user, within(vip));
        assertThat(promoting()).isEmpty();
    }

    private Optional<ErrorCode> promoting() {
        return org.as(user)
                .runs("Set-Mailbox", "Identity")
                .changing(other, with(RecipientProperties.TITLE, "CEO"))
                .refusal();
    }

    @Test
    @DisplayName("EXCL-9: owners keep their own mailbox through its policy, unless the organization says otherwise")
    void ownersAreExempt() {
        RoleAssignmentPolicy policy = org.policy("Default", true);
        org.assign(org.role("MyBaseOptions", "MyBaseOptions", Given.SELF, entry("Set-Mailbox", "Identity")), policy);
        org.exclusiveRecipientScope("Everybody", "Name -like '*'");
        Recipient owner = org.mailbox("Owner", policy(policy));

        assertThat(org.as(owner).runs("Set-Mailbox", "Identity").changing(owner).refusal())
                .isEmpty();

        org.settings(false, true);
        assertThat(org.as(owner).runs("Set-Mailbox", "Identity").changing(owner).refusal())
                .contains(ErrorCode.ExclusiveScope);
    }

    @Test
    @DisplayName("EXCL-9: the exemption is the policy's: Self by a role group is refused")
    void groupsAreNotExempt() {
        org.assign(role, user, new RecipientWriteScope.Relative(RecipientScopeType.Self));
        org.exclusiveRecipientScope("Everybody", "Name -like '*'");

        assertThat(setMailbox(user)).contains(ErrorCode.ExclusiveScope);
    }

    @Test
    @DisplayName("EXCL-1: it protects what it contains of its own dimension, whether an assignment carries it or not")
    void dimensions() {
        ExchangeServer one = org.server("EX01");
        MailboxDatabase first = org.database("DB1", one);
        Recipient boss = org.mailbox("Boss", with(RecipientProperties.TITLE, "CEO"));
        Recipient onFirst = org.mailbox("On DB1", with(RecipientProperties.DATABASE, first));
        org.assign(role, user);
        org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'");
        org.databaseScope("Protected", true, first);

        assertThat(setMailbox(boss)).contains(ErrorCode.ExclusiveScope);
        assertThat(acting(first)).contains(ErrorCode.ExclusiveScope);
        assertThat(setMailbox(onFirst)).isEmpty();
        assertThat(acting(one)).isEmpty();
    }

    private Optional<ErrorCode> acting(DirectoryObject... objects) {
        var question = org.as(user).runs("Set-Mailbox", "Identity");
        List.of(objects).forEach(question::actingOn);
        return question.refusal();
    }

    @Test
    @DisplayName("SCOPE-9: another filter moves the protection at once, and without the scope there is none")
    void changed() {
        Recipient boss = org.mailbox("Boss", with(RecipientProperties.TITLE, "CEO"));
        Recipient chair = org.mailbox("Chair", with(RecipientProperties.TITLE, "President"));
        ManagementScope vip = org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'");
        org.assign(role, user);

        org.add(vip.restrictedTo(Given.recipients("Title -eq 'President'")));
        assertThat(setMailbox(boss)).isEmpty();
        assertThat(setMailbox(chair)).contains(ErrorCode.ExclusiveScope);

        org.apply(Change.remove(vip.id()));
        assertThat(setMailbox(chair)).isEmpty();
    }

    @Test
    @DisplayName("EXCL-2: where no exclusive scope contains the object, regular scopes decide alone")
    void unprotected() {
        OrganizationalUnit sales = org.unit("Sales");
        org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'");
        org.assign(role, user, inside(sales));

        assertThat(setMailbox(org.mailbox("Inside", sales))).isEmpty();
        assertThat(setMailbox(other)).contains(ErrorCode.OutOfWriteScope);
    }

    @Test
    @DisplayName("EXCL-3: where one does, no regular scope counts, of whatever kind; any matching exclusive one does")
    void equivalentScopes() {
        Recipient boss =
                org.mailbox("Boss", with(RecipientProperties.TITLE, "CEO"), with(RecipientProperties.CITY, "Oslo"));
        ManagementScope everybody = org.recipientScope("Everybody", "Name -like '*'");
        org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'");
        ManagementScope oslo = org.exclusiveRecipientScope("Oslo", "City -eq 'Oslo'");
        org.assign(role, user);
        org.assign(role, user, new RecipientWriteScope.Relative(RecipientScopeType.Organization));
        org.assign(role, user, inside(org.domain()));
        org.assign(role, user, within(everybody));
        assertThat(setMailbox(boss)).contains(ErrorCode.ExclusiveScope);

        org.assign(role, user, within(oslo));
        assertThat(setMailbox(boss)).isEmpty();
    }

    @Test
    @DisplayName("EXCL-4: one that does not contain the object is no better than a regular one")
    void otherExclusiveScope() {
        Recipient boss = org.mailbox("Boss", with(RecipientProperties.TITLE, "CEO"));
        org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'");
        org.exclusiveRecipientScope("VIP too", "Title -like 'C*'");
        ManagementScope oslo = org.exclusiveRecipientScope("Oslo", "City -eq 'Oslo'");
        org.assign(role, user);
        org.assign(role, user, within(oslo));

        assertThat(setMailbox(boss)).contains(ErrorCode.ExclusiveScope);
    }

    @Test
    @DisplayName("EXCL-11: a mailbox is made on a protected database by its scope; whose mailbox is another question")
    void creationOnProtectedDatabase() {
        MailboxDatabase first = org.database("DB1", org.server("EX01"));
        ManagementScope databases = org.databaseScope("Protected", true, first);
        org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'");
        ManagementRole creation = org.role("Mail Recipient Creation", entry("New-Mailbox", "Name"));
        org.assign(creation, user);
        assertThat(creatingOn(first, "")).contains(ErrorCode.ExclusiveScope);

        org.assign(creation, user, configured(databases));
        assertThat(creatingOn(first, "")).isEmpty();
        assertThat(creatingOn(first, "CEO")).contains(ErrorCode.ExclusiveScope);
    }

    private Optional<ErrorCode> creatingOn(MailboxDatabase database, String title) {
        return org.as(user)
                .runs("New-Mailbox", "Name")
                .creating(new Fixture().mailbox("New", with(RecipientProperties.TITLE, title)))
                .actingOn(database)
                .refusal();
    }

    @Test
    @DisplayName("EXCL-12: an exclusive recipient scope leaves the configuration as the role writes it")
    void otherDimension() {
        MailboxDatabase first = org.database("DB1", org.server("EX01"));
        Recipient boss = org.mailbox("Boss", with(RecipientProperties.TITLE, "CEO"));
        org.assign(role, user, within(org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'")));
        assertThat(acting(boss, first)).isEmpty();

        org.databaseScope("Protected", true, first);
        assertThat(acting(boss, first)).contains(ErrorCode.ExclusiveScope);
    }

    @Test
    @DisplayName("EXCL-13, ASG-19: a disabled assignment grants nothing, and the scope it carries still protects")
    void disabledAssignment() {
        Recipient boss = org.mailbox("Boss", with(RecipientProperties.TITLE, "CEO"));
        org.assign(role, user);
        var assignment = org.assign(role, user, within(org.exclusiveRecipientScope("VIP", "Title -eq 'CEO'")));
        assertThat(setMailbox(boss)).isEmpty();

        org.add(assignment.enabled(false));
        assertThat(setMailbox(boss)).contains(ErrorCode.ExclusiveScope);
    }
}
