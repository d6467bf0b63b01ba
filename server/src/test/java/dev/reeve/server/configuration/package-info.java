/** Tests of how a server is configured. */
@NullMarked
package dev.reeve.server.configuration;

import org.jspecify.annotations.NullMarked;
