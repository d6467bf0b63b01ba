/**
 * Benchmarks: deterministic organizations, what is done with them, and plain loops over the same objects to compare with.
 * No part of the default build; started by {@code bench/recipients/run.sh}.
 */
@NullMarked
package dev.reeve.bench;

import org.jspecify.annotations.NullMarked;
