package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.DirectoryTree;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.OrganizationalUnit.Kind;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.language.value.Value;
import java.util.Optional;

/** What the cmdlets share that make, change, move and remove organizational units [OU-6] to [OU-8]. */
final class Units {

    private static final int LONGEST_NAME = 64;

    private Units() {}

    /** Refuses what is no unit of the organization's own: domains, plain containers, and the container of role groups. */
    static void refuseBuiltIn(CmdletContext context, PlanBuilder plan, OrganizationalUnit unit) {
        boolean own = unit.kind() == Kind.UNIT
                && context.organization()
                        .tree()
                        .securityGroups()
                        .filter(groups -> groups.id().equals(unit.id()))
                        .isEmpty();
        if (!own) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "'" + unit.name() + "' is a domain or a container that every organization has, such as "
                            + DirectoryTree.SECURITY_GROUPS + ", and stays as it is.",
                    unit.name());
        }
    }

    /** Refuses a name that a unit can't have in a container, or that something there has. */
    static void checkName(
            CmdletContext context, PlanBuilder plan, String name, OrganizationalUnit parent, ObjectId self) {
        if (name.isBlank() || name.chars().anyMatch(Character::isISOControl)) {
            plan.refuse(ErrorCode.InvalidName, "A unit's name may not be blank or hold control characters.", name);
        }
        if (name.length() > LONGEST_NAME) {
            plan.refuse(
                    ErrorCode.NameTooLong,
                    "The name '" + name + "' is " + name.length() + " characters long. At most " + LONGEST_NAME
                            + " are allowed.",
                    name);
        }
        DirectoryTree tree = context.organization().tree();
        Optional<? extends DirectoryObject> unit = tree.child(parent.id(), name, OrganizationalUnit.class);
        Optional<? extends DirectoryObject> other =
                unit.isPresent() ? unit : tree.child(parent.id(), name, Recipient.class);
        if (other.filter(found -> !found.id().equals(self)).isPresent()) {
            plan.refuse(
                    ErrorCode.NameExists,
                    "An object named '" + name + "' already exists in '" + tree.canonicalName(parent)
                            + "'. Choose another name.",
                    name);
        }
    }

    /** Changes a unit's place or name, which everybody inside of it has too [OU-7]. */
    static void modify(CmdletContext context, PlanBuilder plan, OrganizationalUnit before, OrganizationalUnit after) {
        plan.modify(before, after);
        if (!before.equals(after)) {
            context.organization()
                    .tree()
                    .recipientsInside(before.id())
                    .forEach(recipient -> plan.touch(ObjectAccess.modify(recipient, recipient)));
        }
    }

    /** Refuses a move that the directory has no place for: into itself, or into another domain. */
    static void checkTarget(
            CmdletContext context, PlanBuilder plan, DirectoryObject object, OrganizationalUnit target) {
        DirectoryTree tree = context.organization().tree();
        if (object.id().equals(target.id()) || tree.isInside(target, object.id())) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "'" + object.name() + "' can't be moved into itself or what is inside of it.",
                    object.name());
        }
        if (!tree.distinguishedName(object)
                .domain()
                .equals(tree.distinguishedName(target).domain())) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "'" + object.name() + "' can't be moved into another domain.",
                    object.name());
        }
    }

    /** The recipient or unit that an identity names. @throws ReeveException where it names none, or several */
    static DirectoryObject movable(CmdletContext context, Value identity) {
        return context.lookup()
                .one(
                        DirectoryObject.class,
                        identity,
                        object -> object instanceof Recipient || object instanceof OrganizationalUnit);
    }
}
