/**
 * Trusted foreign forests as commands need them [FOREST-1]: the one interface through which a forest is read, which forest a
 * name means, and what is believed of what it says. How a directory is spoken to is not known here.
 */
@NullMarked
package dev.reeve.commands.forest;

import org.jspecify.annotations.NullMarked;
