package dev.reeve.engine.organization;

import dev.reeve.engine.name.ObjectId;
import java.util.Optional;

/**
 * A container of the unit tree: a domain, an organizational unit or a plain container [OU-1].
 *
 * @param kind which of these; decides the type of its relative name
 * @param parent the container it is in; empty for a domain, whose name is its DNS name
 */
public record OrganizationalUnit(ObjectHeader header, Kind kind, Optional<ObjectId> parent) implements DirectoryObject {

    /** The kinds of containers. */
    public enum Kind {
        /** A domain root. */
        DOMAIN,
        /** An organizational unit ({@code OU=}). */
        UNIT,
        /** A plain container ({@code CN=}), for example {@code Users}. */
        CONTAINER
    }

    @Override
    public OrganizationalUnit withHeader(ObjectHeader newHeader) {
        return new OrganizationalUnit(newHeader, kind, parent);
    }
}
