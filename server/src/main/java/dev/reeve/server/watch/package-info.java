/** Changes as they happen, told to whoever watches: one follower of the journal for each organization, server-sent events. */
@NullMarked
package dev.reeve.server.watch;

import org.jspecify.annotations.NullMarked;
