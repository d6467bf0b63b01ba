/**
 * How values look to a person: tables, lists, wide columns, the text of one value in a cell. Turns values into lines;
 * where the lines go is not decided here.
 */
@NullMarked
package dev.reeve.language.format;

import org.jspecify.annotations.NullMarked;
