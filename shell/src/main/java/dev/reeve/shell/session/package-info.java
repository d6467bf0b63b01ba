/**
 * A session of the local shell: the caller, the language's host, and where its streams end as text or JSON lines. Prompts
 * and line editing are in {@code terminal}.
 */
@NullMarked
package dev.reeve.shell.session;

import org.jspecify.annotations.NullMarked;
