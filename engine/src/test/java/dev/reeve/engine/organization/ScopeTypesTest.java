package dev.reeve.engine.organization;

import static dev.reeve.engine.organization.RecipientScopeType.MyDistributionGroups;
import static dev.reeve.engine.organization.RecipientScopeType.MyGAL;
import static dev.reeve.engine.organization.RecipientScopeType.None;
import static dev.reeve.engine.organization.RecipientScopeType.NotApplicable;
import static dev.reeve.engine.organization.RecipientScopeType.OU;
import static dev.reeve.engine.organization.RecipientScopeType.Organization;
import static dev.reeve.engine.organization.RecipientScopeType.Self;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.name.ObjectId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Kinds of scopes and assignees by name, and which kinds are within which. */
class ScopeTypesTest {

    @Test
    @DisplayName("ROLE-6: what is within what")
    void within() {
        List<RecipientScopeType> implicit =
                List.of(Organization, MyGAL, Self, MyDistributionGroups, None, NotApplicable);
        Map<RecipientScopeType, Set<RecipientScopeType>> inside = Map.of(
                Organization, Set.of(Organization, MyGAL, Self, MyDistributionGroups, None),
                MyGAL, Set.of(MyGAL, Self, MyDistributionGroups, None),
                Self, Set.of(Self, None),
                MyDistributionGroups, Set.of(MyDistributionGroups, None),
                None, Set.of(None),
                NotApplicable, Set.of(NotApplicable));

        for (RecipientScopeType other : implicit) {
            for (RecipientScopeType type : implicit) {
                assertThat(type.isWithin(other))
                        .as("%s within %s", type, other)
                        .isEqualTo(inside.getOrDefault(other, Set.of()).contains(type));
            }
        }
        assertThat(OU.isWithin(MyGAL)).isFalse();
    }

    @Test
    void kindsAreFoundByNameInAnyCase() {
        assertThat(RecipientScopeType.named("mygal")).contains(MyGAL);
        assertThat(RecipientScopeType.named("gal")).isEmpty();
        assertThat(ConfigScopeType.named("customCONFIGscope")).contains(ConfigScopeType.CustomConfigScope);
        assertThat(ConfigScopeType.named("")).isEmpty();
        assertThat(RoleAssigneeType.named("rolegroup")).contains(RoleAssigneeType.RoleGroup);
        assertThat(RoleAssigneeType.named("group")).isEmpty();
        assertThat(RecipientTypeDetails.named("usermailbox")).contains(RecipientTypeDetails.UserMailbox);
        assertThat(RecipientTypeDetails.named("mailbox")).isEmpty();
    }

    @Test
    @DisplayName("An assignment shows what replaces the role's own scope")
    void shown() {
        ImplicitScopes own =
                new ImplicitScopes(Organization, MyGAL, ConfigScopeType.OrganizationConfig, ConfigScopeType.None);
        ObjectId scope = ObjectId.ofBuiltIn("Scope", "One");

        assertThat(new ConfigWriteScope.Implicit().type(own)).isEqualTo(ConfigScopeType.None);
        assertThat(new ConfigWriteScope.Custom(scope).type(own)).isEqualTo(ConfigScopeType.CustomConfigScope);
        assertThat(new ConfigWriteScope.Exclusive(scope).type(own)).isEqualTo(ConfigScopeType.ExclusiveConfigScope);
        assertThat(new RecipientWriteScope.Implicit().type(own)).isEqualTo(MyGAL);
        assertThat(new RecipientWriteScope.Relative(Self).type(own)).isEqualTo(Self);
        assertThat(new RecipientWriteScope.Unit(scope).type(own)).isEqualTo(OU);
        assertThat(new RecipientWriteScope.Custom(scope).type(own)).isEqualTo(RecipientScopeType.CustomRecipientScope);
        assertThat(new RecipientWriteScope.Exclusive(scope).type(own))
                .isEqualTo(RecipientScopeType.ExclusiveRecipientScope);
    }
}
