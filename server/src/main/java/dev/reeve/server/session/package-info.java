/** Sessions of callers on the organization that they signed in to, and what such a session finds around it. */
@NullMarked
package dev.reeve.server.session;

import org.jspecify.annotations.NullMarked;
