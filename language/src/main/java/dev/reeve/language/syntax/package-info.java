/**
 * From text to a tree: tokens, grammar and the syntax tree of the management shell's language, with a place in the text
 * for every node. Nothing here knows commands, runs anything or looks at variables.
 */
@NullMarked
package dev.reeve.language.syntax;

import org.jspecify.annotations.NullMarked;
