package dev.reeve.shell;

import java.util.List;
import java.util.Random;

/** Scripts that delegate at random in the sample organization. */
final class RandomDelegation {

    private static final List<String> FILTERS = List.of(
            "City -eq 'Vancouver'",
            "Department -ne 'Executives'",
            "RecipientType -eq 'UserMailbox' -and Title -like '*Manager*'",
            "-not(Company -eq 'Contoso')",
            "CustomAttribute7 -eq `$null",
            "Office -like 'Seattle*' -or StateOrProvince -eq 'BC'");
    private static final List<String> ROLES = List.of(
            "Mail Recipients", "Mail Recipient Creation", "Distribution Groups", "Databases", "Message Tracking");
    private static final List<String> UNITS =
            List.of("contoso.com/Marketing", "contoso.com/IT", "contoso.com/Tenants/Fabrikam");
    private static final List<String> PEOPLE = List.of("AdeleC", "David", "User1", "User2");

    private RandomDelegation() {}

    /** A script; commands of it that make no sense fail, as people's do. */
    static String script(Random random) {
        StringBuilder script = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            script.append("New-ManagementScope 'Scope %d' -RecipientRestrictionFilter \"%s\"%s%s%n"
                    .formatted(
                            i,
                            pick(random, FILTERS),
                            random.nextInt(3) == 0 ? " -RecipientRoot '" + pick(random, UNITS) + "'" : "",
                            i == 5 ? " -Exclusive -Force" : ""));
        }
        for (int i = 0; i < 4; i++) {
            script.append("New-ManagementRole 'Role %d' -Parent '%s'%n".formatted(i, pick(random, ROLES)));
            script.append("Get-ManagementRoleEntry 'Role %d\\*' | Where-Object { $_.Name -like '%s*' } |"
                            .formatted(i, pick(random, List.of("Remove-", "New-", "Disable-", "Set-M"))))
                    .append(" Remove-ManagementRoleEntry -Confirm:$false\n");
            script.append("New-RoleGroup 'Group %d' -Members %s,%s%n"
                    .formatted(i, pick(random, PEOPLE), i == 0 ? "David" : "'Group " + (i - 1) + "'"));
        }
        for (int i = 0; i < 12; i++) {
            script.append("New-ManagementRoleAssignment -Name 'Given %d' -Role '%s' %s %s%n"
                    .formatted(
                            i,
                            random.nextBoolean() ? "Role " + random.nextInt(4) : pick(random, ROLES),
                            random.nextBoolean()
                                    ? "-SecurityGroup 'Group " + random.nextInt(4) + "'"
                                    : "-User " + pick(random, PEOPLE),
                            switch (random.nextInt(5)) {
                                case 0 -> "-CustomRecipientWriteScope 'Scope " + random.nextInt(5) + "'";
                                case 1 -> "-RecipientOrganizationalUnitScope '" + pick(random, UNITS) + "'";
                                case 2 -> "-ExclusiveRecipientWriteScope 'Scope 5'";
                                case 3 -> "-RecipientRelativeWriteScope Self";
                                default -> "";
                            }));
        }
        return script.toString();
    }

    private static <T> T pick(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
