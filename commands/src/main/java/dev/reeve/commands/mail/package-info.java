/**
 * Mail that cmdlets send: what it says, its text on the wire, and the outbox it is handed to. Sends nothing itself.
 */
@NullMarked
package dev.reeve.commands.mail;

import org.jspecify.annotations.NullMarked;
