/**
 * How commands meet the language: what a command declares, how arguments bind to it, what it may say while it runs.
 * Hosts implement {@link dev.reeve.language.command.CommandSource} and {@link dev.reeve.language.command.Command}.
 */
@NullMarked
package dev.reeve.language.command;

import org.jspecify.annotations.NullMarked;
