/** The interpreter of the management shell beside Java: what one test of one object costs in either. */
@NullMarked
package dev.reeve.bench.interpreter;

import org.jspecify.annotations.NullMarked;
