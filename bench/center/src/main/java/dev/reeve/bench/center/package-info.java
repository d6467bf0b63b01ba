/** The admin center in a browser, on a large organization. */
@NullMarked
package dev.reeve.bench.center;

import org.jspecify.annotations.NullMarked;
