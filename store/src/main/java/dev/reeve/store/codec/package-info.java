/**
 * What objects and audit entries look like at rest: compact JSON that carries the version of its format. Knows no
 * database and writes no file.
 */
@NullMarked
package dev.reeve.store.codec;

import org.jspecify.annotations.NullMarked;
