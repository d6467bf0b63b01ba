/** The server's certificate: made at the first start and kept in the home, or read from PEM files. */
@NullMarked
package dev.reeve.server.tls;

import org.jspecify.annotations.NullMarked;
