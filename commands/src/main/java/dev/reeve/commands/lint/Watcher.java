package dev.reeve.commands.lint;

/** Who is told of findings as they are found. What it throws ends the search. */
public interface Watcher {

    /** Something was found; each is told once, in no particular order. */
    void found(Finding finding);

    /** Of the checks that take long so many steps of at most so many are done. */
    void at(int done, int all);
}
