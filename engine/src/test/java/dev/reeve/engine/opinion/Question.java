package dev.reeve.engine.opinion;

import dev.reeve.engine.decision.Request;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Version;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A request in an organization, printable, and with something else in a place. */
record Question(Estate estate, Request request) {

    /** All of it in words. */
    String text() {
        return CaseText.of(this);
    }

    List<DirectoryObject> objects() {
        return estate.organization().all().toList();
    }

    Question withObjects(List<DirectoryObject> objects) {
        return new Question(new Estate(Organization.of(new Version(1), objects), estate.filters()), request);
    }

    Question withTouchPoints(List<TouchPoint> touchPoints) {
        return with(request.parameters(), touchPoints);
    }

    Question withParameters(List<String> parameters) {
        return with(Set.copyOf(parameters), request.touchPoints());
    }

    private Question with(Set<String> parameters, List<TouchPoint> touchPoints) {
        return new Question(
                estate,
                new Request(request.caller(), request.cmdlet(), parameters, touchPoints, request.requirement()));
    }

    /** Changes objects wherever they stand: in the organization, and in each state that the request has of them. */
    Question everywhere(UnaryOperator<DirectoryObject> change) {
        return withObjects(objects().stream().map(change).toList())
                .withTouchPoints(request.touchPoints().stream()
                        .map(touch -> changed(touch, change))
                        .toList());
    }

    private static TouchPoint changed(TouchPoint touch, UnaryOperator<DirectoryObject> change) {
        return switch (touch) {
            case TouchPoint.ObjectAccess(var access, var before, var after) ->
                new TouchPoint.ObjectAccess(access, before.map(change), after.map(change));
            case TouchPoint.OrganizationConfigAccess config -> config;
            case TouchPoint.RoleDelegation(var role, var assignee, var recipients, var configuration, var delegating) ->
                new TouchPoint.RoleDelegation(
                        (ManagementRole) change.apply(role),
                        assignee.map(change),
                        recipients,
                        configuration,
                        delegating);
            case TouchPoint.GroupManagement(var group, var after, var bypass) ->
                new TouchPoint.GroupManagement(change.apply(group), after.map(change), bypass);
        };
    }
}
