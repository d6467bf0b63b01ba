package dev.reeve.engine.decision;

import dev.reeve.engine.name.ObjectId;

/**
 * A recipient that a {@link CompiledOrganization} has found once, for those who ask about it often. Says which, not what it is: it
 * holds for all snapshots, and in one where it is not nothing may be done to it.
 */
public final class TargetHandle {

    private final Lineage lineage;
    private final int number;
    private final ObjectId id;

    TargetHandle(Lineage lineage, int number, ObjectId id) {
        this.lineage = lineage;
        this.number = number;
        this.id = id;
    }

    /** The recipient's id. */
    public ObjectId id() {
        return id;
    }

    /** Its number in organizations of a lineage; in those of others it has to be looked up. */
    int number(CompiledOrganization organization) {
        return lineage == organization.lineage() ? number : organization.number(id);
    }
}
