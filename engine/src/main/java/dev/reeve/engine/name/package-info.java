/**
 * Names as a directory knows them: object ids, distinguished and canonical names, case folding, wildcards.
 * Knows no object classes.
 */
@NullMarked
package dev.reeve.engine.name;

import org.jspecify.annotations.NullMarked;
