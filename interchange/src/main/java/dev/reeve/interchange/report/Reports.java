package dev.reeve.interchange.report;

import java.util.List;
import java.util.Optional;

/** All reports. */
public final class Reports {

    private static final List<Report> ALL = List.of(
            new AccessMatrix(),
            new CommandAccess(),
            new PrivilegedCommands(),
            new MailAccess(),
            new Granting(),
            new ServiceAccounts(),
            new DirectAssignments(),
            new ExclusiveAssignments(),
            new UnusedPermissions(),
            new Changes());

    private Reports() {}

    /** In the order in which they are listed. */
    public static List<Report> all() {
        return ALL;
    }

    /** The one of that name in any case. */
    public static Optional<Report> named(String name) {
        return ALL.stream()
                .filter(report -> report.name().equalsIgnoreCase(name))
                .findFirst();
    }
}
