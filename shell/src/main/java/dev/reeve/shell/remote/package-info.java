/**
 * Sessions on a server: signing in, sending what is typed, showing what streams back. Only here does the shell speak HTTP, and
 * nothing here is loaded where the session is on a home.
 */
@NullMarked
package dev.reeve.shell.remote;

import org.jspecify.annotations.NullMarked;
