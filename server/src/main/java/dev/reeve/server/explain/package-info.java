/**
 * Why somebody may do something or may not, who can, what somebody can, what would change, and what a scope holds: the answers of
 * the engine as JSON, of what the caller may know. Nothing is decided here, and nothing is changed.
 */
@NullMarked
package dev.reeve.server.explain;

import org.jspecify.annotations.NullMarked;
