package dev.reeve.engine.decision;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.ScopeRestriction;
import java.util.Optional;

/** Whether a management scope contains an object in a given state. */
public final class ScopeMembership {

    private final Organization organization;
    private final Optional<KnownScopes> known;
    private final Optional<UnitPaths> units;

    /** Membership as it is in a snapshot. */
    public ScopeMembership(Organization organization) {
        this(organization, Optional.empty());
    }

    /** The same where tables know it already. */
    ScopeMembership(Organization organization, Optional<KnownScopes> known) {
        this(organization, known, Optional.empty());
    }

    /** The same where it is kept which units contain which. */
    ScopeMembership(Organization organization, UnitPaths units) {
        this(organization, Optional.empty(), Optional.of(units));
    }

    private ScopeMembership(Organization organization, Optional<KnownScopes> known, Optional<UnitPaths> units) {
        this.organization = organization;
        this.known = known;
        this.units = units;
    }

    /**
     * Whether the scope, whatever its kind, contains the object, so that an assignment with it reaches the object
     * [WRITE-7] [CFG-4]. A scope that can't be evaluated contains nothing [SCOPE-12].
     */
    public boolean contains(ManagementScope scope, DirectoryObject object) {
        if (known.isPresent() && object instanceof Recipient recipient) {
            int number = known.get().number(recipient);
            if (number >= 0) {
                return known.get().contains(scope, number);
            }
        }
        return switch (scope.restriction()) {
            case ScopeRestriction.RecipientFilter(var root, var filter) ->
                isFilterable(object) && isInside(object, root) && filter.matches(organization.subject(object));
            case ScopeRestriction.ServerFilter(var filter) ->
                object instanceof ExchangeServer && filter.matches(organization.subject(object));
            case ScopeRestriction.ServerList(var servers) ->
                object instanceof ExchangeServer && servers.contains(object.id());
            case ScopeRestriction.DatabaseFilter(var filter) ->
                object instanceof MailboxDatabase && filter.matches(organization.subject(object));
            case ScopeRestriction.DatabaseList(var databases) ->
                object instanceof MailboxDatabase && databases.contains(object.id());
            case ScopeRestriction.Unusable _ -> false;
        };
    }

    /**
     * Whether an exclusive scope keeps everybody else from the object [EXCL-1]. One that can't be evaluated keeps
     * everybody from everything of its kind [SCOPE-12].
     */
    public boolean protects(ManagementScope scope, DirectoryObject object) {
        return scope.restriction() instanceof ScopeRestriction.Unusable unusable
                ? unusable.typeName().equals(typeName(object))
                        && (!(object instanceof Recipient) || isInside(object, unusable.root()))
                : contains(scope, object);
    }

    /** The {@code ScopeRestrictionType} of the scopes that may contain an object of this class. */
    static String typeName(DirectoryObject object) {
        return switch (object) {
            case Recipient _ -> "RecipientScope";
            case ExchangeServer _ -> "ServerScope";
            case MailboxDatabase _ -> "DatabaseScope";
            default -> "";
        };
    }

    /** RCPT-4: filters see mail-enabled recipients and what could become one; never role groups. */
    private static boolean isFilterable(DirectoryObject object) {
        return object instanceof Recipient recipient
                && switch (recipient.type()) {
                    case Contact, NonUniversalGroup -> false;
                    case RecipientTypeDetails type -> type.isMailEnabled() || type.isUser() || type.isGroup();
                };
    }

    private boolean isInside(DirectoryObject object, Optional<ObjectId> root) {
        if (root.isPresent() && units.isPresent() && object instanceof Recipient recipient) {
            return units.get().isInside(recipient, root.get());
        }
        return root.isEmpty() || organization.tree().isInside(object, root.get());
    }
}
