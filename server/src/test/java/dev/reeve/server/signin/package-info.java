/** Signing in, tried on real servers: Reeve's own, a directory, an OpenID provider. */
@NullMarked
package dev.reeve.server.signin;

import org.jspecify.annotations.NullMarked;
