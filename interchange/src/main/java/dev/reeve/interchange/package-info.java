/**
 * Organizations in and out. Each format has a package of its own; what they produce is a change of an organization, which
 * only the command runner commits.
 */
@NullMarked
package dev.reeve.interchange;

import org.jspecify.annotations.NullMarked;
