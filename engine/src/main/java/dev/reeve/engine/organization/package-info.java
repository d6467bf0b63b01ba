/**
 * The model as immutable values: the objects of one organization, the snapshot that holds them, changes from
 * one snapshot to the next, and the resolution of identities. Decides nothing.
 */
@NullMarked
package dev.reeve.engine.organization;

import org.jspecify.annotations.NullMarked;
