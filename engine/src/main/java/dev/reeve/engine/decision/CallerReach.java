package dev.reeve.engine.decision;

import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.DirectoryObject;
import java.util.BitSet;
import java.util.SortedMap;

/**
 * What the sources of one caller's rights reach, whatever the command: sets of the numbers that {@link RightsTables} gives to
 * sources that reach alike. For one thread.
 */
public final class CallerReach {

    private final SortedMap<Integer, GrantSource> sources;
    private final ReadScopes reading;
    private final WriteScopes writing;

    CallerReach(SortedMap<Integer, GrantSource> sources, ReadScopes reading, WriteScopes writing) {
        this.sources = sources;
        this.reading = reading;
        this.writing = writing;
    }

    /** Those that let the caller read the object [READ-3]. */
    public BitSet reads(DirectoryObject object) {
        BitSet reads = new BitSet();
        sources.forEach((number, source) -> reads.set(number, reading.reads(source, object)));
        return reads;
    }

    /** Those that let the caller act on the object as it is [PAIR-2]. */
    public BitSet writes(DirectoryObject object) {
        return writes(TouchPoint.ObjectAccess.action(object));
    }

    /** Those that let the caller read the configuration of the organization [READ-5]. */
    public BitSet readsOrganization() {
        BitSet reads = new BitSet();
        sources.forEach((number, source) -> reads.set(number, readsOrganization(source)));
        return reads;
    }

    static boolean readsOrganization(GrantSource source) {
        return source instanceof GrantSource.OfAssignment assignment
                && (assignment.role().isUnscoped()
                        || assignment.role().implicitScopes().configRead() == ConfigScopeType.OrganizationConfig);
    }

    /** Those that let the caller change the configuration of the organization [CFG-8]. */
    public BitSet writesOrganization() {
        return writes(new TouchPoint.OrganizationConfigAccess(Access.MODIFY));
    }

    private BitSet writes(TouchPoint touchPoint) {
        BitSet writes = new BitSet();
        sources.forEach((number, source) -> writes.set(
                number, writing.covers(source, touchPoint, Moment.BEFORE).isCovered()));
        return writes;
    }
}
