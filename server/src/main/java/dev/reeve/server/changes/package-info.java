/** Change sets: several cmdlets saved as one, and what a save would do before it is done. */
@NullMarked
package dev.reeve.server.changes;

import org.jspecify.annotations.NullMarked;
