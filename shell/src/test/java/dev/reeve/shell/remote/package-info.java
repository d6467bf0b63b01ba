/** A server for tests of the shell that connects. */
@NullMarked
package dev.reeve.shell.remote;

import org.jspecify.annotations.NullMarked;
