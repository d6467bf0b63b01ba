package dev.reeve.engine.decision;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import java.util.Optional;
import java.util.Set;

/** Whether one source of rights covers what one touch point writes, in the state of one moment. */
final class WriteScopes {

    private final Scopes before;
    private final Scopes after;
    private final boolean resultsInSame;

    /** The scopes of one snapshot. */
    private record Scopes(Organization organization, ExclusiveScopes exclusive, RecipientScopes recipients) {

        static Scopes of(Standing standing) {
            ExclusiveScopes exclusive = new ExclusiveScopes(standing.organization(), standing.knownScopes());
            return new Scopes(standing.organization(), exclusive, new RecipientScopes(standing, exclusive));
        }

        ConfigScopes config() {
            return new ConfigScopes(organization, exclusive);
        }
    }

    WriteScopes(Standing standing, Optional<Organization> resulting) {
        this.before = Scopes.of(standing);
        this.after = resulting.map(standing::in).map(Scopes::of).orElse(before);
        this.resultsInSame = resulting.isEmpty();
    }

    private Scopes at(Moment moment) {
        return moment == Moment.BEFORE ? before : after;
    }

    /** Whether what is touched is the same before and after, so that one answer does for both. */
    boolean isSame(TouchPoint touchPoint) {
        return touchPoint instanceof TouchPoint.ObjectAccess access
                ? resultsInSame
                        && access.before().isPresent()
                        && isSame(access.before().get(), access.after())
                : touchPoint instanceof TouchPoint.OrganizationConfigAccess;
    }

    @SuppressWarnings("ReferenceEquality") // an equal object would only be asked about again
    private static boolean isSame(DirectoryObject before, Optional<DirectoryObject> after) {
        return after.isPresent() && after.get() == before;
    }

    /** Whether the touch point is covered at that moment; trivially so where nothing exists then [WRITE-9]. */
    Coverage covers(GrantSource source, TouchPoint touchPoint, Moment moment) {
        return switch (touchPoint) {
            case TouchPoint.ObjectAccess access -> {
                Optional<DirectoryObject> state = moment.state(access);
                yield state.isPresent()
                        ? covers(at(moment), source, access, state.get())
                        : Coverage.covered("nothing exists " + moment.words());
            }
            case TouchPoint.OrganizationConfigAccess _ -> coversOrganization(source);
            case TouchPoint.RoleDelegation _, TouchPoint.GroupManagement _ ->
                throw new IllegalArgumentException("not decided by write scopes: " + touchPoint);
        };
    }

    private static Coverage covers(
            Scopes scopes, GrantSource source, TouchPoint.ObjectAccess access, DirectoryObject state) {
        return switch (source) {
            case GrantSource.OfAssignment assignment -> covers(scopes, assignment, access, state);
            case GrantSource.OfGroupManagement management ->
                // GM-7: a manager may also stop being one, so only who manages the group now counts.
                access.before()
                                .filter(group -> management.groups().containsKey(group.id()))
                                .isPresent()
                        ? Coverage.covered("the caller manages " + state.name())
                        : Coverage.lacking("the caller does not manage " + state.name());
        };
    }

    private static Coverage covers(
            Scopes scopes, GrantSource.OfAssignment source, TouchPoint.ObjectAccess access, DirectoryObject state) {
        if (source.role().isUnscoped()) {
            return Coverage.covered("unscoped roles reach everything"); // UNSC-1
        }
        return switch (state) {
            case Recipient recipient -> scopes.recipients().covers(source, access, recipient);
            case ExchangeServer _, MailboxDatabase _ -> scopes.config().covers(source, state);
            case OrganizationalUnit unit -> {
                Coverage config = scopes.config().coversOrganization(source);
                yield config.isCovered() ? scopes.recipients().covers(source, unit) : config; // OU-8
            }
            default -> scopes.config().coversOrganization(source);
        };
    }

    private Coverage coversOrganization(GrantSource source) {
        return switch (source) {
            case GrantSource.OfAssignment assignment ->
                assignment.role().isUnscoped()
                        ? Coverage.covered("unscoped roles reach everything")
                        : before.config().coversOrganization(assignment);
            case GrantSource.OfGroupManagement _ ->
                Coverage.lacking("managing role groups gives no configuration of the organization");
        };
    }

    /** Whether an exclusive scope protects what the touch point touches at that moment [EXCL-1]. */
    boolean isProtected(TouchPoint touchPoint, Moment moment) {
        return !protecting(touchPoint, moment).isEmpty();
    }

    /** Whether the operation brings the object into an exclusive scope or takes it out of one [EXCL-8]. */
    boolean crossesExclusiveScope(TouchPoint touchPoint) {
        return touchPoint instanceof TouchPoint.ObjectAccess access
                && access.access() == Access.MODIFY
                && !protecting(touchPoint, Moment.BEFORE).equals(protecting(touchPoint, Moment.AFTER));
    }

    private Set<ObjectId> protecting(TouchPoint touchPoint, Moment moment) {
        return touchPoint instanceof TouchPoint.ObjectAccess access
                ? moment.state(access).map(at(moment).exclusive()::protecting).orElse(Set.of())
                : Set.of();
    }
}
