package dev.reeve.commands.run;

import dev.reeve.commands.advice.ProductTargets;
import dev.reeve.engine.advice.Advice;
import dev.reeve.engine.advice.Adviser;
import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.difference.CommandTargets;
import dev.reeve.engine.difference.Difference;
import dev.reeve.engine.difference.RightsDifference;
import dev.reeve.engine.organization.Organization;
import java.util.function.BooleanSupplier;

/** What changes come to, before anybody makes them: who gains and who loses, and which would grant what is refused. */
public record Impact(Authorizer authorizer, Catalogue catalogue) {

    private static final CommandTargets TARGETS = new ProductTargets();

    /**
     * The smallest changes that would make a refused request a granted one.
     *
     * @param abandoned whether nobody waits for it any more
     * @throws java.util.concurrent.CancellationException where nobody does
     */
    public Advice advise(Organization organization, Request request, BooleanSupplier abandoned) {
        return Adviser.advise(
                authorizer, catalogue, TARGETS, organization, request, Adviser.Limits.STANDARD, abandoned);
    }

    /** Who gains and who loses what between two snapshots. */
    public Difference difference(Organization before, Organization after) {
        return RightsDifference.between(authorizer, TARGETS, before, after);
    }
}
