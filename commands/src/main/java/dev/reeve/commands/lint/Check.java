package dev.reeve.commands.lint;

import java.util.stream.Stream;

/** Looks for one kind of thing, or a few that are looked for alike. */
@FunctionalInterface
interface Check {

    /** What it finds, in no particular order. */
    Stream<Finding> findings(Survey survey);
}
