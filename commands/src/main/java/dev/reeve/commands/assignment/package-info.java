/**
 * The cmdlets of role assignments, and how assignments are scoped and shown. Who may assign is decided elsewhere: here it
 * is only declared.
 */
@NullMarked
package dev.reeve.commands.assignment;

import org.jspecify.annotations.NullMarked;
