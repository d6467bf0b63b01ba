package dev.reeve.engine.organization;

/**
 * A management scope [SCOPE-1].
 *
 * @param exclusive whether it denies what it covers to everybody without such a scope [EXCL-3]; fixed at creation
 */
public record ManagementScope(ObjectHeader header, ScopeRestriction restriction, boolean exclusive)
        implements DirectoryObject {

    @Override
    public ManagementScope withHeader(ObjectHeader newHeader) {
        return new ManagementScope(newHeader, restriction, exclusive);
    }

    /** With another restriction. */
    public ManagementScope restrictedTo(ScopeRestriction newRestriction) {
        return new ManagementScope(header, newRestriction, exclusive);
    }
}
