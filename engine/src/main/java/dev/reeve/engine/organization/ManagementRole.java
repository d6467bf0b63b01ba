package dev.reeve.engine.organization;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A management role [ROLE-1].
 *
 * @param roleType the type, inherited from the root of its parent chain [ROLE-4]; {@link #UNSCOPED} for unscoped roles
 * @param parent the role it was derived from; empty for root roles
 * @param implicitScopes those of its type
 * @param entries its entries by name, ignoring case [ENTRY-2]
 * @param endUser whether it may be assigned to assignment policies [ROLE-7]
 * @param builtIn whether it shipped with the organization and is immutable [ROLE-3]
 */
public record ManagementRole(
        ObjectHeader header,
        String roleType,
        Optional<ObjectId> parent,
        String description,
        ImplicitScopes implicitScopes,
        SortedMap<String, RoleEntry> entries,
        boolean endUser,
        boolean builtIn)
        implements DirectoryObject {

    /** The type of unscoped roles [ROLE-13]. */
    public static final String UNSCOPED = "UnScoped";

    /** The type of the role that administers permissions. */
    public static final String ROLE_MANAGEMENT = "RoleManagement";

    /** The type of the role that administers unscoped roles. */
    public static final String UNSCOPED_ROLE_MANAGEMENT = "UnScopedRoleManagement";

    /** The type of the role that makes and removes mailboxes, mail users and contacts [SPLIT-1]. */
    public static final String MAIL_RECIPIENT_CREATION = "MailRecipientCreation";

    /** The type of the role whose holders may pass the manager check of distribution groups [GM-10]. */
    public static final String SECURITY_GROUP_CREATION_AND_MEMBERSHIP = "SecurityGroupCreationAndMembership";

    /** The type of the role by which users join and leave groups themselves [WRITE-5]. */
    public static final String MY_DISTRIBUTION_GROUP_MEMBERSHIP = "MyDistributionGroupMembership";

    public ManagementRole {
        SortedMap<String, RoleEntry> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(entries);
        entries = Collections.unmodifiableSortedMap(copy);
    }

    /** The entry of that cmdlet, script or permission. */
    public Optional<RoleEntry> entry(String name) {
        return Optional.ofNullable(entries.get(name));
    }

    /** Whether its reach cannot be scoped [ROLE-12]. */
    public boolean isUnscoped() {
        return isOfType(UNSCOPED);
    }

    /** Whether it has no parent [ROLE-8]. */
    public boolean isRoot() {
        return parent.isEmpty();
    }

    /** Whether it creates security principals, which split permissions part from the rest [SPLIT-1]. */
    public boolean createsPrincipals() {
        return isOfType(MAIL_RECIPIENT_CREATION) || isOfType(SECURITY_GROUP_CREATION_AND_MEMBERSHIP);
    }

    /** Whether it is of that type, ignoring case. */
    public boolean isOfType(String type) {
        return CaseFolding.equal(roleType, type);
    }

    @Override
    public ManagementRole withHeader(ObjectHeader newHeader) {
        return new ManagementRole(newHeader, roleType, parent, description, implicitScopes, entries, endUser, builtIn);
    }

    /** With exactly these entries. */
    public ManagementRole withEntries(Collection<RoleEntry> newEntries) {
        SortedMap<String, RoleEntry> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        newEntries.forEach(entry -> byName.put(entry.name(), entry));
        return new ManagementRole(header, roleType, parent, description, implicitScopes, byName, endUser, builtIn);
    }
}
