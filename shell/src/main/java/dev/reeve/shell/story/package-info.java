/**
 * Permission tests: the plain text format of {@code docs/permission-tests.md}, read into
 * {@link dev.reeve.shell.story.Story stories}, told against a scratch copy of an organization, and reported. It sees the
 * organization as an administrator does, through sessions and decisions, and never decides anything itself.
 */
@NullMarked
package dev.reeve.shell.story;

import org.jspecify.annotations.NullMarked;
