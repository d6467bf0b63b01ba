package dev.reeve.engine.difference;

import static dev.reeve.engine.Given.configured;
import static dev.reeve.engine.Given.entry;
import static dev.reeve.engine.Given.optional;
import static dev.reeve.engine.Given.parameter;
import static dev.reeve.engine.Given.script;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.difference.Shift.Reached;
import dev.reeve.engine.difference.Shift.ShiftedCommand;
import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RoleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Gains and losses where one thing alone decides: random organizations seldom have it alone. */
class GainsAndLossesTest {

    private final Fixture fixture = new Fixture();
    private final Recipient ann = fixture.mailbox("Ann");

    @Test
    @DisplayName("READ-5: configuration is read through roles that read it")
    void readingConfiguration() {
        ManagementRole recipients = role("Recipients", Given.RECIPIENTS_ONLY, "Get-Thing");
        ManagementRole configuration = role("Configuration", Given.VIEW_ONLY, "Get-Other");
        Organization before = fixture.organization();
        fixture.assign(recipients, ann);
        fixture.assign(configuration, ann);

        assertThat(gains(before))
                .contains("Get-Thing Ann", "Get-Other organization")
                .doesNotContain("Get-Thing organization");
    }

    @Test
    @DisplayName("ROLE-12: scripts of unscoped roles reach everything")
    void unscoped() {
        ManagementRole scripts = fixture.role(
                "Scripts", ManagementRole.UNSCOPED, ImplicitScopes.UNSCOPED, script("Get-All.ps1", "Name"));
        Organization before = fixture.organization();
        fixture.assign(scripts, ann);

        assertThat(gains(before)).contains("Get-All.ps1 organization", "Get-All.ps1/Name organization");
    }

    @Test
    @DisplayName("PAIR-2: what may be written and not read is no gain")
    void writingWithoutReading() {
        fixture.mailbox("Bob");
        ManagementRole blind = role(
                "Blind",
                new ImplicitScopes(
                        RecipientScopeType.Self,
                        RecipientScopeType.Organization,
                        ConfigScopeType.None,
                        ConfigScopeType.None),
                "Set-Thing");
        Organization before = fixture.organization();
        fixture.assign(blind, ann);

        assertThat(gains(before)).contains("Set-Thing Ann").noneMatch(gain -> gain.endsWith("Bob"));
    }

    @Test
    @DisplayName("GATE-6: a parameter goes with the one that its set needs")
    void parameterSets() {
        fixture.cmdlet(
                "Set-Thing",
                List.of("Default", "Other"),
                optional("Identity"),
                parameter("Needed", "Other", true),
                parameter("Wanted", "Other", false));
        ManagementRole role = fixture.role("Things", entry("Set-Thing", "Identity", "Needed", "Wanted"));
        fixture.assign(role, ann);
        Organization before = fixture.organization();
        fixture.role("Things", entry("Set-Thing", "Identity", "Wanted"));

        assertThat(told(difference(before).losses()))
                .contains("Set-Thing/Needed organization", "Set-Thing/Wanted organization")
                .doesNotContain("Set-Thing organization", "Set-Thing/Identity organization");
    }

    @Test
    @DisplayName("CFG-4: two assignments of a role reach what each of their scopes holds")
    void configurationScopes() {
        ExchangeServer one = fixture.server("MBX1");
        ExchangeServer other = fixture.server("MBX2");
        fixture.server("MBX3");
        ManagementRole servers = fixture.role("Servers", entry("Set-Server", "Name"));
        Organization before = fixture.organization();
        fixture.assign(servers, ann, configured(fixture.serverScope("First", false, one)));
        fixture.assign(servers, ann, configured(fixture.serverScope("Second", false, other)));

        assertThat(gains(before)).contains("Set-Server MBX1", "Set-Server MBX2").doesNotContain("Set-Server MBX3");
    }

    @Test
    @DisplayName("ROLE-5: a role that reaches further gives more, with the entries that it had")
    void implicitScopes() {
        fixture.assign(role("Things", Given.RECIPIENTS_ONLY, "Set-Thing"), ann);
        Organization before = fixture.organization();
        role("Things", Given.ORGANIZATION, "Set-Thing");

        assertThat(gains(before)).contains("Set-Thing organization").doesNotContain("Set-Thing Ann");
    }

    @Test
    @DisplayName("EVAL-1: an entry that comes to a role is gained, and those that it had are not")
    void entryAdded() {
        fixture.assign(role("Things", Given.RECIPIENTS_ONLY, "Set-Thing"), ann);
        Organization before = fixture.organization();
        role("Things", Given.RECIPIENTS_ONLY, "Set-Thing", "New-Thing");

        assertThat(gains(before)).contains("New-Thing Ann").noneMatch(gain -> gain.startsWith("Set-Thing"));
    }

    private ManagementRole role(String name, ImplicitScopes implicit, String... cmdlets) {
        return fixture.role(
                name,
                name,
                implicit,
                Stream.of(cmdlets).map(cmdlet -> entry(cmdlet, "Identity")).toArray(RoleEntry[]::new));
    }

    private Difference difference(Organization before) {
        return RightsDifference.between(
                fixture.authorizer(), CommandTargets.anything(), before, fixture.organization());
    }

    private List<String> gains(Organization before) {
        return told(difference(before).gains());
    }

    /** Each command, and each parameter after a slash, with what it reaches. */
    private List<String> told(List<Shift> shifts) {
        List<String> told = new ArrayList<>();
        for (Shift shift : shifts) {
            assertThat(shift.people()).containsExactly(ann.id());
            List<String> objects = switch (shift.objects()) {
                case Reached.Themselves() -> List.of(ann.name());
                case Reached.OrganizationConfiguration() -> List.of("organization");
                case Reached.Objects(var ids) ->
                    ids.stream()
                            .map(id -> fixture.organization()
                                    .find(id)
                                    .orElseThrow()
                                    .name())
                            .toList();
            };
            for (ShiftedCommand command : shift.commands()) {
                Stream<String> itself = command.itself() ? Stream.of("") : Stream.empty();
                Stream.concat(itself, command.parameters().stream().map(parameter -> "/" + parameter))
                        .forEach(parameter ->
                                objects.forEach(object -> told.add(command.name() + parameter + " " + object)));
            }
        }
        return told;
    }
}
