/**
 * What {@code reeve} can do: one class per verb. A verb puts homes, sessions and files together and answers an exit code;
 * it decides nothing about permissions.
 */
@NullMarked
package dev.reeve.shell.verb;

import org.jspecify.annotations.NullMarked;
