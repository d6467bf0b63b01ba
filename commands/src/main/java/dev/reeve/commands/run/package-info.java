/**
 * How commands run: a session, the one flow from a bound command to its commit, the commands that the language finds
 * there, and what goes to the audit log. Decides nothing itself: the authorizer and the invariants do.
 */
@NullMarked
package dev.reeve.commands.run;

import org.jspecify.annotations.NullMarked;
