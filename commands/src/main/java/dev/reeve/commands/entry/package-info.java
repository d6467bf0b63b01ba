/**
 * The cmdlets of management role entries: which cmdlets, scripts and parameters a role holds. What they share is how an
 * entry is named and the rules that keep a child role within its parent.
 */
@NullMarked
package dev.reeve.commands.entry;

import org.jspecify.annotations.NullMarked;
