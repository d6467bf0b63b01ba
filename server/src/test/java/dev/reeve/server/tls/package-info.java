@NullMarked
package dev.reeve.server.tls;

import org.jspecify.annotations.NullMarked;
