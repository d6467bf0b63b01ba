package dev.reeve.engine.decision;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import java.util.List;
import java.util.Optional;

/** The answer to a {@link Request}, with its reasons [EVAL-1]. */
public sealed interface Decision {

    /**
     * Allowed.
     *
     * @param grants what allowed it: for each touch point and parameter at least one
     */
    record Granted(List<Grant> grants) implements Decision {
        public Granted {
            grants = List.copyOf(grants);
        }
    }

    /**
     * Refused.
     *
     * @param code the first reason in the order of [EVAL-5]
     * @param touchPoint the touch point that failed, if one did
     * @param parameter the parameter that failed, if one did
     * @param candidates each assignment considered and the one thing it lacked
     */
    record Denied(
            ErrorCode code, Optional<TouchPoint> touchPoint, Optional<String> parameter, List<Candidate> candidates)
            implements Decision {
        public Denied {
            candidates = List.copyOf(candidates);
        }

        /**
         * The code as a caller sees it: an exclusive scope refuses exactly like a regular one over the same kind of
         * object, so that nothing tells who or what is protected [REASON-3].
         */
        public ErrorCode shownCode() {
            return code == ErrorCode.ExclusiveScope
                    ? touchPoint.map(WriteUnit::outOfScopeCode).orElse(ErrorCode.OutOfWriteScope)
                    : code;
        }
    }

    /**
     * The path of a grant: caller → groups → assignment → role → entry → parameter → scope.
     *
     * @param memberships the groups from the caller to the assignee, nearest first; empty for a direct assignment
     * @param assignment the assignment; empty for the implicit grant of a role group's manager [GM-6]
     * @param parameter the parameter it granted; empty for the cmdlet as such
     * @param reason why its scope covers the object, in words
     */
    record Grant(List<ObjectId> memberships, Optional<ObjectId> assignment, Optional<String> parameter, String reason) {
        public Grant {
            memberships = List.copyOf(memberships);
        }
    }

    /**
     * An assignment that did not suffice, and the one thing it lacked, in words.
     *
     * @param assignment the assignment; empty for the implicit grant of a role group's manager [GM-6]
     */
    record Candidate(List<ObjectId> memberships, Optional<ObjectId> assignment, String lacked) {
        public Candidate {
            memberships = List.copyOf(memberships);
        }
    }
}
