/**
 * What every verb gets from the command line: settings, streams, exit codes, and the two ways to give up. No verb and no
 * parsing of options is here.
 */
@NullMarked
package dev.reeve.shell.line;

import org.jspecify.annotations.NullMarked;
