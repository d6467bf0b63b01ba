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

    /** The {@code ScopeRestrictionType} shown [SCOPE-1]. */
    default String typeName() {
        return switch (this) {
            case RecipientFilter _ -> "RecipientScope";
            case ServerFilter _, ServerList _ -> "ServerScope";
            case DatabaseFilter _, DatabaseList _ -> "DatabaseScope";
        };
    }
}
