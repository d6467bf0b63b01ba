/** The server's HTTP, part by part. */
@NullMarked
package dev.reeve.server.http;

import org.jspecify.annotations.NullMarked;
