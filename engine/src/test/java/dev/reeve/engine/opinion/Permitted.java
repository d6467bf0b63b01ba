package dev.reeve.engine.opinion;

import dev.reeve.engine.decision.Access;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.CallerDecisions;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.decision.TouchPoint.OrganizationConfigAccess;
import dev.reeve.engine.difference.Audience;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What everybody may do in one snapshot, found by asking about everybody and every object; kept once it is found. */
final class Permitted {

    /** Somebody with an object, or with the configuration of the organization. */
    record Case(ObjectId person, Optional<ObjectId> object) {}

    private record Use(String command, String parameter) {}

    private final Organization organization;
    private final Map<ObjectId, CallerDecisions> people = new LinkedHashMap<>();
    private final Map<ObjectId, DirectoryObject> objects = new LinkedHashMap<>();
    private final Map<Use, Set<Case>> granted = new HashMap<>();

    Permitted(Authorizer authorizer, Organization organization) {
        this.organization = organization;
        organization
                .all()
                .filter(Audience::isPerson)
                .forEach(
                        person -> people.put(person.id(), authorizer.decisions(organization, Audience.caller(person))));
        organization.all().filter(Permitted::isAsked).forEach(object -> objects.put(object.id(), object));
    }

    private static boolean isAsked(DirectoryObject object) {
        return object instanceof Recipient
                || object instanceof RoleGroup
                || object instanceof ExchangeServer
                || object instanceof MailboxDatabase;
    }

    Organization organization() {
        return organization;
    }

    /** Whether person and object are there. */
    boolean knows(Case one) {
        return people.containsKey(one.person())
                && one.object().map(objects::containsKey).orElse(true);
    }

    /** Who may use a command on what; with a parameter unless that is empty. */
    Set<Case> granted(String command, String parameter) {
        return granted.computeIfAbsent(new Use(command, parameter), this::ask);
    }

    private Set<Case> ask(Use use) {
        Set<String> parameters = use.parameter().isEmpty() ? Set.of() : Set.of(use.parameter());
        boolean reads = use.command().toLowerCase(Locale.ROOT).startsWith("get-");
        Set<Case> cases = new HashSet<>();
        people.forEach((person, decisions) -> {
            TouchPoint configuration = new OrganizationConfigAccess(reads ? Access.READ : Access.MODIFY);
            if (isGranted(decisions, use.command(), parameters, configuration)) {
                cases.add(new Case(person, Optional.empty()));
            }
            for (DirectoryObject object : objects.values()) {
                TouchPoint touched = reads ? ObjectAccess.read(object) : ObjectAccess.action(object);
                if (isGranted(decisions, use.command(), parameters, touched)) {
                    cases.add(new Case(person, Optional.of(object.id())));
                }
            }
        });
        return cases;
    }

    private static boolean isGranted(
            CallerDecisions decisions, String command, Set<String> parameters, TouchPoint touched) {
        return decisions.decide(command, parameters, List.of(touched), ConfigRequirement.EACH)
                instanceof Decision.Granted;
    }
}
