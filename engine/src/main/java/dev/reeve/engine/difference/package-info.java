/**
 * Who gains and who loses what between two snapshots. What a change touched is compared and nothing else: what people have is
 * worked out once for all who have the same, how far it reaches is asked about one person and one object of each kind that
 * decisions can't tell apart. The answers are the decision's, as {@code RightsDifferenceTest} proves. Nothing here knows where a
 * change came from.
 */
@NullMarked
package dev.reeve.engine.difference;

import org.jspecify.annotations.NullMarked;
