/**
 * The cmdlets that Reeve knows, but does not run: each is made from the catalogue and from the data that says what it
 * touches. They are decided like all others, so a permission question about them has an answer; only then they refuse.
 */
@NullMarked
package dev.reeve.commands.declared;

import org.jspecify.annotations.NullMarked;
