/** Signing in with the password that an LDAP directory knows: find the entry, then bind as it. Nothing of it is kept. */
@NullMarked
package dev.reeve.server.signin.ldap;

import org.jspecify.annotations.NullMarked;
