package dev.reeve.engine.advice;

import dev.reeve.engine.name.ObjectId;
import java.util.List;
import java.util.Optional;

/**
 * What would make a refusal a grant.
 *
 * @param remedies the changes that would, of as few steps as possible, those that open least besides first
 * @param obstacle what no change of roles, scopes and groups helps against, where that is why
 * @param isComplete whether all ways of so many steps were tried and are told of
 */
public record Advice(List<Remedy> remedies, Optional<Obstacle> obstacle, boolean isComplete) {

    public Advice {
        remedies = List.copyOf(remedies);
    }

    static Advice outside(Obstacle obstacle) {
        return new Advice(List.of(), Optional.of(obstacle), true);
    }

    /**
     * One way.
     *
     * @param steps what is done, in an order in which each is possible
     * @param effect what it opens and closes besides
     */
    public record Remedy(List<Step> steps, Effect effect) {
        public Remedy {
            steps = List.copyOf(steps);
        }
    }

    /**
     * What a remedy does beyond what was asked for.
     *
     * @param people how many others may do something that they may not do now
     * @param objects how many other objects somebody may do something to that he may not now
     * @param rights how many commands and parameters are opened to somebody, the asked for included
     * @param losing how many people lose something
     * @param others the first of these people, by id
     */
    public record Effect(int people, int objects, int rights, int losing, List<ObjectId> others) {
        public Effect {
            others = List.copyOf(others);
        }
    }

    /** Why it is no matter of roles. */
    public enum Obstacle {
        /** There is no such user. */
        NO_USER,
        /** The account may not sign in [USER-2]. */
        ACCOUNT_DISABLED,
        /** Active Directory split permissions keep everybody from it [SPLIT-4]. */
        SPLIT_PERMISSIONS,
        /** There is no such cmdlet, script or permission. */
        NO_SUCH_COMMAND,
        /** The cmdlet has no parameter of one of these names. */
        NO_SUCH_PARAMETER,
        /** No parameter set has room for these parameters together [GATE-6]. */
        PARAMETERS_EXCLUDE_EACH_OTHER
    }
}
