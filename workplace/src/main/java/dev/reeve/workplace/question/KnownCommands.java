package dev.reeve.workplace.question;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;

/** What can be asked about: a cmdlet of the catalogue, or a script or permission that some role has. */
public final class KnownCommands {

    private KnownCommands() {}

    /** Whether anybody could have a command of that name. */
    public static boolean contain(Organization organization, String command) {
        return BuiltInCatalogue.instance().find(command).isPresent()
                || organization
                        .all(ManagementRole.class)
                        .anyMatch(role -> role.entry(command).isPresent());
    }
}
