package dev.reeve.engine.decision;

import dev.reeve.engine.decision.Decision.Denied;
import dev.reeve.engine.decision.Decision.Grant;
import dev.reeve.engine.decision.Decision.Granted;
import dev.reeve.engine.error.ErrorCode;
import java.util.List;
import java.util.Optional;

/**
 * Decides what the code of a granted script asks for: everything that the server can do, no scope and no entry of the
 * caller's considered, as long as he holds the script [UNSC-1] [UNSC-2]. Split permissions bind the server itself
 * [SPLIT-4], and the invariants hold for it as for everybody.
 */
final class ScriptAuthority {

    private final CommandGate gate;
    private final Standing standing;
    private final String script;

    ScriptAuthority(CommandGate gate, Standing standing, String script) {
        this.gate = gate;
        this.standing = standing;
        this.script = script;
    }

    /** The caller's grants of the script; none where he does not hold it any more [ORG-4]. */
    private List<CommandGrant> grants() {
        List<CommandGrant> grants = gate.grants(standing, script);
        return gate.access(script, grants).filter(CommandAccess::isScript).isPresent() ? grants : List.of();
    }

    Decision decide(Request request) {
        if (!Authorizer.admits(standing)) {
            return Authorizer.noSession();
        }
        List<CommandGrant> grants = grants();
        Optional<CommandShape> shape = gate.shape(request.cmdlet());
        if (grants.isEmpty()
                || shape.isEmpty()
                || CommandGate.isUnavailableUnderSplit(standing.organization(), request.cmdlet())) {
            return denied(ErrorCode.CommandNotFound, Optional.empty());
        }
        for (String parameter : request.parameters()) {
            if (!CommandGate.isCommonParameter(parameter)
                    && !shape.get().whole().parameters().contains(parameter)) {
                return denied(ErrorCode.ParameterNotFound, Optional.of(parameter));
            }
        }
        if (CommandGate.isForbiddenUnderSplit(standing.organization(), request.cmdlet())) {
            return denied(ErrorCode.AdSplitForbidden, Optional.empty());
        }
        GrantSource source = grants.getFirst().source();
        return new Granted(List.of(new Grant(
                source.memberships(),
                source.assignmentId(),
                Optional.empty(),
                "script " + script + " runs with the server's authority")));
    }

    private static Denied denied(ErrorCode code, Optional<String> parameter) {
        return new Denied(code, Optional.empty(), parameter, List.of());
    }
}
