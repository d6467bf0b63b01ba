/**
 * Who may open a mailbox and who may do what with an object of the directory: the cmdlets of mailbox permissions and of
 * directory permissions such as Send As. They are stored with the object they are on; no mail server reads them.
 */
@NullMarked
package dev.reeve.commands.access;

import org.jspecify.annotations.NullMarked;
