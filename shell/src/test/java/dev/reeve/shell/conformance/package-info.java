/**
 * How the tests stand to the specification: which rules it has, which tests name them, and the page that says so. Whether
 * a test that names a rule would fail without it is not seen here.
 */
@NullMarked
package dev.reeve.shell.conformance;

import org.jspecify.annotations.NullMarked;
