/**
 * The properties of recipients as cmdlets take and show them: which parameter sets which property, how texts, sizes,
 * addresses and references convert, and what a new object gets where nothing is said. Knows no cmdlet.
 */
@NullMarked
package dev.reeve.commands.attribute;

import org.jspecify.annotations.NullMarked;
