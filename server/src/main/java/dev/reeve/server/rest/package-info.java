/**
 * Cmdlets over REST, in the shape of the JSON cmdlet API (docs/spec/remoting.md, 5): JSON becomes parameters, results and errors become
 * JSON. Which cmdlets and parameters there are for a caller, and what they may do, is not decided here.
 */
@NullMarked
package dev.reeve.server.rest;

import org.jspecify.annotations.NullMarked;
