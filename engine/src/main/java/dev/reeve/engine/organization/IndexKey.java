package dev.reeve.engine.organization;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;

/**
 * What objects can be found by, beside their id.
 *
 * @param kind which relation or name
 * @param value a folded name or an object's id
 */
public record IndexKey(Kind kind, Object value) {

    /** The relations and names that are indexed. */
    public enum Kind {
        /** All objects of a class; value: the class. */
        CLASS,
        /** Objects by name, of any class; value: folded name. */
        NAME,
        /** Recipients and role groups by SAM account name. */
        SAM_ACCOUNT_NAME,
        /** Recipients by user principal name. */
        USER_PRINCIPAL_NAME,
        /** Recipients by any SMTP address, without prefix. */
        ADDRESS,
        /** Recipients by any address that is none of SMTP, without its prefix. */
        OTHER_ADDRESS,
        /** Recipients by alias. */
        ALIAS,
        /** Recipients, servers and databases by legacy DN. */
        LEGACY_DN,
        /** Servers by fully qualified domain name. */
        FQDN,
        /** Imported objects by source and anchor. */
        ORIGIN,
        /** Units and recipients by the container they are directly in. */
        CONTAINER,
        /** Groups and role groups by direct member. */
        MEMBER,
        /** Groups and role groups by manager. */
        MANAGER,
        /** Roles by parent. */
        PARENT_ROLE,
        /** Assignments by role. */
        ROLE,
        /** Assignments by assignee. */
        ASSIGNEE,
        /** Assignments by scope or unit they name. */
        SCOPE,
        /** Linked mailboxes by SID of the foreign account behind them. */
        LINKED_ACCOUNT,
        /** Exclusive scopes by what they restrict ({@code ScopeRestrictionType}). */
        EXCLUSIVE_SCOPE,
        /** Stored configuration by noun. */
        CONFIGURATION,
        /** Stored configuration by what it belongs to. */
        OWNER,
        /** Disconnected mailboxes by the database that keeps them. */
        DISCONNECTED,
        /** Any object by another that one of its stored reference properties names, members and managers excluded. */
        REFERENCE
    }

    /** The key of a name. */
    public static IndexKey ofName(Kind kind, String name) {
        return new IndexKey(kind, CaseFolding.fold(name));
    }

    /** The key of an object. */
    public static IndexKey of(Kind kind, ObjectId id) {
        return new IndexKey(kind, id);
    }

    /** The key of a class. */
    public static IndexKey of(Class<? extends DirectoryObject> type) {
        return new IndexKey(Kind.CLASS, type);
    }

    /** The key of what an object was imported from. */
    public static IndexKey of(Origin origin) {
        return new IndexKey(Kind.ORIGIN, valueOf(origin));
    }

    static Object valueOf(Origin origin) {
        return CaseFolding.fold(origin.source() + "\n" + origin.anchor());
    }
}
