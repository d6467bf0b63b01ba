/**
 * The front door: a {@link dev.reeve.language.shell.Shell} runs what was typed or a script, completes what is being
 * typed, and keeps variables and functions between runs. It wires the other packages and holds no rule of its own.
 */
@NullMarked
package dev.reeve.language.shell;

import org.jspecify.annotations.NullMarked;
