package dev.reeve.engine.decision;

import dev.reeve.engine.collection.NumberIndex;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The exclusive scopes of one snapshot: they deny from the moment they exist, linked or not [EXCL-1] [SCOPE-9]. */
final class ExclusiveScopes {

    private final Organization organization;
    private final ScopeMembership membership;
    private final Optional<KnownScopes> known;
    private final Map<String, List<ManagementScope>> byType = new HashMap<>();
    private @Nullable Asked asked;

    /** What was asked last. */
    private record Asked(DirectoryObject object, Set<ObjectId> protecting) {
        @SuppressWarnings("ReferenceEquality") // an equal object would only be asked about again
        boolean isOf(DirectoryObject other) {
            return object == other;
        }
    }

    ExclusiveScopes(Organization organization) {
        this(organization, Optional.empty());
    }

    /** The same where tables know of some recipients already that nothing protects them. */
    ExclusiveScopes(Organization organization, Optional<KnownScopes> known) {
        this.organization = organization;
        this.membership = new ScopeMembership(organization, known);
        this.known = known;
    }

    /** The ids of those that contain the object: recipient, server or database scopes by its class [EXCL-1]. */
    Set<ObjectId> protecting(DirectoryObject object) {
        // Each assignment in question asks the same of the same object, one after the other.
        Asked last = asked;
        if (last == null || !last.isOf(object)) {
            last = new Asked(object, isFree(object) ? Set.of() : matching(object));
            asked = last;
        }
        return last.protecting();
    }

    /** Whether any of them contains the object. */
    boolean isProtected(DirectoryObject object) {
        int number = number(object);
        return number >= 0
                ? known.orElseThrow().isProtected(number)
                : !protecting(object).isEmpty();
    }

    private boolean isFree(DirectoryObject object) {
        int number = number(object);
        return number >= 0 && !known.orElseThrow().isProtected(number);
    }

    /** The number by which tables know the object; negative where they don't. */
    private int number(DirectoryObject object) {
        return known.isPresent() && object instanceof Recipient recipient
                ? known.get().number(recipient)
                : NumberIndex.NONE;
    }

    private Set<ObjectId> matching(DirectoryObject object) {
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
