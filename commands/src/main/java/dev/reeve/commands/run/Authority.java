package dev.reeve.commands.run;

import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.CommandRights;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.EffectiveAssignment;
import dev.reeve.engine.decision.ReadScope;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.organization.Organization;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;

/** By whose rights a session's commands are decided: its caller's own, or the server's in a granted script [UNSC-2]. */
record Authority(Authorizer authorizer) {

    /** Why the caller may not have this session, or empty: remote PowerShell is asked for by shells alone [GATE-8] [USER-2]. */
    Optional<Decision.Denied> refusal(Organization organization, Session session, Caller caller) {
        return switch (session.door()) {
            case SHELL -> authorizer.session(organization, caller);
            case ADMIN_CENTER -> authorizer.admission(organization, caller);
        };
    }

    /** What may be used of a command, whatever the object. */
    Optional<CommandRights> rights(Organization organization, Session session, Caller caller, String command) {
        return session.script().isPresent()
                ? authorizer.serverRights(organization, command)
                : authorizer.rights(organization, caller, command);
    }

    /** What may be used of all commands, by name. */
    List<CommandRights> rights(Organization organization, Session session, Caller caller) {
        return session.script().isPresent()
                ? authorizer.serverCommands(organization).stream()
                        .flatMap(command -> authorizer.serverRights(organization, command).stream())
                        .toList()
                : authorizer.rights(organization, caller);
    }

    /** Names of all commands. */
    NavigableSet<String> commands(Organization organization, Session session, Caller caller) {
        return session.script().isPresent()
                ? authorizer.serverCommands(organization)
                : authorizer.commands(organization, caller);
    }

    /** The regular assignments that count for a caller. */
    List<EffectiveAssignment> assignments(Organization organization, Caller caller) {
        return authorizer.effectiveAssignments(organization, caller);
    }

    /** What may be read with a command. */
    ReadScope readScope(Organization organization, Session session, Caller caller, String command) {
        return session.script().isPresent() ? _ -> true : authorizer.readScope(organization, caller, command);
    }

    /** Whether the request is granted. */
    Decision decide(Organization organization, Session session, Request request) {
        return session.script()
                .map(script -> authorizer.decideInScript(organization, script.held(), request))
                .orElseGet(() -> authorizer.decide(organization, request));
    }
}
