/**
 * Folders of mailboxes: who may do what with them, and the calendars that are published. No mail is kept, so folders are
 * those that every mailbox has and those that somebody made; what is said of one is stored as configuration of its mailbox.
 */
@NullMarked
package dev.reeve.commands.folder;

import org.jspecify.annotations.NullMarked;
