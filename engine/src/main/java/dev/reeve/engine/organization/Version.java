package dev.reeve.engine.organization;

/** The number of a snapshot of one organization: 0 before its first change, one more with each commit. */
public record Version(long number) implements Comparable<Version> {

    /** Before the first change. */
    public static final Version ZERO = new Version(0);

    /** The version after one more change. */
    public Version next() {
        return new Version(number + 1);
    }

    @Override
    public int compareTo(Version other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
