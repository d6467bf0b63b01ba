package dev.reeve.commands.access;

import dev.reeve.commands.builtin.ConfigurationNoun;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.decision.TouchPoint.OrganizationConfigAccess;
import dev.reeve.engine.organization.ConfigurationObject;
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
import java.util.Optional;

/**
 * An object with a list of permissions that changes.
 *
 * @param object a recipient, database, server or piece of stored configuration, such as a connector
 * @param property where it keeps the list; empty for stored configuration, which keeps it beside its values
 */
record AccessEdit(DirectoryObject object, Optional<Property> property) {

    private static final String DIRECTORY = "DirectoryPermissions";

    /** The permissions on a mailbox. */
    static AccessEdit ofMailbox(CmdletContext context, Value identity) {
        Recipient mailbox = context.lookup()
                .one(Recipient.class, identity, recipient -> recipient.type().isMailbox());
        return new AccessEdit(mailbox, Optional.of(RecipientProperties.MAILBOX_PERMISSIONS));
    }

    /**
     * The permissions on a recipient, database, server or piece of stored configuration.
     *
     * @throws dev.reeve.engine.error.ReeveException {@code ObjectNotFound} where the identity names none of them
     */
    static AccessEdit ofDirectory(CmdletContext context, Value identity) {
        Optional<DirectoryObject> known = context.lookup()
                .maybe(
                        DirectoryObject.class,
                        identity,
                        found -> found instanceof Recipient
                                || found instanceof MailboxDatabase
                                || found instanceof ExchangeServer);
        DirectoryObject object = known.or(() -> configuration(context, identity))
                .orElseThrow(() -> context.lookup().notFound(identity.text()));
        return switch (object) {
            case MailboxDatabase _ -> new AccessEdit(object, Optional.of(named(DatabaseProperties.REGISTRY)));
            case ExchangeServer _ -> new AccessEdit(object, Optional.of(named(ServerProperties.REGISTRY)));
            case ConfigurationObject _ -> new AccessEdit(object, Optional.empty());
            default -> new AccessEdit(object, Optional.of(RecipientProperties.DIRECTORY_PERMISSIONS));
        };
    }

    private static Optional<DirectoryObject> configuration(CmdletContext context, Value identity) {
        return ConfigurationNoun.all().stream()
                .flatMap(noun -> context.lookup().configuration(noun.noun(), identity, Optional.empty()).stream())
                .<DirectoryObject>map(object -> object)
                .findFirst();
    }

    private static Property named(PropertyRegistry registry) {
        return registry.named(DIRECTORY).orElseThrow();
    }

    /** Whether its list may name well-known principals: those of connectors do, as anonymous senders are among them. */
    boolean takesWellKnown() {
        return object instanceof ConfigurationObject;
    }

    /** The list as it is. */
    AccessList list() {
        return object instanceof ConfigurationObject configuration
                ? AccessList.of(configuration.values(DIRECTORY))
                : AccessList.of(properties(), property.orElseThrow());
    }

    /** Changes the list in a plan. */
    void put(CmdletContext context, PlanBuilder plan, AccessList list) {
        if (!(object instanceof ConfigurationObject configuration)) {
            plan.modify(object, with(list.in(properties(), property.orElseThrow())));
            return;
        }
        // CFG-1, SRV-2: such an object is decided by what it belongs to.
        Optional<DirectoryObject> owner = configuration.owner().flatMap(context.organization()::find);
        plan.touch(
                owner.isPresent()
                        ? ObjectAccess.modify(owner.get(), owner.get())
                        : new OrganizationConfigAccess(dev.reeve.engine.decision.Access.MODIFY));
        plan.put(configuration, configuration.with(DIRECTORY, List.copyOf(list.entries())));
    }

    /** Adds permissions; those that are there already are only warned of. */
    void add(CmdletContext context, PlanBuilder plan, List<Access> accesses) {
        AccessList after = list();
        for (Access access : accesses) {
            AccessList more = after.with(access);
            if (more.equals(after)) {
                plan.warn("The appropriate access control entry is already present on the object \""
                        + context.text(object.id()) + "\" for account \""
                        + Trustee.name(context.organization(), access.trustee()) + "\".");
            }
            after = more;
        }
        put(context, plan, after);
    }

    /** Takes permissions away; those that are not there are only warned of. */
    void remove(CmdletContext context, PlanBuilder plan, List<Access> accesses) {
        AccessList after = list();
        for (Access access : accesses) {
            AccessList less = after.without(access);
            if (less.equals(after)) {
                plan.warn("Can't remove the access control entry on the object \"" + context.text(object.id())
                        + "\" for account \"" + Trustee.name(context.organization(), access.trustee())
                        + "\" because the entry isn't present.");
            }
            after = less;
        }
        put(context, plan, after);
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

    /** Permissions of the same rights in words. */
    static String rights(List<Access> accesses) {
        Access first = accesses.getFirst();
        List<String> names = first.extendedRights().isEmpty() ? first.rights() : first.extendedRights();
        List<String> properties =
                accesses.stream().flatMap(access -> access.property().stream()).toList();
        return "'" + String.join(", ", names) + "'"
                + (properties.isEmpty() ? "" : " on '" + String.join(", ", properties) + "'");
    }
}
