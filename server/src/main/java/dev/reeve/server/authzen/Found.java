package dev.reeve.server.authzen;

import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import java.util.UUID;
import java.util.function.Function;

/**
 * Something that a search found.
 *
 * @param name how people read it, worked out where it is told
 */
record Found(UUID id, Function<Organization, String> name) {

    static Found of(DirectoryObject object) {
        return new Found(object.id().uuid(), organization -> organization.tree().canonicalName(object));
    }
}
