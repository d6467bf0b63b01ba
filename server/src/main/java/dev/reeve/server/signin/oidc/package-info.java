/** Signing in at an OpenID provider: authorization code with PKCE for browsers, signed bearer tokens for programs. */
@NullMarked
package dev.reeve.server.signin.oidc;

import org.jspecify.annotations.NullMarked;
