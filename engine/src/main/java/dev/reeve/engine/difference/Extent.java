package dev.reeve.engine.difference;

import dev.reeve.engine.name.ObjectId;
import java.util.Set;

/**
 * How much differs between two snapshots.
 *
 * @param gaining who gains something
 * @param losing who loses something
 * @param objects to how many objects somebody gains something
 * @param rights how many commands and parameters somebody gains for something
 */
public record Extent(Set<ObjectId> gaining, Set<ObjectId> losing, int objects, int rights) {
    public Extent {
        gaining = Set.copyOf(gaining);
        losing = Set.copyOf(losing);
    }
}
