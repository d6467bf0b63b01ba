/** Who calls: what every route needs to know of a request's sender. How that is found out is the business of signing in. */
@NullMarked
package dev.reeve.server.caller;

import org.jspecify.annotations.NullMarked;
