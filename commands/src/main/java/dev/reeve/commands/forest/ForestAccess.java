package dev.reeve.commands.forest;

import dev.reeve.engine.organization.ForeignForest;
import dev.reeve.engine.organization.ForeignForest.DomainController;
import dev.reeve.language.value.Credential;
import java.util.List;
import java.util.Optional;

/**
 * Where and as whom a forest is read.
 *
 * @param forest the forest's DNS name, for messages
 * @param baseDn below which entry everything is looked up
 * @param controllers where to ask, in this order; the next one only where one does not answer
 * @param credential as whom; empty to ask without signing in
 */
public record ForestAccess(
        String forest, String baseDn, List<DomainController> controllers, Optional<Credential> credential) {

    public ForestAccess {
        controllers = List.copyOf(controllers);
    }

    /** Access to a forest at any of its domain controllers. */
    public static ForestAccess to(ForeignForest forest, Optional<Credential> credential) {
        return new ForestAccess(forest.name(), forest.baseDn(), forest.domainControllers(), credential);
    }

    /** The same at one domain controller only. */
    public ForestAccess at(DomainController controller) {
        return new ForestAccess(forest, baseDn, List.of(controller), credential);
    }
}
