package dev.reeve.engine.invariant;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The unit tree: every container and recipient hangs below a domain [OU-1]. */
final class Containers implements Rule {

    @Override
    public Optional<Violation> violation(Changed changed) {
        return unit(changed).or(() -> recipient(changed));
    }

    private static Optional<Violation> unit(Changed changed) {
        return changed.after(OrganizationalUnit.class)
                .filter(_ -> changed.differs(OrganizationalUnit.class, OrganizationalUnit::parent))
                .flatMap(unit -> Rule.when(
                        !hangsBelowDomain(changed.is(), unit),
                        ErrorCode.InvalidReference,
                        "Container '" + unit.name() + "' is not below a domain of the organization.",
                        unit.name()));
    }

    private static boolean hangsBelowDomain(Organization is, OrganizationalUnit unit) {
        Set<ObjectId> seen = new HashSet<>();
        Optional<OrganizationalUnit> at = Optional.of(unit);
        while (at.isPresent() && seen.add(at.get().id())) {
            boolean domain = at.get().kind() == OrganizationalUnit.Kind.DOMAIN;
            if (domain || at.get().parent().isEmpty()) {
                return domain && at.get().parent().isEmpty();
            }
            at = at.get().parent().flatMap(parent -> is.find(parent, OrganizationalUnit.class));
        }
        return false;
    }

    private static Optional<Violation> recipient(Changed changed) {
        return changed.after(Recipient.class)
                .flatMap(recipient -> Rule.when(
                        changed.is()
                                .find(recipient.container(), OrganizationalUnit.class)
                                .isEmpty(),
                        ErrorCode.InvalidReference,
                        "The container of '" + recipient.name() + "' does not exist.",
                        recipient.name()));
    }
}
