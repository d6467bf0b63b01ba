package dev.reeve.interchange.report;

/** A question that auditors ask, and how it is answered. */
public interface Report {

    /** How it is asked for: {@code access-matrix}. */
    String name();

    /** What it is called. */
    String title();

    /** What it tells, in a sentence or two. */
    String about();

    /** Answers about one organization. Rows are found out as they are read. */
    Content of(Inquiry inquiry);

    /** Whether it is about a period, {@code --since} and {@code --until}. */
    default boolean hasPeriod() {
        return false;
    }
}
