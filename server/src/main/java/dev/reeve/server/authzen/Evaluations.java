package dev.reeve.server.authzen;

import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.Decision.Denied;
import dev.reeve.engine.decision.Decision.Granted;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IdentityResolver;
import dev.reeve.engine.organization.Resolution;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.question.Deed;
import dev.reeve.server.http.Refusal;
import dev.reeve.server.session.Asker;
import dev.reeve.workplace.question.JsonGaps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/**
 * Answers whether a subject may run a cmdlet on a resource.
 *
 * @param names whether a text names the organization
 */
record Evaluations(Asker asker, Predicate<String> names) {

    /**
     * The subject of a question, if there is one that the asker may know of.
     *
     * @throws Refusal 403 where the asker may not ask about it
     */
    Optional<Subject> subject(Asked.Entity named) {
        Optional<Subject> subject = Subject.of(asker.names(), named, asker::mayKnow);
        asker.checkMayAskAbout(subject.flatMap(Subject::person));
        return subject;
    }

    /**
     * The decision as it is told: for whoever may read permissions with reasons, and with what was missing when the
     * organization was loaded.
     *
     * @throws Refusal 403 where the asker may not ask
     */
    ObjectNode answer(Asked asked) {
        Verdict verdict = verdict(subject(asked.subject()), asked);
        if (!asker.readsPermissions()) {
            return verdict.bare().json();
        }
        ObjectNode answer = verdict.json();
        if (!asker.gaps().isEmpty()) {
            JsonGaps.put(asker.gaps(), answer.withObjectProperty("context"));
        }
        return answer;
    }

    private Verdict verdict(Optional<Subject> subject, Asked asked) {
        if (subject.isEmpty()) {
            return Verdict.denied("UnknownSubject");
        }
        Optional<Command> command = Command.of(asker.organization(), asked.action());
        return command.isEmpty()
                ? Verdict.denied("NoRoleEntry")
                : verdict(subject.get(), command.get(), asked.resource());
    }

    Verdict verdict(Subject subject, Command command, Asked.Entity resource) {
        Optional<String> kept = subject.keptOut();
        if (kept.isPresent()) {
            return Verdict.denied(kept.get());
        }
        if (isOrganization(resource)) {
            return command.onOrganization(subject.caller())
                    .map(request -> decided(
                            request,
                            command,
                            alone -> alone.onOrganization(subject.caller()).orElse(request)))
                    .orElseGet(() -> atAll(command, subject.caller()));
        }
        return object(resource, command, asker::mayKnow)
                .map(object -> on(subject, command, object))
                .or(() -> own(subject, command, resource))
                .orElseGet(() -> atAll(command, subject.caller()));
    }

    /** What the asker himself may do to something that he can't list: that he may is all that he is told of it. */
    private Optional<Verdict> own(Subject subject, Command command, Asked.Entity resource) {
        return isAsker(subject)
                ? object(resource, command, _ -> true)
                        .map(object -> on(subject, command, object))
                        .filter(Verdict::granted)
                : Optional.empty();
    }

    /** Whether the asker asks about himself. */
    boolean isAsker(Subject subject) {
        return subject.person().filter(asker::isSelf).isPresent();
    }

    /** Whether a resource is the organization as a whole. */
    boolean isOrganization(Asked.Entity resource) {
        return ResourceType.isOrganization(resource.type()) && names.test(resource.id());
    }

    /** The verdict on an object that the cmdlet is run on. */
    Verdict on(Subject subject, Command command, DirectoryObject object) {
        Caller caller = subject.caller(object);
        Deed deed = command.kind(object).orElseThrow().deed();
        return decided(
                command.doing(deed).on(caller, object),
                command,
                alone -> alone.doing(deed).on(caller, object));
    }

    /** Without an object: whoever has not even the cmdlet is told that. */
    private Verdict atAll(Command command, Caller caller) {
        Verdict verdict = decided(
                command.doing(Deed.READ).by(caller),
                command,
                alone -> alone.doing(Deed.READ).by(caller));
        return verdict.granted() ? Verdict.denied("UnknownResource") : verdict;
    }

    /** @param same the request of the command with one parameter alone */
    private Verdict decided(Request request, Command command, Function<Command, Request> same) {
        if (!asker.readsPermissions()) { // nobody is told why
            return asker.workplace().questions().compiled(asker.organization()).allows(request)
                    ? Verdict.granted(List.of())
                    : Verdict.denied("");
        }
        return switch (decide(request)) {
            case Granted granted ->
                Verdict.granted(granted.grants().stream()
                        .flatMap(grant -> grant.assignment().stream())
                        .flatMap(id -> asker.organization().find(id, RoleAssignment.class).stream())
                        .map(RoleAssignment::name)
                        .distinct()
                        .sorted()
                        .toList());
            case Denied denied -> denied(denied, missing(denied, command, same));
        };
    }

    private Decision decide(Request request) {
        return asker.workplace().questions().compiled(asker.organization()).decide(request);
    }

    private List<String> missing(Denied denied, Command command, Function<Command, Request> same) {
        boolean isAboutParameters =
                denied.code() == ErrorCode.ParameterNotFound || denied.code() == ErrorCode.ParameterOutOfScope;
        if (!isAboutParameters) {
            return List.of();
        }
        if (command.parameters().size() == 1) {
            return List.copyOf(command.parameters()); // which is what was asked
        }
        return command.parameters().stream()
                .filter(parameter -> decide(same.apply(command.with(parameter))) instanceof Denied)
                .sorted()
                .toList();
    }

    private static Verdict denied(Denied denied, List<String> missing) {
        return Verdict.denied(reason(denied.code()), missing);
    }

    /** What a caller can't read does not exist for him; who may read permissions is told that it does. */
    private static String reason(ErrorCode code) {
        return switch (code) {
            case CommandNotFound -> "NoRoleEntry";
            case ParameterNotFound -> "ParameterNotAssigned";
            case ObjectNotFound -> "OutOfReadScope";
            default -> code.name();
        };
    }

    /** Objects of a type that a cmdlet is run on. */
    private record RunOn(ResourceType type, String cmdlet) {}

    /** The object of the resource's type that its id names, of those that the cmdlet is run on. */
    Optional<DirectoryObject> object(Asked.Entity resource, Command command, Predicate<DirectoryObject> known) {
        return ResourceType.named(resource.type())
                .flatMap(type -> asker.names()
                        .one(
                                new RunOn(type, command.name()),
                                resource.id(),
                                object -> type.isOf(object)
                                        && command.kind(object).isPresent(),
                                known));
    }

    /** All objects of a type that an id may name: which one it does depends on what is run on it. */
    List<DirectoryObject> objects(Asked.Entity resource, Predicate<DirectoryObject> known) {
        Optional<ResourceType> type = ResourceType.named(resource.type());
        List<DirectoryObject> objects = new ArrayList<>();
        Set<ObjectId> seen = new HashSet<>();
        boolean more = type.isPresent();
        while (more) {
            List<DirectoryObject> next = switch (new IdentityResolver(asker.organization())
                    .resolve(
                            DirectoryObject.class,
                            resource.id(),
                            object -> type.get().isOf(object) && !seen.contains(object.id()) && known.test(object))) {
                case Resolution.Found<DirectoryObject>(DirectoryObject object) -> List.of(object);
                case Resolution.Ambiguous<DirectoryObject>(String _, List<DirectoryObject> several) -> several;
                case Resolution.Missing<DirectoryObject> _ -> List.of();
            };
            objects.addAll(next);
            next.forEach(object -> seen.add(object.id()));
            more = !next.isEmpty();
        }
        return objects;
    }
}
