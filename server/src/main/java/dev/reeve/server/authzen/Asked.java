package dev.reeve.server.authzen;

import java.util.Set;

/**
 * A question: may the subject do the action to the resource? In a search one of the three is what is searched for.
 *
 * @param subject whom it is about
 * @param action the cmdlet
 * @param resource the object
 */
record Asked(Entity subject, Action action, Entity resource) {

    /**
     * A subject or resource.
     *
     * @param id any identity; empty where it is searched for
     */
    record Entity(String type, String id) {}

    /**
     * A cmdlet as it would be run.
     *
     * @param name empty where it is searched for
     * @param parameters the parameters that would be used; none asks for at least one parameter set
     */
    record Action(String name, Set<String> parameters) {
        Action {
            parameters = Set.copyOf(parameters);
        }

        static final Action ANY = new Action("", Set.of());
    }

    /** What stands for the entity that is searched for. */
    static Entity any(String type) {
        return new Entity(type, "");
    }
}
