package dev.reeve.store;

import dev.reeve.engine.organization.Version;

/** A home that can't be used: unreadable, of a newer version, corrupt, or already there. Nothing was changed. */
public final class StoreException extends RuntimeException {

    /** What is wrong and what to do. */
    public StoreException(String message) {
        super(message);
    }

    /** What is wrong and what to do, with the cause. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /** An organization of that name, ignoring case, is already there. */
    public static StoreException nameTaken(String name) {
        return new StoreException(
                "The home already holds an organization named \"" + name + "\". Choose another name.");
    }

    /** No such organization. */
    public static StoreException unknownOrganization(OrganizationId id) {
        return new StoreException("The home holds no organization with the id " + id.uuid() + ".");
    }

    /** The journal has no such version. */
    public static StoreException unknownVersion(Version version) {
        return new StoreException("The journal has no version " + version + ".");
    }
}
