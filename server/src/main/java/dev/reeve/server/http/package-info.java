/**
 * What every route shares: how the server listens, what a route is, strict JSON, errors as one kind of body, one line in
 * the log and one measurement for each request, and whether the server is well. Knows nothing of cmdlets.
 */
@NullMarked
package dev.reeve.server.http;

import org.jspecify.annotations.NullMarked;
