package dev.reeve.engine.invariant;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.AdminAuditLogConfig;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.DisconnectedMailbox;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.ForeignForest;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import java.util.Optional;
import java.util.stream.Stream;

/** Names: length and characters [CMD-11] [ID-7], unique among their kind [NRG-6]. */
final class Names implements Rule {

    private static final int LONGEST = 64;

    @Override
    public Optional<Violation> violation(Changed changed) {
        return changed.after()
                .filter(_ -> isNew(changed))
                .flatMap(object -> form(object).or(() -> uniqueness(changed.is(), object)));
    }

    /** Whether the object is new, renamed or moved. */
    private static boolean isNew(Changed changed) {
        return changed.differs(DirectoryObject.class, DirectoryObject::name)
                || changed.differs(Recipient.class, Recipient::container)
                || changed.differs(OrganizationalUnit.class, OrganizationalUnit::parent);
    }

    private static Optional<Violation> form(DirectoryObject object) {
        String name = object.name();
        return switch (object) {
            case ManagementRole _, ManagementScope _, RoleAssignment _, RoleAssignmentPolicy _, RoleGroup _ ->
                Rule.when(
                                name.length() > LONGEST,
                                ErrorCode.NameTooLong,
                                "The name '" + name + "' has " + name.length() + " characters; at most " + LONGEST
                                        + " are allowed.",
                                name)
                        .or(() -> blank(name))
                        .or(() -> Rule.when(
                                name.chars()
                                        .anyMatch(c -> c == '*' || c == '?' || c == '\\' || Character.isISOControl(c)),
                                ErrorCode.InvalidName,
                                "The name '" + name
                                        + "' contains a character that names can't have: * ? \\ or a control"
                                        + " character.",
                                name));
            case ConfigurationObject _ ->
                blank(name)
                        .or(() -> Rule.when(
                                name.chars().anyMatch(Character::isISOControl),
                                ErrorCode.InvalidName,
                                "The name '" + name + "' contains a control character.",
                                name));
            case DisconnectedMailbox _ -> Optional.empty();
            case AdminAuditLogConfig _,
                    ExchangeServer _,
                    ForeignForest _,
                    GroupMembershipRequest _,
                    MailboxDatabase _,
                    OrganizationSettings _,
                    OrganizationalUnit _,
                    Recipient _ -> blank(name);
        };
    }

    private static Optional<Violation> blank(String name) {
        return Rule.when(
                name.isBlank() || !name.equals(name.strip()),
                ErrorCode.InvalidName,
                name.isBlank()
                        ? "A name must have at least one character."
                        : "The name '" + name + "' begins or ends with a blank.",
                name);
    }

    private static boolean standBeside(ConfigurationObject one, ConfigurationObject other) {
        return !one.isNamedByPath() || one.containedIn().equals(other.containedIn());
    }

    private static Optional<Violation> uniqueness(Organization is, DirectoryObject object) {
        Stream<? extends DirectoryObject> same = switch (object) {
            case OrganizationalUnit unit ->
                is.named(OrganizationalUnit.class, unit.name())
                        .filter(other -> other.parent().equals(unit.parent()));
            case Recipient recipient ->
                Stream.concat(
                        is.named(Recipient.class, recipient.name())
                                .filter(other -> other.container().equals(recipient.container())),
                        is.named(RoleGroup.class, recipient.name()).filter(_ -> clashesWithRoleGroups(is, recipient)));
            case RoleGroup group ->
                Stream.concat(
                        is.named(RoleGroup.class, group.name()),
                        is.named(Recipient.class, group.name())
                                .filter(recipient -> clashesWithRoleGroups(is, recipient)));
            case ConfigurationObject configuration -> // of its noun, where it belongs
                configuration
                        .owner()
                        .map(owner -> is.configuration(configuration.noun(), owner)
                                .filter(other -> CaseFolding.equal(other.name(), configuration.name())))
                        .orElseGet(() -> is.named(ConfigurationObject.class, configuration.name())
                                .filter(other -> other.owner().isEmpty()
                                        && CaseFolding.equal(other.noun(), configuration.noun())
                                        && standBeside(other, configuration)));
            case DisconnectedMailbox _ -> Stream.empty(); // several may have had one name
            case AdminAuditLogConfig _,
                    ExchangeServer _,
                    ForeignForest _,
                    GroupMembershipRequest _,
                    MailboxDatabase _,
                    ManagementRole _,
                    ManagementScope _,
                    OrganizationSettings _,
                    RoleAssignment _,
                    RoleAssignmentPolicy _ -> is.named(object.getClass(), object.name());
        };
        return same.filter(other -> !other.id().equals(object.id()))
                .findFirst()
                .map(_ -> new Violation(
                        ErrorCode.NameExists,
                        "The name '" + object.name() + "' is already in use. Choose another one.",
                        object.name()));
    }

    /** NRG-6: a role group's name is used by no other group of the domain, nor by anything in its container. */
    private static boolean clashesWithRoleGroups(Organization is, Recipient recipient) {
        return recipient.type().recipientType().endsWith("Group")
                || is.tree()
                        .securityGroups()
                        .filter(container -> container.id().equals(recipient.container()))
                        .isPresent();
    }
}
