package dev.reeve.shell.home;

import dev.reeve.engine.organization.Change;
import dev.reeve.shell.line.FailureException;
import java.nio.file.Path;

/** Directory files as beginnings of organizations. */
public final class Imports {

    private Imports() {}

    /** The first objects of an organization with an LDIF file's people, groups and units. */
    public static Change newOrganization(Path file, boolean asMailboxes) {
        if (asMailboxes) {
            throw FailureException.usage("Imports are not built yet: " + file);
        }
        return Change.NONE;
    }
}
