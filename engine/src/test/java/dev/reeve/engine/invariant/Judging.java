package dev.reeve.engine.invariant;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import java.util.Optional;

/** Asks what a change of the organization so far would break. For static import. */
final class Judging {

    private Judging() {}

    static Optional<Violation> violation(Fixture org, Change change) {
        Organization before = org.organization();
        return Invariants.check(before, change, before.apply(change));
    }

    static Optional<ErrorCode> broken(Fixture org, Change change) {
        return violation(org, change).map(Violation::code);
    }

    static Optional<ErrorCode> putting(Fixture org, DirectoryObject object) {
        return broken(org, Change.put(object));
    }

    /** What somebody reads who tries to make or change the object; empty where nothing is broken. */
    static String refusal(Fixture org, DirectoryObject object) {
        return violation(org, Change.put(object)).map(Violation::message).orElse("");
    }
}
