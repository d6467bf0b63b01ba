/**
 * Persistent collections: a changed copy shares all it can with the original, which stays valid.
 */
@NullMarked
package dev.reeve.engine.collection;

import org.jspecify.annotations.NullMarked;
