/** The organizations that the server serves, and how requests name one. */
@NullMarked
package dev.reeve.server.organization;

import org.jspecify.annotations.NullMarked;
