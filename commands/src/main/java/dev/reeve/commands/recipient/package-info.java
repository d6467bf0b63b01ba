/**
 * The cmdlets of users, mailboxes, mail users and contacts. Groups have a package of their own.
 */
@NullMarked
package dev.reeve.commands.recipient;

import org.jspecify.annotations.NullMarked;
