package dev.reeve.engine.decision;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The exclusive scopes of one snapshot: they deny from the moment they exist, linked or not [EXCL-1] [SCOPE-9]. */
final class ExclusiveScopes {

    private final Organization organization;
    private final ScopeMembership membership;
    private final Map<String, List<ManagementScope>> byType = new HashMap<>();

    ExclusiveScopes(Organization organization) {
        this.organization = organization;
        this.membership = new ScopeMembership(organization);
    }

    /** The ids of those that contain the object: recipient, server or database scopes by its class [EXCL-1]. */
    Set<ObjectId> protecting(DirectoryObject object) {
        Set<ObjectId> matching = new LinkedHashSet<>();
        for (ManagementScope scope : ofType(ScopeMembership.typeName(object))) {
            if (membership.protects(scope, object)) {
                matching.add(scope.id());
            }
        }
        return matching;
    }

    private List<ManagementScope> ofType(String typeName) {
        return byType.computeIfAbsent(
                typeName,
                type -> organization
                        .indexed(IndexKey.ofName(Kind.EXCLUSIVE_SCOPE, type), ManagementScope.class)
                        .sorted((one, other) -> one.id().compareTo(other.id()))
                        .toList());
    }
}
