package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.members;
import static dev.reeve.engine.Given.recipients;
import static dev.reeve.engine.Given.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is far larger or deeper than any organization is decided rightly, in bounded memory. */
class BadInputTest {

    private static final List<String> IDENTITY = List.of("Identity");

    private final Fixture org = new Fixture();
    private final ManagementRole role = org.role("Mail Recipients", entry("Set-Mailbox", "Identity"));
    private final Recipient user = org.mailbox("User");
    private final Recipient target = org.mailbox("Target", with(RecipientProperties.CITY, "a".repeat(2_000)));

    private boolean allows() {
        CompiledOrganization compiled = org.authorizer().compiled(org.organization());
        boolean answer = compiled.allows("User", "Set-Mailbox", IDENTITY, "Target");
        assertThat(answer)
                .isEqualTo(
                        org.as(user)
                                        .runs("Set-Mailbox", "Identity")
                                        .actingOn(target)
                                        .decision()
                                instanceof Decision.Granted);
        return answer;
    }

    @Test
    @DisplayName(
            "GRP-1: a cycle of ten thousand groups is walked once, and its paths are as long as it, not as its square")
    void cycle() {
        Recipient first = org.securityGroup("G0", user);
        Recipient last = first;
        for (int i = 1; i < 10_000; i++) {
            last = org.securityGroup("G" + i, last);
        }
        org.add(Given.changed(first, members(user, last)));
        org.assign(role, last);

        assertThat(allows()).isTrue();
        assertThat(Memberships.path(org.organization(), user.id(), last.id()).orElseThrow())
                .hasSize(10_000)
                .startsWith(first.id())
                .endsWith(last.id());
    }

    @Test
    @DisplayName("ASSIGNEE-1: a caller in five thousand groups has the rights of each")
    void manyGroups() {
        for (int i = 0; i < 4_999; i++) {
            org.securityGroup("G" + i, user);
        }
        assertThat(allows()).isFalse();

        org.assign(role, org.securityGroup("Last", user));

        assertThat(allows()).isTrue();
    }

    @Test
    @DisplayName("WRITE-6: a unit two hundred deep holds what is at its bottom")
    void deepUnits() {
        OrganizationalUnit top = org.unit("U0");
        OrganizationalUnit unit = top;
        for (int i = 1; i < 200; i++) {
            unit = org.unit("U" + i, unit);
        }
        org.assign(role, user, new RecipientWriteScope.Unit(top.id()));
        assertThat(allows()).isFalse();

        org.add(target.in(unit.id()));

        CompiledOrganization compiled = org.authorizer().compiled(org.organization());
        assertThat(compiled.allows("User", "Set-Mailbox", IDENTITY, "Target")).isTrue();
    }

    @Test
    @DisplayName("WRITE-7: a filter made to be slow is evaluated in bounded time")
    void slowFilter() {
        String slow = "City -like '" + "*a".repeat(500) + "*b'";
        String filter = IntStream.range(0, 30).mapToObj(_ -> slow).collect(Collectors.joining(" -or "));
        ManagementScope scope = org.scope("Slow", recipients(filter), false);
        org.assign(role, user, new RecipientWriteScope.Custom(scope.id()));

        assertThat(allows()).isFalse();
    }
}
