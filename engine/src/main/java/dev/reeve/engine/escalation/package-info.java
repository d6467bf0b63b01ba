/**
 * Ways to more power than was given: what somebody may do, one step after the other, until he administers all permissions.
 * Each step is put to the decision on a copy on which the earlier ones were taken.
 */
@NullMarked
package dev.reeve.engine.escalation;

import org.jspecify.annotations.NullMarked;
