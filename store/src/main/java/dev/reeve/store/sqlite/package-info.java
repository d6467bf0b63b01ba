/**
 * Homes: a folder with one SQLite database that several processes may use at once. The only package that knows SQL;
 * what is inside a row is the codec's business.
 */
@NullMarked
package dev.reeve.store.sqlite;

import org.jspecify.annotations.NullMarked;
