package dev.reeve.server.authzen;

import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.Decision.Denied;
import dev.reeve.engine.decision.Decision.Granted;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IdentityResolver;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.Resolution;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.question.CommandUse;
import dev.reeve.engine.question.Deed;
import dev.reeve.engine.question.Questions;
import dev.reeve.server.session.Asker;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Answers whether a user may run a cmdlet on an object. */
record Evaluations(Asker asker) {

    private static final String USER = "user";

    /** The user that a subject stands for: role groups and policies are none. */
    Optional<Recipient> subject(Asked.Entity subject) {
        return subject.type().equalsIgnoreCase(USER)
                ? Asker.user(asker.organization(), subject.id())
                : Optional.empty();
    }

    /** Whether subjects of this type are users. */
    static boolean isUser(String type) {
        return type.equalsIgnoreCase(USER);
    }

    /** The decision, with reasons for whoever may read permissions. */
    Verdict evaluate(Asked asked) {
        Verdict verdict = verdict(asked);
        return asker.readsPermissions() ? verdict : verdict.bare();
    }

    private Verdict verdict(Asked asked) {
        Optional<Recipient> user = subject(asked.subject());
        if (user.isEmpty()) {
            return Verdict.denied("UnknownSubject");
        }
        Optional<Command> command = Command.of(asker.organization(), asked.action());
        if (command.isEmpty()) {
            return Verdict.denied("NoRoleEntry");
        }
        Optional<String> kept = keptOut(user.get());
        if (kept.isPresent()) {
            return Verdict.denied(kept.get());
        }
        Caller caller = Questions.caller(user.get());
        return object(asked.resource(), command.get())
                .flatMap(object -> command.get().on(object).map(use -> on(command.get(), use, caller, object)))
                .orElseGet(() -> atAll(command.get(), caller));
    }

    /** Why somebody may do nothing at all through a shell, whatever he has [USER-2]. */
    static Optional<String> keptOut(Recipient user) {
        if (!user.maySignIn()) {
            return Optional.of("AccountDisabled");
        }
        return user.hasRemotePowerShell() ? Optional.empty() : Optional.of("RemotePowerShellDisabled");
    }

    /** Without an object: whoever has not even the cmdlet is told that. */
    private Verdict atAll(Command command, Caller caller) {
        return decide(command.doing(Deed.READ).by(caller)) instanceof Denied denied
                ? denied(
                        denied,
                        missing(
                                command,
                                parameter -> command.with(parameter, Deed.READ).by(caller)))
                : Verdict.denied("UnknownResource");
    }

    private Verdict on(Command command, CommandUse use, Caller caller, DirectoryObject object) {
        return switch (decide(use.on(caller, object))) {
            case Granted granted ->
                Verdict.granted(granted.grants().stream()
                        .flatMap(grant -> grant.assignment().stream())
                        .flatMap(id -> asker.organization().find(id, RoleAssignment.class).stream())
                        .map(RoleAssignment::name)
                        .distinct()
                        .sorted()
                        .toList());
            case Denied denied ->
                denied(
                        denied,
                        missing(
                                command,
                                parameter -> command.with(parameter, use.deed()).on(caller, object)));
        };
    }

    private Decision decide(Request request) {
        return asker.workplace().questions().decide(asker.organization(), request);
    }

    private List<String> missing(Command command, Function<String, Request> alone) {
        return command.parameters().stream()
                .filter(parameter -> decide(alone.apply(parameter)) instanceof Denied)
                .sorted()
                .toList();
    }

    private static Verdict denied(Denied denied, List<String> missing) {
        boolean ofParameter =
                denied.code() == ErrorCode.ParameterNotFound || denied.code() == ErrorCode.ParameterOutOfScope;
        return Verdict.denied(reason(denied.code()), ofParameter ? missing : List.of());
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

    /** The object of a type that an id names, whatever is run on it. */
    Optional<DirectoryObject> object(Asked.Entity resource) {
        return ResourceType.named(resource.type())
                .flatMap(type -> found(new IdentityResolver(asker.organization())
                        .resolve(DirectoryObject.class, resource.id(), type::isOf)));
    }

    private static Optional<DirectoryObject> found(Resolution<DirectoryObject> resolution) {
        return switch (resolution) {
            case Resolution.Found<DirectoryObject> found -> Optional.of(found.object());
            case Resolution.Missing<DirectoryObject> _, Resolution.Ambiguous<DirectoryObject> _ -> Optional.empty();
        };
    }
}
