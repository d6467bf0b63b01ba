package dev.reeve.engine.difference;

import dev.reeve.engine.difference.Shift.Reached;
import dev.reeve.engine.name.ObjectId;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;

/** Gathers what is gained, or lost. */
interface Ledger {

    /**
     * What is said of some objects.
     *
     * @param facets what is gained of them, or lost; may be nothing
     */
    record Entry(Alike objects, BitSet facets) {}

    /** These people on these objects, each of which is in one entry only. */
    void enter(Collection<ObjectId> people, Facets facets, List<Entry> entries);

    /** These people on something that is no list of objects. */
    void enter(Collection<ObjectId> people, Facets facets, Reached reached, BitSet some);
}
