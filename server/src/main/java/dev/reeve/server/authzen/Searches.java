package dev.reeve.server.authzen;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.declared.CmdletObjects;
import dev.reeve.engine.decision.Memberships;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.question.Deed;
import dev.reeve.engine.question.Questions;
import dev.reeve.engine.question.Reached;
import dev.reeve.engine.question.UsableCommand;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Answers who, what and which: sets found backwards, each element as {@link Evaluations} says of it. */
record Searches(Evaluations evaluations) {

    private Organization organization() {
        return evaluations.asker().organization();
    }

    private Questions questions() {
        return evaluations.asker().workplace().questions();
    }

    /** The subjects of a type that may run the cmdlet on the resource. */
    Stream<Found> subjects(Asked asked) {
        Optional<Subject.Type> type = Subject.Type.named(asked.subject().type());
        Optional<Command> command = Command.of(organization(), asked.action());
        if (type.isEmpty() || command.isEmpty()) {
            return Stream.empty();
        }
        Asked.Entity resource = asked.resource();
        return switch (type.get()) {
            case USER -> users(command.get(), resource);
            case GROUP ->
                organization()
                        .all(RoleGroup.class)
                        .filter(this::mayKnow)
                        .filter(group -> isGranted(new Subject.Group(group), command.get(), resource))
                        .map(Found::of);
            case POLICY ->
                organization()
                        .all(RoleAssignmentPolicy.class)
                        .filter(this::mayKnow)
                        .filter(policy -> isGranted(new Subject.Policy(policy), command.get(), resource))
                        .map(Found::of);
        };
    }

    private boolean isGranted(Subject subject, Command command, Asked.Entity resource) {
        return evaluations.verdict(subject, command, resource).granted();
    }

    private boolean mayKnow(DirectoryObject object) {
        return evaluations.asker().mayKnow(object);
    }

    private Stream<Found> users(Command command, Asked.Entity resource) {
        return (evaluations.isOrganization(resource)
                        ? questions().whoCan(organization(), command.doing(Deed.READ)).stream()
                                .filter(user -> isGranted(new Subject.User(user), command, resource))
                        : usersOn(command, resource))
                .filter(this::mayKnow)
                .filter(user -> new Subject.User(user).keptOut().isEmpty())
                .map(Found::of);
    }

    /** On an object of which the asker may not know there is nobody but he himself who is told of. */
    private Stream<Recipient> usersOn(Command command, Asked.Entity resource) {
        Optional<DirectoryObject> object = evaluations.object(resource, command, this::mayKnow);
        return object.isPresent()
                ? command.on(object.get()).stream()
                        .flatMap(use -> questions().whoCan(organization(), use, object.get()).stream())
                : evaluations.asker().self().stream()
                        .filter(self -> isGranted(new Subject.User(self), command, resource));
    }

    /** The resources of a type on which the subject may run the cmdlet. */
    Stream<Found> resources(Asked asked) {
        Optional<Subject> subject = able(asked.subject());
        Optional<Command> command = Command.of(organization(), asked.action());
        if (subject.isEmpty() || command.isEmpty()) {
            return Stream.empty();
        }
        if (ResourceType.isOrganization(asked.resource().type())) {
            return organization(subject.get(), command.get());
        }
        return ResourceType.named(asked.resource().type()).stream()
                .flatMap(type -> objects(subject.get(), command.get(), type))
                .filter(known(subject.get()))
                .map(Found::of);
    }

    /** Of himself the asker is told all that he may do; of others, what he can read himself. */
    private Predicate<DirectoryObject> known(Subject subject) {
        return evaluations.isAsker(subject) ? _ -> true : this::mayKnow;
    }

    /** There is one, and it is known by its GUID. */
    private Stream<Found> organization(Subject subject, Command command) {
        var id = evaluations.asker().workplace().organization().uuid();
        return isGranted(subject, command, new Asked.Entity("organization", id.toString()))
                ? Stream.of(
                        new Found(id, organization -> organization.settings().name()))
                : Stream.empty();
    }

    private Stream<? extends DirectoryObject> objects(Subject subject, Command command, ResourceType type) {
        Stream<? extends DirectoryObject> reached = command.kinds().stream()
                .flatMap(kind -> reached(command, subject, kind))
                .filter(type::isOf);
        if (!(subject instanceof Subject.Policy policy)) {
            return reached;
        }
        // On mailboxes that have the policy it is each its own owner who has it.
        Stream<Recipient> owners = Memberships.effectiveUsers(organization(), policy.policy())
                .filter(owner -> type.isOf(owner) && command.on(owner).isPresent())
                .filter(owner -> evaluations.on(policy, command, owner).granted());
        return Stream.concat(reached.filter(object -> !policy.isOf(object)), owners);
    }

    /** Each object once: with the first kind of those that the cmdlet is run on, as a decision about it takes it. */
    private Stream<? extends DirectoryObject> reached(Command command, Subject subject, CmdletObjects.Kind kind) {
        Reached reached = questions().whatCan(organization(), subject.caller(), command.doing(kind.deed()));
        Stream<? extends DirectoryObject> objects = kind.type() == Recipient.class
                ? reached.recipients().ofTypes(kind.recipientTypes()).stream()
                : reached.objects(kind.type()).stream();
        return objects.filter(
                object -> command.kind(object).filter(kind::equals).isPresent());
    }

    /** The cmdlets that the subject may run on the resource, by name. */
    Stream<String> actions(Asked asked) {
        Optional<Subject> subject = able(asked.subject());
        if (subject.isEmpty()) {
            return Stream.empty();
        }
        if (evaluations.isOrganization(asked.resource())) {
            return questions().commands(organization(), subject.get().caller()).stream()
                    .map(UsableCommand::cmdlet)
                    .filter(cmdlet -> isGranted(subject.get(), cmdlet, asked.resource()));
        }
        List<DirectoryObject> objects = evaluations.objects(asked.resource(), known(subject.get()));
        return objects.stream()
                .flatMap(object -> actions(subject.get(), object)
                        .filter(cmdlet ->
                                objects.size() == 1 || isNamed(subject.get(), asked.resource(), object, cmdlet)));
    }

    private boolean isGranted(Subject subject, String cmdlet, Asked.Entity resource) {
        return command(cmdlet)
                .filter(command -> isGranted(subject, command, resource))
                .isPresent();
    }

    /** Whether a name that several objects have names that one where the cmdlet is run on it. */
    private boolean isNamed(Subject subject, Asked.Entity resource, DirectoryObject object, String cmdlet) {
        return command(cmdlet)
                .flatMap(command -> evaluations.object(resource, command, known(subject)))
                .filter(found -> found.id().equals(object.id()))
                .isPresent();
    }

    private Optional<Command> command(String cmdlet) {
        return Command.of(organization(), new Asked.Action(cmdlet, Set.of()));
    }

    private Stream<String> actions(Subject subject, DirectoryObject object) {
        return questions()
                .commandsFor(
                        organization(),
                        subject.caller(object),
                        object,
                        cmdlet -> BuiltInCatalogue.instance()
                                .find(cmdlet)
                                .flatMap(definition ->
                                        CmdletObjects.of(definition).deed(object)))
                .stream()
                .map(UsableCommand::cmdlet);
    }

    private Optional<Subject> able(Asked.Entity named) {
        return evaluations.subject(named).filter(subject -> subject.keptOut().isEmpty());
    }
}
