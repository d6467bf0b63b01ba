/**
 * The object cmdlets that every session has: filtering, selecting, sorting, counting, formatting, writing, files,
 * variables. Each declares its parameters and processes one object at a time; none knows where its objects come from.
 */
@NullMarked
package dev.reeve.language.cmdlets;

import org.jspecify.annotations.NullMarked;
