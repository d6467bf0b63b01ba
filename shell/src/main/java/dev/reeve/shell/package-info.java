/**
 * The {@code reeve} command: {@link dev.reeve.shell.Reeve} reads the command line and hands over to one verb. What the
 * verbs do lives in the packages below; nothing here knows an organization.
 */
@NullMarked
package dev.reeve.shell;

import org.jspecify.annotations.NullMarked;
