package dev.reeve.engine.decision;

import java.util.BitSet;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A command without parameters, or some of its parameters that go alike: what gives it in one snapshot and in another.
 *
 * @param itself whether it is about the command without parameters
 * @param parameters else the parameters, each of which alone is meant
 * @param before what gives it in the one; empty where nothing does
 * @param after what gives it in the other
 */
public record CommandAspect(
        String command, boolean itself, SortedSet<String> parameters, Optional<Given> before, Optional<Given> after) {

    /** How many rights it is about. */
    public int size() {
        return itself ? 1 : parameters.size();
    }

    /**
     * The sources behind it, by number.
     *
     * @param naming those that name the command
     * @param listing those that list the parameter, or name the command where none is meant
     */
    public record Given(BitSet naming, BitSet listing) {

        /** Whether it is granted where these sources let the caller read what is touched [READ-2]. */
        public boolean isGranted(BitSet reading) {
            return naming.intersects(reading);
        }

        /** Whether it is granted where these let the caller read what is touched, and these write it [PAIR-2]. */
        public boolean isGranted(BitSet reading, BitSet writing) {
            return naming.intersects(reading) && naming.intersects(writing) && listing.intersects(writing);
        }
    }
}
