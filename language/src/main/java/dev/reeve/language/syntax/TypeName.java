package dev.reeve.language.syntax;

import java.util.Locale;

/** A type as written between brackets; {@code name} keeps the casing, {@code key} is folded and without {@code system.}. */
public record TypeName(String name, String key, boolean isArray) {

    /** The type of a written name. */
    public static TypeName of(String written) {
        String name = written.strip();
        boolean isArray = name.endsWith("[]");
        String plain = isArray ? name.substring(0, name.length() - 2).strip() : name;
        String key = plain.toLowerCase(Locale.ROOT);
        return new TypeName(plain, key.startsWith("system.") ? key.substring("system.".length()) : key, isArray);
    }

    @Override
    public String toString() {
        return name + (isArray ? "[]" : "");
    }
}
