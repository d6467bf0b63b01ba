/** Change sets: several cmdlets saved as one, what a save would do before it is done, and the changes as they happen. */
@NullMarked
package dev.reeve.server.changes;

import org.jspecify.annotations.NullMarked;
