package dev.reeve.engine.organization;

import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.name.ObjectId;
import java.util.Optional;
import java.util.Set;

/** What a management scope covers: exactly one of these [SCOPE-2]. */
public sealed interface ScopeRestriction {

    /** Recipients that satisfy a filter, inside a root where one is given [SCOPE-7]. */
    record RecipientFilter(Optional<ObjectId> root, Filter filter) implements ScopeRestriction {}

    /** Servers that satisfy a filter. */
    record ServerFilter(Filter filter) implements ScopeRestriction {}

    /** Listed servers, by id [SCOPE-5]. */
    record ServerList(Set<ObjectId> servers) implements ScopeRestriction {
        public ServerList {
            servers = Set.copyOf(servers);
        }
    }

    /** Databases that satisfy a filter. */
    record DatabaseFilter(Filter filter) implements ScopeRestriction {}

    /** Listed databases, by id [SCOPE-5]. */
    record DatabaseList(Set<ObjectId> databases) implements ScopeRestriction {
        public DatabaseList {
            databases = Set.copyOf(databases);
        }
    }

    /**
     * A stored filter that this release can no longer evaluate: it matches nothing as a regular scope and everything as
     * an exclusive one [SCOPE-12]. Only loading makes it, so that one such filter does not keep a whole organization
     * from opening.
     *
     * @param typeName the {@code ScopeRestrictionType} it is of
     * @param root the root it is restricted to, for a recipient filter that has one
     * @param filter its text as stored
     * @param problem why it can't be evaluated
     */
    record Unusable(String typeName, Optional<ObjectId> root, String filter, String problem)
            implements ScopeRestriction {}

    /** The {@code ScopeRestrictionType} shown [SCOPE-1]. */
    default String typeName() {
        return switch (this) {
            case RecipientFilter _ -> "RecipientScope";
            case ServerFilter _, ServerList _ -> "ServerScope";
            case DatabaseFilter _, DatabaseList _ -> "DatabaseScope";
            case Unusable unusable -> unusable.typeName();
        };
    }
}
