/**
 * Message tracking: what is looked for in the tracking logs of a server, what an event of them is, and the cmdlet that
 * shows events. How log files are read is behind {@link dev.reeve.commands.tracking.TrackingLogs}; where they lie is told
 * by the owner of the home, never by a cmdlet.
 */
@NullMarked
package dev.reeve.commands.tracking;

import org.jspecify.annotations.NullMarked;
