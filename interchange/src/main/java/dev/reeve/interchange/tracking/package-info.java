/**
 * Message tracking logs, as Exchange writes them: which files of a folder are meant and in what order, their lines as
 * bytes for as long as nothing says that one is looked for, and events of those that are. Files are read several at a time,
 * a small piece of each in memory; nothing is ever written. What is looked for is the business of the cmdlet.
 */
@NullMarked
package dev.reeve.interchange.tracking;

import org.jspecify.annotations.NullMarked;
