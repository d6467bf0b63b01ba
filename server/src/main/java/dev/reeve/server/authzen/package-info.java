/**
 * Decisions for other programs, in the words of OpenID AuthZEN 1.0: whether a user may run a cmdlet on an object, and the
 * searches backwards. Only translates: every answer is the one that a cmdlet call by the same user would get.
 */
@NullMarked
package dev.reeve.server.authzen;

import org.jspecify.annotations.NullMarked;
