package dev.reeve.workplace.question;

import java.util.List;
import java.util.Optional;

/**
 * Whether somebody may do something.
 *
 * @param who a user, or an account of a trusted forest
 * @param cmdlet a cmdlet, a granted script or an application permission
 * @param on the object, given as the cmdlet's identity; empty where the cmdlet as such is asked about
 */
public record Asked(String who, String cmdlet, List<Given> parameters, Optional<String> on) {
    public Asked {
        parameters = List.copyOf(parameters);
    }

    /** A parameter, and its value where one is given. */
    public record Given(String name, List<String> values) {
        public Given {
            values = List.copyOf(values);
        }

        /** A value that means itself, whatever it begins with. */
        public static String plain(String text) {
            return text.startsWith("$") || text.startsWith("@") ? "$(" + literal(text) + ")" : text;
        }

        /** The text in quotes of the language. */
        static String literal(String text) {
            return "'" + text.replaceAll("['\u2018\u2019\u201A\u201B]", "$0$0") + "'";
        }
    }
}
