/**
 * The cmdlets that Reeve runs, in one list: the visible place where each is made. What they are is in {@code cmdlet},
 * how they run in {@code run}, each of them in the package of its area.
 */
@NullMarked
package dev.reeve.commands;

import org.jspecify.annotations.NullMarked;
