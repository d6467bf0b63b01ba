/**
 * The cmdlets of the administrator audit log: its configuration, searching it, having a search sent by mail, and writing
 * a comment. What is recorded, and when, is the command runner's business.
 */
@NullMarked
package dev.reeve.commands.audit;

import org.jspecify.annotations.NullMarked;
