package dev.reeve.bench;

import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import dev.reeve.shell.home.NewHome;
import java.nio.file.Path;

/** Makes a home of many recipients and leaves it there. */
public final class LargeHome {

    private LargeHome() {}

    /** A folder, a number of recipients and, where there are to be any, one of role groups. */
    public static void main(String[] arguments) {
        Change recipients = LargeOrganization.of(Integer.parseInt(arguments[1]));
        int groups = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0;
        NewHome.create(
                Path.of(arguments[0]),
                LargeOrganization.DOMAIN,
                groups == 0
                        ? recipients
                        : recipients.and(
                                LargePermissions.of(Organization.empty().apply(recipients), groups)),
                LargeOrganization.CREATED);
    }
}
