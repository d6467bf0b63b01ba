/**
 * Reeve over a network: the server is put together and started here. What a request is, how cmdlets are called and who
 * calls stands in the packages below. The server translates only: what callers may do is decided where the shell decides it.
 */
@NullMarked
package dev.reeve.server;

import org.jspecify.annotations.NullMarked;
