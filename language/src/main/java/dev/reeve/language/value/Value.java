package dev.reeve.language.value;

import java.util.List;
import java.util.Optional;

/**
 * A value of the management shell. Values are compared and shown through this interface alone, so a host's own objects
 * (a role, an identity) take part in {@code -eq}, expansion, sorting and formatting like any built-in value.
 */
public interface Value {

    /** The text of the value as {@code "$value"} and {@code [string]} give it. */
    String text();

    /** The name of the type as scripts and {@code Get-Member} see it, for example {@code String} or {@code ManagementRole}. */
    String typeName();

    /** The value of a property, matched ignoring case, or empty where there is no such property. */
    default Optional<Value> member(String name) {
        return Optional.empty();
    }

    /** Names of the properties in display order; empty for values without any. */
    default List<String> memberNames() {
        return List.of();
    }

    /** What a method of its own gives, named in small letters [SH-17]; empty where it has none of that name. */
    default Optional<Value> call(String method, List<Value> arguments) {
        return Optional.empty();
    }

    /** The number it is compared and sorted as, such as a size's bytes; empty where its text counts. */
    default Optional<Value> number() {
        return Optional.empty();
    }

    /** Whether a text's methods work on it too: in remote sessions it is one. */
    default boolean standsForText() {
        return false;
    }

    /** Whether files and JSON hold its text alone, as it is one where remote sessions write them [SH-62]. */
    default boolean isWrittenAsText() {
        return standsForText();
    }

    /** Whether the value counts as true in a condition [SH-14]. */
    default boolean truth() {
        return true;
    }
}
