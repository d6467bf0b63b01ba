/**
 * The command line as data: verbs with their options, what was given on one line, and the text of {@code --help}. What
 * the verbs and options are, {@code Grammar} says. Written here because a library for it took a third of
 * a short command's time.
 */
@NullMarked
package dev.reeve.shell.option;

import org.jspecify.annotations.NullMarked;
