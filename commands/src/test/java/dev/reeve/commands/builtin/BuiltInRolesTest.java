package dev.reeve.commands.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RoleEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The roles that ship, held against section 15 of the model. */
class BuiltInRolesTest {

    private static final Pattern ROW = Pattern.compile(
            "(?m)^\\| ([^|]+?)†? \\| (\\w+) \\| (\\w+) \\| (\\w+) \\| (\\w+) \\| (\\w+) \\| (yes|no) \\| ([^|]+) \\|$");

    /** Common parameters, which entries may list although no cmdlet declares them [ENTRY-5]. */
    private static final Pattern COMMON = Pattern.compile("Debug|Verbose|OutBuffer|\\w+(Action|Variable)");

    private static final List<BuiltInPermissions.Role> ROLES =
            BuiltInPermissions.read(BuiltInCatalogue.instance()).roles();

    private static BuiltInPermissions.Role role(String name) {
        return ROLES.stream()
                .filter(role -> role.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> cmdlets(String role) {
        return role(role).entries().stream().map(RoleEntry::name);
    }

    @Test
    @DisplayName("ROLE-5, ROLE-13: types, implicit scopes and parents are those of the table")
    void table() throws IOException {
        Map<String, String> shipped = new HashMap<>();
        ROLES.forEach(role -> shipped.put(role.name().toLowerCase(Locale.ROOT), row(role)));
        List<MatchResult> rows = ROW.matcher(Files.readString(Path.of("../docs/spec/model.md")))
                .results()
                .toList();

        assertThat(rows)
                .hasSize(84)
                .allSatisfy(row -> assertThat(shipped.get(row.group(1).toLowerCase(Locale.ROOT)))
                        .as(row.group(1))
                        .isEqualTo(String.join(
                                " ",
                                row.group(2),
                                full(row.group(3)),
                                full(row.group(4)),
                                full(row.group(5)),
                                full(row.group(6)),
                                row.group(7),
                                row.group(8))));
    }

    private static String row(BuiltInPermissions.Role role) {
        ImplicitScopes scopes = role.implicitScopes();
        return String.join(
                " ",
                role.roleType(),
                scopes.recipientRead().name(),
                scopes.recipientWrite().name(),
                scopes.configRead().name(),
                scopes.configWrite().name(),
                role.endUser() ? "yes" : "no",
                role.parent().orElse("—"));
    }

    private static String full(String abbreviation) {
        return switch (abbreviation) {
            case "Org" -> "Organization";
            case "OrgCfg" -> "OrganizationConfig";
            case "MyDG" -> "MyDistributionGroups";
            default -> abbreviation;
        };
    }

    @Test
    @DisplayName("ROLE-5: roles of one type have the same implicit scopes")
    void scopesByType() {
        Map<String, ImplicitScopes> byType = new HashMap<>();

        assertThat(ROLES)
                .allSatisfy(role -> assertThat(byType.computeIfAbsent(role.roleType(), _ -> role.implicitScopes()))
                        .isEqualTo(role.implicitScopes()));
        assertThat(byType).hasSizeLessThan(ROLES.size());
    }

    @Test
    @DisplayName("ROLE-6: no role writes more than it reads")
    void writesWithinReads() {
        assertThat(ROLES).allSatisfy(role -> {
            ImplicitScopes scopes = role.implicitScopes();
            assertThat(width(scopes.recipientWrite())).isLessThanOrEqualTo(width(scopes.recipientRead()));
            assertThat(scopes.configWrite() == ConfigScopeType.OrganizationConfig
                            && scopes.configRead() != ConfigScopeType.OrganizationConfig)
                    .isFalse();
        });
    }

    private static int width(RecipientScopeType scope) {
        return switch (scope) {
            case None -> 0;
            case Self, MyDistributionGroups -> 1;
            case MyGAL -> 2;
            case Organization -> 3;
            case NotApplicable, OU, CustomRecipientScope, ExclusiveRecipientScope ->
                throw new AssertionError("no implicit scope: " + scope);
        };
    }

    @Test
    @DisplayName("ROLE-7: end-user roles are those whose type begins with My")
    void endUserRoles() {
        assertThat(ROLES)
                .allSatisfy(role -> assertThat(role.endUser())
                        .as(role.name())
                        .isEqualTo(role.roleType().startsWith("My")));
    }

    @Test
    @DisplayName("ENTRY-3, ENTRY-4: entries are the server's own cmdlets, with parameters as these spell them, sorted")
    void entries() {
        assertThat(ROLES.stream().flatMap(role -> role.entries().stream()))
                .filteredOn(entry -> entry.type() == RoleEntry.Type.Cmdlet)
                .hasSizeGreaterThan(2000)
                .allSatisfy(entry -> {
                    CmdletDefinition cmdlet =
                            BuiltInCatalogue.instance().find(entry.name()).orElseThrow();
                    assertThat(entry.name()).isEqualTo(cmdlet.name());
                    assertThat(entry.snapIn()).isEqualTo("Microsoft.Exchange.Management.PowerShell.E2010");
                    assertThat(cmdlet.parameters())
                            .extracting(CmdletParameter::name)
                            .containsAll(entry.parameters().stream()
                                    .filter(parameter ->
                                            !COMMON.matcher(parameter).matches())
                                    .toList());
                    assertThat(List.copyOf(entry.parameters())).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
                });
    }

    @Test
    @DisplayName("ENTRY-1, GATE-7: what is no cmdlet is a permission of an application")
    void applicationPermissions() {
        assertThat(ROLES)
                .filteredOn(role -> role.entries().stream().anyMatch(entry -> entry.type() != RoleEntry.Type.Cmdlet))
                .extracting(BuiltInPermissions.Role::name)
                .contains("ApplicationImpersonation")
                .allMatch(name -> name.contains("Application"));
        assertThat(role("ApplicationImpersonation").entries()).singleElement().satisfies(entry -> {
            assertThat(entry.type()).isEqualTo(RoleEntry.Type.ApplicationPermission);
            assertThat(entry.parameters()).isEmpty();
        });
    }

    @Test
    @DisplayName("BUILT-2: View-Only Configuration reads permissions, and changes none")
    void viewOnlyConfiguration() {
        assertThat(cmdlets("View-Only Configuration"))
                .contains(
                        "Get-ManagementRole",
                        "Get-ManagementRoleEntry",
                        "Get-ManagementRoleAssignment",
                        "Get-ManagementScope",
                        "Get-RoleGroup",
                        "Get-RoleGroupMember",
                        "Get-RoleAssignmentPolicy")
                .noneMatch(name -> name.matches("(New|Set|Add|Remove|Update)-(Management|Role).*"));
    }

    @Test
    @DisplayName("BUILT-4: Distribution Groups keeps groups and their members")
    void distributionGroups() {
        assertThat(cmdlets("Distribution Groups"))
                .contains(
                        "Get-DistributionGroup",
                        "New-DistributionGroup",
                        "Set-DistributionGroup",
                        "Remove-DistributionGroup",
                        "Get-DistributionGroupMember",
                        "Add-DistributionGroupMember",
                        "Remove-DistributionGroupMember",
                        "Update-DistributionGroupMember",
                        "Get-Group",
                        "Set-Group",
                        "Get-Recipient");
    }

    @Test
    @DisplayName("BUILT-6: Audit Logs configures and searches, View-Only Audit Logs searches; administrators comment")
    void auditLogs() {
        assertThat(cmdlets("Audit Logs"))
                .contains("Set-AdminAuditLogConfig", "Get-AdminAuditLogConfig", "Search-AdminAuditLog");
        assertThat(cmdlets("View-Only Audit Logs"))
                .contains("Search-AdminAuditLog", "New-AdminAuditLogSearch")
                .doesNotContain("Set-AdminAuditLogConfig");
        assertThat(ROLES)
                .filteredOn(role -> !role.endUser() && cmdlets(role.name()).noneMatch("Write-AdminAuditLog"::equals))
                .extracting(BuiltInPermissions.Role::name)
                .allMatch(name -> name.contains("Application") || name.equals("Reset Password"));
    }
}
