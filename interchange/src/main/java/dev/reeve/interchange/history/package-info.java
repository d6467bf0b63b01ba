/**
 * The journal told: each change with what it did to an object, or to a person and all that stands behind what he may do. Walks
 * back from now; decides nothing itself.
 */
@NullMarked
package dev.reeve.interchange.history;

import org.jspecify.annotations.NullMarked;
