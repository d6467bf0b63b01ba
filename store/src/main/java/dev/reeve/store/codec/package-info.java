/**
 * What objects and audit entries look like at rest: bytes or JSON that carry the version of their format. Knows no
 * database and writes no file.
 */
@NullMarked
package dev.reeve.store.codec;

import org.jspecify.annotations.NullMarked;
