/**
 * The typed registries of the properties that recipients, servers, databases and role groups carry, and sparse
 * immutable sets of values for them. What the properties mean to a filter is in the filter package.
 */
@NullMarked
package dev.reeve.engine.property;

import org.jspecify.annotations.NullMarked;
