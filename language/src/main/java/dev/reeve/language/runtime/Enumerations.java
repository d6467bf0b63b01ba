package dev.reeve.language.runtime;

import dev.reeve.language.syntax.TypeName;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The enumerations that scripts may name [SH-17]. A member is its name as text. */
final class Enumerations {

    private static final Map<String, List<String>> MEMBERS = Map.of(
            "consolecolor",
            List.of(
                    "Black",
                    "DarkBlue",
                    "DarkGreen",
                    "DarkCyan",
                    "DarkRed",
                    "DarkMagenta",
                    "DarkYellow",
                    "Gray",
                    "DarkGray",
                    "Blue",
                    "Green",
                    "Cyan",
                    "Red",
                    "Magenta",
                    "Yellow",
                    "White"),
            "dayofweek",
            List.of("Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"),
            "stringcomparison",
            List.of(
                    "CurrentCulture",
                    "CurrentCultureIgnoreCase",
                    "InvariantCulture",
                    "InvariantCultureIgnoreCase",
                    "Ordinal",
                    "OrdinalIgnoreCase"),
            "stringsplitoptions",
            List.of("None", "RemoveEmptyEntries"));

    private Enumerations() {}

    static boolean isKnown(TypeName type) {
        return MEMBERS.containsKey(type.key());
    }

    /** The member of that name, in any case, or of that number. */
    static Optional<Value> member(TypeName type, Value given) {
        List<String> members = MEMBERS.getOrDefault(type.key(), List.of());
        if (given instanceof Whole number) {
            return number.value() >= 0 && number.value() < members.size()
                    ? Optional.of(new Text(members.get((int) number.value())))
                    : Optional.empty();
        }
        return members.stream()
                .filter(given.text().strip()::equalsIgnoreCase)
                .findFirst()
                .map(Text::new);
    }

    /** A value as a member, as a cast makes it. */
    static Value cast(TypeName type, Value given) {
        return member(type, given)
                .orElseThrow(() -> Errors.statement(
                        "InvalidCastFromStringToEnumeration",
                        "InvalidArgument",
                        "PSInvalidCastException",
                        "Cannot convert value \"" + given.text() + "\" to type [" + type + "]. Its members are "
                                + String.join(", ", MEMBERS.getOrDefault(type.key(), List.of())) + "."));
    }
}
