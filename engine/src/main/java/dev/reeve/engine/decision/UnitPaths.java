package dev.reeve.engine.decision;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which units contain which, as {@link dev.reeve.engine.organization.DirectoryTree#isInside} says. It is kept once it is
 * found: units are few, and to look for each among all objects takes longer where these are many.
 */
final class UnitPaths {

    private final Organization organization;

    /** By a unit itself and all that contain it; good as long as no unit changes. */
    private final Map<ObjectId, Set<ObjectId>> paths;

    private UnitPaths(Organization organization, Map<ObjectId, Set<ObjectId>> paths) {
        this.organization = organization;
        this.paths = paths;
    }

    UnitPaths(Organization organization) {
        this(organization, new ConcurrentHashMap<>());
    }

    /** Those of a later or earlier snapshot with the same units. */
    UnitPaths at(Organization other) {
        return new UnitPaths(other, paths);
    }

    /** Whether the recipient is inside of the unit or domain, at any depth [OU-3]. */
    boolean isInside(Recipient recipient, ObjectId unit) {
        return path(recipient.container()).contains(unit);
    }

    private Set<ObjectId> path(ObjectId container) {
        Set<ObjectId> known = paths.get(container);
        if (known == null) {
            known = Set.copyOf(organization.tree().path(container));
            paths.put(container, known);
        }
        return known;
    }
}
