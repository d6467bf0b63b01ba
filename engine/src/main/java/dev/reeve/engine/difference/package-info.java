/**
 * Who gains and who loses what between two snapshots. What a change touched is compared and nothing else, and the decision
 * itself is asked about one person and one object of each kind that it can't tell apart. Nothing here knows where a change
 * came from.
 */
@NullMarked
package dev.reeve.engine.difference;

import org.jspecify.annotations.NullMarked;
