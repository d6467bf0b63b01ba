/**
 * Runs syntax trees: scopes and variables, expressions, statements, pipelines with their streams and preferences, script
 * blocks and functions. Knows no single cmdlet, prints nothing and formats nothing.
 */
@NullMarked
package dev.reeve.language.runtime;

import org.jspecify.annotations.NullMarked;
