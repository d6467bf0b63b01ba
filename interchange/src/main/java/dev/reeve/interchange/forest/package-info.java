/**
 * Trusted foreign forests over LDAP: how Active Directory is asked for groups, accounts and memberships, and a forest played
 * from an LDIF file for permission tests. What is done with the answers is decided elsewhere.
 */
@NullMarked
package dev.reeve.interchange.forest;

import org.jspecify.annotations.NullMarked;
