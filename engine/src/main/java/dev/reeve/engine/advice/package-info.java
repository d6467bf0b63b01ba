/**
 * How a refusal could become a grant: the smallest changes of the permission model that do it, each tried on a copy and put to
 * the decision itself, with what else each would open. Nothing here changes anything.
 */
@NullMarked
package dev.reeve.engine.advice;

import org.jspecify.annotations.NullMarked;
