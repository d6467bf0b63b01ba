/**
 * How two organizations differ, object by object and fact by fact, whatever order things are in: a dump and a home, two
 * homes, a home and a baseline that was written of it. One side is a snapshot, the other is read as a stream, so that
 * large organizations need no second copy.
 */
@NullMarked
package dev.reeve.interchange.difference;

import org.jspecify.annotations.NullMarked;
