package dev.reeve.engine.question;

import dev.reeve.engine.decision.AssignmentReach;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.CompiledOrganization;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Optional;

/** What assignments let one caller do with one object. Made for one question, used by one thread. */
final class OneCaller {

    private final CompiledOrganization compiled;
    private final Caller caller;
    private final DirectoryObject target;
    private final Optional<Sights> sights;
    private final AssignmentReach reach;
    private final int number;
    private final boolean isProtected;

    OneCaller(CompiledOrganization compiled, Caller caller, DirectoryObject target) {
        this.compiled = compiled;
        this.caller = caller;
        this.target = target;
        this.sights = sights(compiled.organization(), target);
        this.reach = new AssignmentReach(compiled.organization());
        this.number = target instanceof Recipient ? compiled.number(target.id()) : -1;
        this.isProtected = number >= 0 && compiled.isProtected(number);
    }

    /** Who sees the recipient that an object is or belongs to; empty where it is read as configuration. */
    static Optional<Sights> sights(Organization organization, DirectoryObject target) {
        DirectoryObject holder = target instanceof ConfigurationObject configuration
                ? configuration.owner().flatMap(organization::find).orElse(target)
                : target;
        return holder instanceof Recipient recipient
                ? Optional.of(new Sights(organization, recipient))
                : Optional.empty();
    }

    /** Whether the caller reads the object by the grant. */
    boolean reads(Grant grant) {
        return sights.map(found -> found.sees(grant.sight(), caller)).orElseGet(grant::readsConfiguration);
    }

    /** Whether the caller may write the object by the grant. */
    boolean writes(Grant grant) {
        return target instanceof Recipient recipient
                ? isPlace(grant, recipient) && (!grant.limited() || reads(grant))
                : grant.role().isUnscoped() || reach.reaches(grant.assignment(), target);
    }

    private boolean isPlace(Grant grant, Recipient recipient) {
        return switch (grant.place()) {
            case EVERYWHERE -> true;
            case ORGANIZATION -> !isProtected;
            case SCOPE -> !isProtected && isInScope(grant);
            case EXCLUSIVE -> isInScope(grant);
            case SELF -> !isProtected && caller.is(recipient.id());
            case SELF_EXEMPT -> caller.is(recipient.id());
            case OWN_GROUPS ->
                !isProtected
                        && recipient.type().isGroup()
                        && recipient.type().isMailEnabled()
                        && caller.isAmong(recipient.properties().references(RecipientProperties.MANAGED_BY));
            case NOWHERE -> false;
        };
    }

    private boolean isInScope(Grant grant) {
        return compiled.contains(compiled.scope(grant.scope().orElseThrow()), number);
    }
}
