package dev.reeve.server.authzen;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.declared.CmdletObjects;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.question.Questions;
import dev.reeve.engine.question.Reached;
import dev.reeve.engine.question.UsableCommand;
import dev.reeve.server.session.Asker;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers who, what and which: sets found backwards, each element as {@link Evaluations} says of it. */
record Searches(Asker asker, Evaluations evaluations) {

    Searches(Asker asker) {
        this(asker, new Evaluations(asker));
    }

    /** The users who may run the cmdlet on the object. */
    Stream<? extends DirectoryObject> subjects(Asked asked) {
        if (!Evaluations.isUser(asked.subject().type())) {
            return Stream.empty();
        }
        return Command.of(asker.organization(), asked.action()).stream()
                .flatMap(command -> subjects(command, asked.resource()));
    }

    private Stream<Recipient> subjects(Command command, Asked.Entity resource) {
        return evaluations.object(resource, command).stream()
                .flatMap(object -> command.on(object).stream()
                        .flatMap(use ->
                                asker.workplace().questions().whoCan(asker.organization(), use, object).stream()))
                .filter(user -> Evaluations.keptOut(user).isEmpty());
    }

    /** The objects of a type on which the user may run the cmdlet. */
    Stream<? extends DirectoryObject> resources(Asked asked) {
        Optional<ResourceType> type = ResourceType.named(asked.resource().type());
        Optional<Recipient> user = able(asked.subject());
        Optional<Command> command = Command.of(asker.organization(), asked.action());
        if (type.isEmpty() || user.isEmpty() || command.isEmpty()) {
            return Stream.empty();
        }
        Caller caller = Questions.caller(user.get());
        return command.get().kinds().stream()
                .flatMap(kind -> reached(command.get(), caller, kind))
                .filter(type.get()::isOf)
                .distinct();
    }

    private Stream<? extends DirectoryObject> reached(Command command, Caller caller, CmdletObjects.Kind kind) {
        Reached reached =
                asker.workplace().questions().whatCan(asker.organization(), caller, command.doing(kind.deed()));
        return kind.type() == Recipient.class
                ? reached.recipients().ofTypes(kind.recipientTypes()).stream()
                : reached.objects(kind.type()).stream()
                        .filter(object -> !(object instanceof ConfigurationObject configuration)
                                || command.isAbout(configuration));
    }

    /** The cmdlets that the user may run on the object, by name. */
    Stream<String> actions(Asked asked) {
        Optional<Recipient> user = able(asked.subject());
        Optional<DirectoryObject> object = evaluations.object(asked.resource());
        if (user.isEmpty() || object.isEmpty()) {
            return Stream.empty();
        }
        return asker
                .workplace()
                .questions()
                .commandsFor(
                        asker.organization(),
                        Questions.caller(user.get()),
                        object.get(),
                        cmdlet -> BuiltInCatalogue.instance()
                                .find(cmdlet)
                                .flatMap(definition ->
                                        CmdletObjects.of(definition).deed(object.get())))
                .stream()
                .map(UsableCommand::cmdlet);
    }

    private Optional<Recipient> able(Asked.Entity subject) {
        return evaluations
                .subject(subject)
                .filter(user -> Evaluations.keptOut(user).isEmpty());
    }
}
