package dev.reeve.server.authzen;

import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.question.Questions;
import dev.reeve.server.session.Names;
import java.util.Optional;
import java.util.function.Predicate;

/** Whom a question is about: a user, or what a role group or role assignment policy gives by itself. */
sealed interface Subject {

    /** A user with all that he has. */
    record User(Recipient user) implements Subject {}

    /** Somebody who is in a role group and has nothing else. Nobody in particular: what is his own is nobody's. */
    record Group(RoleGroup group) implements Subject {}

    /** The owner of a mailbox with a policy, who has nothing else. On a mailbox that has the policy that is its own owner. */
    record Policy(RoleAssignmentPolicy policy) implements Subject {

        boolean isOf(DirectoryObject object) {
            return object instanceof Recipient mailbox
                    && mailbox.type().isMailbox()
                    && mailbox.properties()
                            .references(RecipientProperties.ROLE_ASSIGNMENT_POLICY)
                            .contains(policy.id());
        }
    }

    /** The types of subjects. */
    enum Type {
        USER,
        GROUP,
        POLICY;

        static Optional<Type> named(String type) {
            for (Type each : values()) {
                if (each.name().equalsIgnoreCase(type)) {
                    return Optional.of(each);
                }
            }
            return Optional.empty();
        }

        boolean isOf(DirectoryObject object) {
            return switch (this) {
                case USER -> object instanceof Recipient user && user.type().isUser();
                case GROUP -> object instanceof RoleGroup;
                case POLICY -> object instanceof RoleAssignmentPolicy;
            };
        }
    }

    /** The subject that type and id name, if they name one of those that are known. */
    static Optional<Subject> of(Names names, Asked.Entity named, Predicate<DirectoryObject> known) {
        return Type.named(named.type())
                .flatMap(type -> names.one(type, named.id(), type::isOf, known).flatMap(Subject::of));
    }

    private static Optional<Subject> of(DirectoryObject object) {
        return switch (object) {
            case Recipient user -> Optional.of(new User(user));
            case RoleGroup group -> Optional.of(new Group(group));
            case RoleAssignmentPolicy policy -> Optional.of(new Policy(policy));
            default -> Optional.empty();
        };
    }

    /** The user, where it is one. */
    default Optional<Recipient> person() {
        return this instanceof User(Recipient user) ? Optional.of(user) : Optional.empty();
    }

    /** Why it may do nothing at all through a shell, whatever it has [USER-2]. */
    default Optional<String> keptOut() {
        return person().flatMap(user -> {
            if (!user.maySignIn()) {
                return Optional.of("AccountDisabled");
            }
            return user.hasRemotePowerShell() ? Optional.empty() : Optional.of("RemotePowerShellDisabled");
        });
    }

    /** Who calls, wherever that may be. */
    default Caller caller() {
        return switch (this) {
            case User(Recipient user) -> Questions.caller(user);
            case Group(RoleGroup group) -> Caller.having(group.id());
            case Policy(RoleAssignmentPolicy policy) -> Caller.having(policy.id());
        };
    }

    /** Who calls, where it is about that object. */
    default Caller caller(DirectoryObject object) {
        return this instanceof Policy policy && policy.isOf(object)
                ? Caller.having(policy.policy().id(), object.id())
                : caller();
    }
}
