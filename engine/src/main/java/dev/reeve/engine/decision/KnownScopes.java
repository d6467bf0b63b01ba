package dev.reeve.engine.decision;

import dev.reeve.engine.collection.NotedFlags;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientWriteScope;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What the tables of a snapshot say of its scopes and recipients to a decision that says why. */
final class KnownScopes {

    private final Lineage lineage;
    private final Organization organization;
    private final NumberedRecipients recipients;
    private final CompiledScopes scopes;

    /** Names of units, for messages; good as long as no unit changes. */
    private final Map<ObjectId, String> units;

    KnownScopes(
            Lineage lineage,
            Organization organization,
            NumberedRecipients recipients,
            CompiledScopes scopes,
            Map<ObjectId, String> units) {
        this.lineage = lineage;
        this.organization = organization;
        this.recipients = recipients;
        this.scopes = scopes;
        this.units = units;
    }

    static KnownScopes of(
            Lineage lineage, Organization organization, NumberedRecipients recipients, CompiledScopes scopes) {
        return new KnownScopes(lineage, organization, recipients, scopes, new ConcurrentHashMap<>());
    }

    /** Those of a later or earlier snapshot. */
    KnownScopes at(Organization other, NumberedRecipients others, CompiledScopes otherScopes, Invalidation invalid) {
        return new KnownScopes(
                lineage, other, others, otherScopes, invalid.allRows() ? new ConcurrentHashMap<>() : units);
    }

    /** The number of a recipient; negative for a state that is not the snapshot's own, of which nothing is known. */
    @SuppressWarnings("ReferenceEquality") // an equal object would do as well, but takes longer to be known as one
    int number(Recipient state) {
        int number = recipients.number(state.id());
        return number >= 0 && recipients.find(number) == state ? number : -1;
    }

    /** Whether the scope contains the recipient of that number. */
    boolean contains(ManagementScope scope, int number) {
        return contains(
                scope.exclusive()
                        ? new RecipientWriteScope.Exclusive(scope.id())
                        : new RecipientWriteScope.Custom(scope.id()),
                number);
    }

    /** Whether the recipient of that number is inside the unit. */
    boolean isInside(ObjectId unit, int number) {
        return contains(new RecipientWriteScope.Unit(unit), number);
    }

    private boolean contains(RecipientWriteScope scope, int number) {
        return scopes.contains(lineage.number(scope), number, recipients);
    }

    /** Whether an exclusive scope protects the recipient of that number. */
    boolean isProtected(int number) {
        return scopes.isProtected(number, recipients) == NotedFlags.YES;
    }

    /** The name of a unit as messages show it; none where it is missing. */
    Optional<String> name(ObjectId unit) {
        String known = units.get(unit);
        return known != null
                ? Optional.of(known)
                : organization.find(unit).map(found -> {
                    String name = organization.tree().canonicalName(found);
                    if (found instanceof OrganizationalUnit) {
                        units.put(unit, name);
                    }
                    return name;
                });
    }
}
