package dev.reeve.shell.question;

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
    }
}
