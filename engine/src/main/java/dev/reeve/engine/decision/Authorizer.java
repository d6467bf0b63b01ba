package dev.reeve.engine.decision;

import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.Organization;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The one place that decides. Pure: the same snapshot and request always give the same answer [EVAL-6]. */
public final class Authorizer {

    private final Catalogue catalogue;

    /** An authorizer that knows the parameter sets of these cmdlets [GATE-6]. */
    public Authorizer(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Why the caller may not open a session at all, or empty [GATE-8] [USER-2]. */
    public Optional<Decision.Denied> session(Organization organization, Caller caller) {
        return Optional.of(denied(ErrorCode.NoSession));
    }

    /** Names of the cmdlets and scripts the caller may run [GATE-1]. */
    public SortedSet<String> commands(Organization organization, Caller caller) {
        return new TreeSet<>();
    }

    /** What the caller may use of a cmdlet; empty where it is not granted or does not exist [GATE-5]. */
    public Optional<CommandRights> rights(Organization organization, Caller caller, String cmdlet) {
        return catalogue.find(cmdlet).flatMap(_ -> Optional.empty());
    }

    /** The objects the caller may read with a cmdlet [READ-2]. */
    public ReadScope readScope(Organization organization, Caller caller, String cmdlet) {
        return _ -> false;
    }

    /** Whether the request is granted, and why or why not. */
    public Decision decide(Organization organization, Request request) {
        return denied(ErrorCode.CommandNotFound);
    }

    private static Decision.Denied denied(ErrorCode code) {
        return new Decision.Denied(code, Optional.empty(), Optional.empty(), List.of());
    }
}
