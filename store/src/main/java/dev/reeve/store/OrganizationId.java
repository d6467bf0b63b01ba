package dev.reeve.store;

import java.util.UUID;

/** Which organization of a home; every store call names one. */
public record OrganizationId(UUID uuid) {

    // Written out: every snapshot is looked up by it, and what a record makes for itself goes through a call site.
    @Override
    public boolean equals(Object other) {
        return other instanceof OrganizationId that && uuid.equals(that.uuid);
    }

    @Override
    public int hashCode() {
        return uuid.hashCode();
    }
}
