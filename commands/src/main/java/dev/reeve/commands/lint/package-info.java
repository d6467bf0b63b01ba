/**
 * Findings about a permission model that is valid and yet not what somebody wants: rights that are wasted, scopes that don't
 * hold, ways to more power than was given. {@link dev.reeve.commands.lint.Lint} reads one snapshot and changes nothing;
 * what each code means is in {@code docs/lint.md}.
 */
@NullMarked
package dev.reeve.commands.lint;

import org.jspecify.annotations.NullMarked;
