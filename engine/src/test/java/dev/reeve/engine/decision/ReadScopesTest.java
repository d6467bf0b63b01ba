package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.inside;
import static dev.reeve.engine.Given.with;
import static dev.reeve.engine.Given.within;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What callers see. */
class ReadScopesTest {

    private final Fixture org = new Fixture();
    private final Recipient user = org.mailbox("User");
    private final Recipient other = org.mailbox("Other");
    private final ManagementRole role =
            org.role("Mail Recipients", entry("Set-Mailbox", "Identity"), entry("Get-Mailbox", "Identity"));

    private Optional<ErrorCode> setMailbox(Recipient target) {
        return org.as(user).runs("Set-Mailbox", "Identity").changing(target).refusal();
    }

    @Test
    @DisplayName("READ-3, USER-3: MyGAL shows what is mail-enabled and not hidden, and oneself")
    void addressBook() {
        Recipient hidden = org.mailbox("Hidden", with(RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED, true));
        Recipient plain = org.recipient(RecipientTypeDetails.User, "Plain", org.users());
        ManagementRole gal =
                org.role("MyDistributionGroups", "MyDistributionGroups", Given.MY_GROUPS, entry("Get-Recipient"));
        org.assign(gal, user);
        org.assign(gal, hidden);

        assertThat(org.as(user).sees("Get-Recipient", other)).isTrue();
        assertThat(org.as(user).sees("Get-Recipient", hidden)).isFalse();
        assertThat(org.as(user).sees("Get-Recipient", plain)).isFalse();
        assertThat(org.as(hidden).sees("Get-Recipient", hidden)).isTrue();
    }

    @Test
    @DisplayName(
            "MREQ-5: a request is seen by who made it, who owns the group, and who reads everybody; with the group")
    void membershipRequests() {
        Recipient stranger = org.mailbox("Stranger");
        Recipient group = org.distributionGroup("Group", with(RecipientProperties.MANAGED_BY, other));
        Recipient hidden = org.distributionGroup(
                "Hidden",
                with(RecipientProperties.MANAGED_BY, other),
                with(RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED, true));
        GroupMembershipRequest request =
                org.add(new GroupMembershipRequest(Fixture.header("Request", "one"), group.id(), user.id(), true));
        GroupMembershipRequest unseen =
                org.add(new GroupMembershipRequest(Fixture.header("Request", "two"), hidden.id(), user.id(), true));
        ManagementRole gal =
                org.role("MyDistributionGroups", "MyDistributionGroups", Given.MY_GROUPS, entry("Get-Recipient"));
        List.of(user, other, stranger).forEach(person -> org.assign(gal, person));

        assertThat(org.as(user).sees("Get-Recipient", request)).isTrue();
        assertThat(org.as(other).sees("Get-Recipient", request)).isTrue();
        assertThat(org.as(stranger).sees("Get-Recipient", request)).isFalse();
        assertThat(org.as(user).sees("Get-Recipient", unseen)).isFalse();
        org.assign(role, stranger);
        assertThat(org.as(stranger).sees("Get-Mailbox", unseen)).isTrue();
    }

    @Test
    @DisplayName("READ-4: what is not readable does not exist, before any write scope is asked")
    void unreadable() {
        org.assign(org.role("MyBaseOptions", "MyBaseOptions", Given.SELF, entry("Set-Mailbox", "Identity")), user);

        assertThat(setMailbox(other)).contains(ErrorCode.ObjectNotFound);
        assertThat(org.as(user)
                        .runs("Set-Mailbox", "Identity")
                        .changing(user)
                        .reading(other)
                        .refusal())
                .contains(ErrorCode.ObjectNotFound);
    }

    @Test
    @DisplayName("READ-5: role groups and other configuration need OrganizationConfig")
    void configuration() {
        RoleGroup group = org.roleGroup("Group");
        org.assign(role, user);
        org.assign(org.role("Mailbox Search", "MailboxSearch", Given.RECIPIENTS_ONLY, entry("Search")), user);

        assertThat(org.as(user).sees("Get-Mailbox", group)).isTrue();
        assertThat(org.as(user).sees("Search", group)).isFalse();
    }

    @Test
    @DisplayName("READ-7: a custom recipient scope hides nothing")
    void scopesDoNotHide() {
        OrganizationalUnit seattle = org.unit("Seattle");
        org.assign(role, user, inside(seattle));

        assertThat(org.as(user).sees("Get-Mailbox", other)).isTrue();
        assertThat(setMailbox(other)).contains(ErrorCode.OutOfWriteScope);
    }

    @Test
    @DisplayName(
            "READ-1, EXCL-6: what a role reads is its own; no scope of the assignment, no exclusive one narrows it")
    void narrowedByNothing() {
        org.assign(role, user, new RecipientWriteScope.Relative(RecipientScopeType.Self));
        org.exclusiveRecipientScope("Everybody", "Name -like '*'");

        assertThat(org.as(user).sees("Get-Mailbox", other)).isTrue();
    }

    @Test
    @DisplayName("READ-6: no filter shows more than the role reads")
    void widenedByNothing() {
        ManagementRole own = org.role("MyBaseOptions", "MyBaseOptions", Given.SELF, entry("Get-Mailbox", "Identity"));
        org.assign(own, user, within(org.recipientScope("Everybody", "Name -like '*'")));

        assertThat(org.as(user).sees("Get-Mailbox", user)).isTrue();
        assertThat(org.as(user).sees("Get-Mailbox", other)).isFalse();
    }
}
