package dev.reeve.engine.decision;

import dev.reeve.engine.organization.Organization;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A question to the {@link Authorizer}: may the caller run this cmdlet with these parameters on these objects?
 *
 * @param cmdlet name of the cmdlet or script
 * @param parameters full names of the supplied parameters, common ones left out [PAIR-2]
 * @param touchPoints all of them
 * @param requirement how its server and database touch points combine
 * @param resulting the snapshot in which states after the command are held against scopes, where units move and so what
 *     is inside them; else the present one is [OU-7] [WRITE-11]
 */
public record Request(
        Caller caller,
        String cmdlet,
        Set<String> parameters,
        List<TouchPoint> touchPoints,
        ConfigRequirement requirement,
        Optional<Organization> resulting) {
    public Request {
        parameters = Set.copyOf(parameters);
        touchPoints = List.copyOf(touchPoints);
    }

    /** A question about a command that moves no unit. */
    public Request(
            Caller caller,
            String cmdlet,
            Set<String> parameters,
            List<TouchPoint> touchPoints,
            ConfigRequirement requirement) {
        this(caller, cmdlet, parameters, touchPoints, requirement, Optional.empty());
    }
}
