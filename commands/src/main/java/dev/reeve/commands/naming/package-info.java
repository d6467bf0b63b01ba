/**
 * How new objects are named: which names are allowed, which are taken, and the names that nobody chose. Knows nothing of
 * cmdlets.
 */
@NullMarked
package dev.reeve.commands.naming;

import org.jspecify.annotations.NullMarked;
