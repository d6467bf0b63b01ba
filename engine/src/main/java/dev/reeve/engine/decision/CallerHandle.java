package dev.reeve.engine.decision;

import dev.reeve.engine.name.ObjectId;

/**
 * A user whom a {@link CompiledOrganization} has found once, for those who ask for it often. Says who, not what it may do: it
 * holds for all snapshots, and in one where the user is not it may do nothing.
 */
public final class CallerHandle {

    private final Lineage lineage;
    private final int number;
    private final ObjectId id;

    CallerHandle(Lineage lineage, int number, ObjectId id) {
        this.lineage = lineage;
        this.number = number;
        this.id = id;
    }

    /** The user's id. */
    public ObjectId id() {
        return id;
    }

    /** Its number in organizations of a lineage; in those of others it has to be looked up. */
    int number(CompiledOrganization organization) {
        return lineage == organization.lineage() ? number : organization.number(id);
    }
}
