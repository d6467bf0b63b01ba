package dev.reeve.bench;

import dev.reeve.shell.home.NewHome;
import java.nio.file.Path;

/** Makes a home of many recipients and leaves it there. */
public final class LargeHome {

    private LargeHome() {}

    /** A folder and a number of recipients. */
    public static void main(String[] arguments) {
        NewHome.create(
                Path.of(arguments[0]),
                LargeOrganization.DOMAIN,
                LargeOrganization.of(Integer.parseInt(arguments[1])),
                LargeOrganization.CREATED);
    }
}
