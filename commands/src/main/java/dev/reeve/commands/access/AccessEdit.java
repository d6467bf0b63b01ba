package dev.reeve.commands.access;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.PropertyValue.Access;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;
import dev.reeve.language.value.Value;
import java.util.List;

/**
 * An object with a list of permissions that changes.
 *
 * @param object a recipient, database or server
 * @param property where it keeps the list
 */
record AccessEdit(DirectoryObject object, Property property) {

    private static final String DIRECTORY = "DirectoryPermissions";

    /** The permissions on a mailbox. */
    static AccessEdit ofMailbox(CmdletContext context, Value identity) {
        Recipient mailbox = context.lookup()
                .one(Recipient.class, identity, recipient -> recipient.type().isMailbox());
        return new AccessEdit(mailbox, RecipientProperties.MAILBOX_PERMISSIONS);
    }

    /**
     * The permissions on a recipient, database or server.
     *
     * @throws dev.reeve.engine.error.ReeveException {@code ObjectNotFound} where the identity names none of them
     */
    static AccessEdit ofDirectory(CmdletContext context, Value identity) {
        DirectoryObject object = context.lookup()
                .one(
                        DirectoryObject.class,
                        identity,
                        found -> found instanceof Recipient
                                || found instanceof MailboxDatabase
                                || found instanceof ExchangeServer);
        return switch (object) {
            case MailboxDatabase _ -> new AccessEdit(object, named(DatabaseProperties.REGISTRY));
            case ExchangeServer _ -> new AccessEdit(object, named(ServerProperties.REGISTRY));
            default -> new AccessEdit(object, RecipientProperties.DIRECTORY_PERMISSIONS);
        };
    }

    private static Property named(PropertyRegistry registry) {
        return registry.named(DIRECTORY).orElseThrow();
    }

    /** The list as it is. */
    AccessList list() {
        return AccessList.of(properties(), property);
    }

    /** Changes the list in a plan. */
    void put(PlanBuilder plan, AccessList list) {
        plan.modify(object, with(list.in(properties(), property)));
    }

    /** Adds a permission; one that is there already is only warned of. */
    void add(CmdletContext context, PlanBuilder plan, Access access) {
        AccessList after = list().with(access);
        if (after.equals(list())) {
            plan.warn("The appropriate access control entry is already present on the object \""
                    + context.text(object.id()) + "\" for account \""
                    + Trustee.name(context.organization(), access.trustee()) + "\".");
        }
        put(plan, after);
    }

    /** Takes a permission away; one that is not there is only warned of. */
    void remove(CmdletContext context, PlanBuilder plan, Access access) {
        AccessList after = list().without(access);
        if (after.equals(list())) {
            plan.warn("Can't remove the access control entry on the object \"" + context.text(object.id())
                    + "\" for account \"" + Trustee.name(context.organization(), access.trustee())
                    + "\" because the entry isn't present.");
        }
        put(plan, after);
    }

    private Properties properties() {
        return switch (object) {
            case Recipient recipient -> recipient.properties();
            case MailboxDatabase database -> database.properties();
            case ExchangeServer server -> server.properties();
            default -> throw new IllegalStateException("no access list: " + object);
        };
    }

    private DirectoryObject with(Properties properties) {
        return switch (object) {
            case Recipient recipient -> recipient.withProperties(properties);
            case MailboxDatabase database -> database.withProperties(properties);
            case ExchangeServer server -> server.withProperties(properties);
            default -> throw new IllegalStateException("no access list: " + object);
        };
    }

    /** A permission in words. */
    static String rights(Access access) {
        List<String> names = access.extendedRights().isEmpty() ? access.rights() : access.extendedRights();
        return "'" + String.join(", ", names) + "'";
    }
}
