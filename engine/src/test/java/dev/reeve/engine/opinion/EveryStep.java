package dev.reeve.engine.opinion;

import dev.reeve.engine.advice.Step;
import dev.reeve.engine.decision.Memberships;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.InvalidFilterException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.List;

/** Every step of the listed kinds that could be taken in an organization, whether it makes sense or not. */
final class EveryStep {

    private final Organization organization;
    private final Request request;
    private final List<Step> steps = new ArrayList<>();

    private EveryStep(Organization organization, Request request) {
        this.organization = organization;
        this.request = request;
    }

    static List<Step> of(Organization organization, Request request) {
        EveryStep every = new EveryStep(organization, request);
        request.caller().user().ifPresent(every::memberships);
        every.entries();
        every.assignments();
        every.widenings();
        return every.steps;
    }

    private void memberships(ObjectId user) {
        organization.all().forEach(object -> {
            boolean isGroup = object instanceof RoleGroup
                    || (object instanceof Recipient recipient
                            && recipient.type().recipientType().endsWith("Group"));
            if (!isGroup) {
                return;
            }
            if (Memberships.conveysRights(object)) {
                steps.add(new Step.Join(user, object));
            }
            steps.add(new Step.Manage(user, object));
        });
    }

    /** All that the parent has: whatever less would do, this does. */
    private void entries() {
        organization
                .all(ManagementRole.class)
                .filter(role -> !role.builtIn())
                .forEach(role -> role.parent()
                        .flatMap(parent -> organization.find(parent, ManagementRole.class))
                        .flatMap(parent -> parent.entry(request.cmdlet()))
                        .ifPresent(entry -> steps.add(new Step.AddEntry(role, entry))));
    }

    private void assignments() {
        List<RecipientWriteScope> recipients = new ArrayList<>(List.of(
                new RecipientWriteScope.Implicit(), new RecipientWriteScope.Relative(RecipientScopeType.Organization)));
        organization
                .all(OrganizationalUnit.class)
                .forEach(unit -> recipients.add(new RecipientWriteScope.Unit(unit.id())));
        List<ConfigWriteScope> configs = new ArrayList<>(List.of(new ConfigWriteScope.Implicit()));
        organization.all(ManagementScope.class).forEach(scope -> {
            if (scope.restriction().typeName().equals("RecipientScope")) {
                recipients.add(
                        scope.exclusive()
                                ? new RecipientWriteScope.Exclusive(scope.id())
                                : new RecipientWriteScope.Custom(scope.id()));
            } else {
                configs.add(
                        scope.exclusive()
                                ? new ConfigWriteScope.Exclusive(scope.id())
                                : new ConfigWriteScope.Custom(scope.id()));
            }
        });
        organization.all(RoleAssignment.class).forEach(assignment -> {
            if (!assignment.enabled()) {
                steps.add(new Step.Enable(assignment));
            }
            recipients.forEach(
                    scope -> steps.add(new Step.LinkScope(assignment, scope, assignment.configWriteScope())));
            configs.forEach(
                    scope -> steps.add(new Step.LinkScope(assignment, assignment.recipientWriteScope(), scope)));
        });
    }

    private void widenings() {
        List<Recipient> touched = request.touchPoints().stream()
                .filter(TouchPoint.ObjectAccess.class::isInstance)
                .map(touchPoint -> ((TouchPoint.ObjectAccess) touchPoint).object())
                .flatMap(object -> organization.find(object.id(), Recipient.class).stream())
                .toList();
        organization.all(ManagementScope.class).forEach(scope -> {
            if (scope.restriction() instanceof ScopeRestriction.RecipientFilter(var root, var filter)) {
                touched.forEach(recipient -> steps.add(new Step.WidenScope(
                        scope, new ScopeRestriction.RecipientFilter(root, wider(filter, recipient)), recipient)));
            }
        });
    }

    private static Filter wider(Filter filter, DirectoryObject object) {
        try {
            return Filter.parse(
                    "(" + filter.text() + ") -or (Guid -eq '" + object.id() + "')", RecipientProperties.REGISTRY);
        } catch (InvalidFilterException _) {
            return filter;
        }
    }
}
