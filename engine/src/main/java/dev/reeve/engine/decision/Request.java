package dev.reeve.engine.decision;

import java.util.List;
import java.util.Set;

/**
 * A question to the {@link Authorizer}: may the caller run this cmdlet with these parameters on these objects?
 *
 * @param cmdlet name of the cmdlet or script
 * @param parameters full names of the supplied parameters, common ones left out [PAIR-2]
 * @param touchPoints all of them
 * @param requirement how its server and database touch points combine
 */
public record Request(
        Caller caller,
        String cmdlet,
        Set<String> parameters,
        List<TouchPoint> touchPoints,
        ConfigRequirement requirement) {
    public Request {
        parameters = Set.copyOf(parameters);
        touchPoints = List.copyOf(touchPoints);
    }
}
