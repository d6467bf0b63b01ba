/** Tests of streamed answers below HTTP. */
@NullMarked
package dev.reeve.server.pipeline;

import org.jspecify.annotations.NullMarked;
