/**
 * The plain second opinion: a literal, slow transcription of the decision rules, filters included, held against the
 * real decision on random organizations and requests. Uses the model's records as data and nothing that evaluates.
 */
@NullMarked
package dev.reeve.engine.opinion;

import org.jspecify.annotations.NullMarked;
