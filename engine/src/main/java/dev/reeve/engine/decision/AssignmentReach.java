package dev.reeve.engine.decision;

import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;

/** What one assignment reaches, whoever asks: the lookups of {@code -WritableRecipient} and its kin [LOOK-6]. */
public final class AssignmentReach {

    private final Organization organization;
    private final ExclusiveScopes exclusiveScopes;
    private final AddressBook addressBook;

    /** The reach of assignments in a snapshot. */
    public AssignmentReach(Organization organization) {
        this.organization = organization;
        this.exclusiveScopes = new ExclusiveScopes(organization);
        this.addressBook = new AddressBook(organization);
    }

    /**
     * Whether the assignment lets some of its assignees modify the object: a recipient, server or database [LOOK-6]
     * [LOOK-8]. Whether the assignment is enabled or delegating is not asked.
     */
    public boolean reaches(RoleAssignment assignment, DirectoryObject object) {
        if (object instanceof Recipient recipient && isPersonal(assignment)) {
            return organization.find(assignment.assignee()).stream()
                    .flatMap(assignee -> Memberships.effectiveUsers(organization, assignee))
                    .filter(user -> isOwnerOf(user, recipient))
                    .anyMatch(user -> reaches(assignment, user, object));
        }
        return reachesFor(assignment, Optional.empty(), object);
    }

    private boolean isPersonal(RoleAssignment assignment) {
        RecipientScopeType type = type(assignment);
        return type == RecipientScopeType.Self || type == RecipientScopeType.MyDistributionGroups;
    }

    private static boolean isOwnerOf(Recipient user, Recipient recipient) {
        return user.id().equals(recipient.id())
                || recipient
                        .properties()
                        .references(RecipientProperties.MANAGED_BY)
                        .contains(user.id());
    }

    /** Whether the assignment lets this one of its effective users modify the object [LOOK-7]. */
    public boolean reaches(RoleAssignment assignment, Recipient user, DirectoryObject object) {
        return reachesFor(
                assignment,
                object instanceof Recipient && isOfUser(assignment) ? Optional.of(user) : Optional.empty(),
                object);
    }

    /** Whether it depends on the user which recipients an assignment reaches; else nothing of users is looked up. */
    private boolean isOfUser(RoleAssignment assignment) {
        return isPersonal(assignment)
                || type(assignment) == RecipientScopeType.MyGAL
                || role(assignment)
                        .filter(role -> role.implicitScopes().recipientRead() != RecipientScopeType.Organization)
                        .isPresent();
    }

    private RecipientScopeType type(RoleAssignment assignment) {
        return role(assignment)
                .map(role -> assignment.recipientWriteScope().type(role.implicitScopes()))
                .orElse(RecipientScopeType.None);
    }

    private Optional<ManagementRole> role(RoleAssignment assignment) {
        return organization.find(assignment.role(), ManagementRole.class);
    }

    private boolean reachesFor(RoleAssignment assignment, Optional<Recipient> user, DirectoryObject object) {
        Optional<GrantSource.OfAssignment> source =
                role(assignment).map(role -> new GrantSource.OfAssignment(assignment, role, List.of()));
        return source.filter(found -> switch (object) {
                    case Recipient recipient -> reachesRecipient(found, user, recipient);
                    case ExchangeServer _, MailboxDatabase _ ->
                        new ConfigScopes(organization, exclusiveScopes)
                                .covers(found, object)
                                .isCovered();
                    default ->
                        new ConfigScopes(organization, exclusiveScopes)
                                .coversOrganization(found)
                                .isCovered();
                })
                .isPresent();
    }

    private boolean reachesRecipient(GrantSource.OfAssignment source, Optional<Recipient> user, Recipient recipient) {
        // Where no user is meant it is nobody: relative scopes then contain nothing.
        Standing standing =
                new Standing(organization, new Caller(user.map(Recipient::id), Optional.empty()), addressBook);
        if (type(source.assignment()) == RecipientScopeType.MyGAL) {
            // What the address book shows counts here, although nothing of it may be changed outright.
            return standing.seesInAddressBook(recipient) && !exclusiveScopes.isProtected(recipient);
        }
        return new RecipientScopes(standing, exclusiveScopes)
                .covers(source, TouchPoint.ObjectAccess.action(recipient), recipient)
                .isCovered();
    }
}
