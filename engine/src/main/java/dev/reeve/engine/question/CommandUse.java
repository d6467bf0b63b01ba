package dev.reeve.engine.question;

import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.CommandGate;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.organization.DirectoryObject;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A command as it would be used.
 *
 * @param cmdlet a cmdlet, script or application permission
 * @param parameters full names of the parameters that are used together
 * @param deed what it does to the object that it is run on
 */
public record CommandUse(String cmdlet, Set<String> parameters, Deed deed) {

    private static final String BYPASS = "BypassSecurityGroupManagerCheck";

    public CommandUse {
        parameters = Set.copyOf(parameters);
    }

    /** The request of a caller who uses it on an object: what the answers to questions about it agree with. */
    public Request on(Caller caller, DirectoryObject target) {
        return request(caller, deed.touchPoints(target, bypasses()));
    }

    /** The request of a caller who uses it, wherever that may be. */
    public Request by(Caller caller) {
        return request(caller, List.of());
    }

    private Request request(Caller caller, List<TouchPoint> touchPoints) {
        return new Request(caller, cmdlet, parameters, touchPoints, ConfigRequirement.EACH);
    }

    /** Whether it is told to bypass the manager check. */
    boolean bypasses() {
        return parameters.stream().anyMatch(BYPASS::equalsIgnoreCase);
    }

    /** The parameters that have to be granted, each once. */
    SortedSet<String> used() {
        SortedSet<String> used = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        used.addAll(parameters);
        used.removeIf(CommandGate::isCommonParameter);
        return used;
    }
}
