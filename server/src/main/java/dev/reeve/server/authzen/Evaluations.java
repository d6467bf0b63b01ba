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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Answers whether a subject may run a cmdlet on a resource.
 *
 * @param names whether a text names the organization
 */
record Evaluations(Asker asker, Predicate<String> names) {

    /**
     * The subject of a question, if there is one.
     *
     * @throws Refusal 403 where the asker may not ask about it
     */
    Optional<Subject> subject(Asked.Entity named) {
        Optional<Subject> subject = Subject.of(asker.organization(), named);
        asker.checkMayAskAbout(subject.flatMap(Subject::person));
        return subject;
    }

    /**
     * The decision, with reasons for whoever may read permissions.
     *
     * @throws Refusal 403 where the asker may not ask
     */
    Verdict evaluate(Asked asked) {
        Verdict verdict = verdict(subject(asked.subject()), asked);
        return asker.readsPermissions() ? verdict : verdict.bare();
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
        return object(resource, command)
                .map(object -> on(subject, command, object))
                .orElseGet(() -> atAll(command, subject.caller()));
    }

    /** Whether a resource is the organization as a whole. */
    boolean isOrganization(Asked.Entity resource) {
        return ResourceType.isOrganization(resource.type()) && names.test(resource.id());
    }

    /** The verdict on an object that the cmdlet is run on. */
    Verdict on(Subject subject, Command command, DirectoryObject object) {
        Caller caller = subject.caller(object);
        Deed deed = command.on(object).orElseThrow().deed();
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
        return asker.workplace().questions().decide(asker.organization(), request);
    }

    private List<String> missing(Denied denied, Command command, Function<Command, Request> same) {
        boolean isAboutParameters =
                denied.code() == ErrorCode.ParameterNotFound || denied.code() == ErrorCode.ParameterOutOfScope;
        return command.parameters().stream()
                .filter(_ -> isAboutParameters && asker.readsPermissions())
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

    /** The object of the resource's type that its id names, of those that the cmdlet is run on. */
    Optional<DirectoryObject> object(Asked.Entity resource, Command command) {
        return ResourceType.named(resource.type())
                .flatMap(type -> found(new IdentityResolver(asker.organization())
                        .resolve(
                                DirectoryObject.class,
                                resource.id(),
                                object ->
                                        type.isOf(object) && command.on(object).isPresent())));
    }

    /** All objects of a type that an id may name: which one it does depends on what is run on it. */
    List<DirectoryObject> objects(Asked.Entity resource) {
        Optional<ResourceType> type = ResourceType.named(resource.type());
        List<DirectoryObject> objects = new ArrayList<>();
        Set<ObjectId> seen = new HashSet<>();
        boolean more = type.isPresent();
        while (more) {
            List<DirectoryObject> next = switch (new IdentityResolver(asker.organization())
                    .resolve(
                            DirectoryObject.class,
                            resource.id(),
                            object -> type.get().isOf(object) && !seen.contains(object.id()))) {
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

    private static Optional<DirectoryObject> found(Resolution<DirectoryObject> resolution) {
        return switch (resolution) {
            case Resolution.Found<DirectoryObject> found -> Optional.of(found.object());
            case Resolution.Missing<DirectoryObject> _, Resolution.Ambiguous<DirectoryObject> _ -> Optional.empty();
        };
    }
}
