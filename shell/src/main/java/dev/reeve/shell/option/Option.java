package dev.reeve.shell.option;

/**
 * An option that takes a value.
 *
 * @param name with its dashes: {@code --home} or {@code -c}
 * @param label what the value is called
 * @param description for {@code --help}
 * @param repeatable whether it may be given several times
 */
public record Option(String name, String label, String description, boolean repeatable) {

    /** One that is given once. */
    public static Option once(String name, String label, String description) {
        return new Option(name, label, description, false);
    }

    /** One that may be given several times. */
    public static Option each(String name, String label, String description) {
        return new Option(name, label, description, true);
    }

    boolean isLong() {
        return name.startsWith("--");
    }

    /** As usage texts show it: {@code --home=DIR}, {@code -c TEXT}. */
    String shown() {
        return name + (isLong() ? "=" : " ") + label;
    }
}
