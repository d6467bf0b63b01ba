/**
 * The cmdlets of units, servers and databases.
 */
@NullMarked
package dev.reeve.commands.directory;

import org.jspecify.annotations.NullMarked;
