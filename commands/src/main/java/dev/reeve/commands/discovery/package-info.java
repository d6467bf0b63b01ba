/**
 * {@code Get-Command} and {@code Get-Help}: what there is for the caller, and how it is written. Both need no grant and
 * show only what the caller's commands declare, which is only what he may use. Nothing here runs cmdlets or decides.
 */
@NullMarked
package dev.reeve.commands.discovery;

import org.jspecify.annotations.NullMarked;
