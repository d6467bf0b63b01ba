/**
 * Signing in: who sends a request. Passwords kept here, a directory, an OpenID provider, the one-time sign-in of a new server;
 * sessions, and the care that guessing, forged requests and stolen cookies need. What a caller may do is decided elsewhere.
 */
@NullMarked
package dev.reeve.server.signin;

import org.jspecify.annotations.NullMarked;
