/**
 * What a value is in the management shell: its text, its members, its truth and how it compares. The values of the
 * language itself live here; a host adds its own (result objects, identities) by implementing {@link
 * dev.reeve.language.value.Value}. Nothing here parses, runs or prints.
 */
@NullMarked
package dev.reeve.language.value;

import org.jspecify.annotations.NullMarked;
