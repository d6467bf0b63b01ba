/**
 * The person at the keyboard: line editing, history, completion, prompts, Ctrl+C. Only here is JLine known; what lines
 * mean is the language's business.
 */
@NullMarked
package dev.reeve.shell.terminal;

import org.jspecify.annotations.NullMarked;
