package dev.reeve.engine.decision;

import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyClass;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Set;

/**
 * How many recipient scopes read more than the recipient itself and the units above it, by what they read: a change of such
 * other objects then concerns recipients that did not change.
 *
 * @param memberships those that read which groups list the recipient
 * @param others those that read names or anything else of other objects
 */
record ScopeReads(int memberships, int others) {

    static final ScopeReads NOTHING = new ScopeReads(0, 0);

    private static final Set<Property> OF_OTHERS = Set.of(
            RecipientProperties.DIRECT_REPORTS,
            RecipientProperties.RETENTION_POLICY,
            RecipientProperties.SERVER_NAME,
            RecipientProperties.SERVER_LEGACY_DN);

    /** With one more scope, or one less. */
    ScopeReads with(ManagementScope scope, int count) {
        if (!(scope.restriction() instanceof ScopeRestriction.RecipientFilter(var _, var filter))) {
            return this;
        }
        Set<Property> properties = filter.properties();
        boolean groups = properties.contains(RecipientProperties.MEMBER_OF_GROUP);
        boolean more = properties.stream()
                .anyMatch(property -> property != RecipientProperties.MEMBER_OF_GROUP
                        && (property.type() == PropertyClass.REFERENCE || OF_OTHERS.contains(property)));
        return new ScopeReads(memberships + (groups ? count : 0), others + (more ? count : 0));
    }
}
