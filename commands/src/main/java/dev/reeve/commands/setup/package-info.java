/**
 * What the setup tool, and no cmdlet, does to an organization that is there: the directory prepared for Active Directory
 * split permissions, or for shared ones again. Pure: a snapshot in, a change out.
 */
@NullMarked
package dev.reeve.commands.setup;

import org.jspecify.annotations.NullMarked;
