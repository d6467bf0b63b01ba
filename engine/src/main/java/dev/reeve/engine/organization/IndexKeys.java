package dev.reeve.engine.organization;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;
import java.util.List;
import java.util.function.Consumer;

/** What an object is indexed by. */
final class IndexKeys {

    private static final String SMTP = "smtp:";

    private IndexKeys() {}

    /**
     * Gives the values under which an object is indexed in one kind of index. One may be given several times: an address may
     * be a recipient's own in several ways.
     */
    static void collect(DirectoryObject object, Kind kind, Consumer<Object> values) {
        switch (kind) {
            case CLASS -> values.accept(object.getClass());
            case NAME -> name(object.name(), values);
            case SAM_ACCOUNT_NAME -> {
                text(object, RecipientProperties.SAM_ACCOUNT_NAME, values);
                if (object instanceof RoleGroup group) {
                    name(group.samAccountName(), values);
                }
            }
            case USER_PRINCIPAL_NAME -> text(object, RecipientProperties.USER_PRINCIPAL_NAME, values);
            case ADDRESS -> {
                text(object, RecipientProperties.WINDOWS_EMAIL_ADDRESS, values);
                addresses(object, true, values);
            }
            case OTHER_ADDRESS -> addresses(object, false, values);
            case ALIAS -> text(object, RecipientProperties.ALIAS, values);
            case LEGACY_DN -> legacyDn(object, values);
            case FQDN -> {
                if (object instanceof ExchangeServer server) {
                    text(server.properties(), ServerProperties.FQDN, values);
                }
            }
            case ORIGIN -> object.header().origin().ifPresent(origin -> values.accept(IndexKey.valueOf(origin)));
            case CONTAINER -> {
                if (object instanceof Recipient recipient) {
                    values.accept(recipient.container());
                } else if (object instanceof OrganizationalUnit unit) {
                    unit.parent().ifPresent(values);
                }
            }
            case MEMBER -> {
                if (object instanceof RoleGroup group) {
                    group.members().forEach(values);
                }
                references(object, RecipientProperties.MEMBERS, values);
            }
            case MANAGER -> {
                if (object instanceof RoleGroup group) {
                    group.managedBy().forEach(values);
                }
                references(object, RecipientProperties.MANAGED_BY, values);
            }
            case PARENT_ROLE -> {
                if (object instanceof ManagementRole role) {
                    role.parent().ifPresent(values);
                }
            }
            case ROLE -> {
                if (object instanceof RoleAssignment assignment) {
                    values.accept(assignment.role());
                }
            }
            case ASSIGNEE -> {
                if (object instanceof RoleAssignment assignment) {
                    values.accept(assignment.assignee());
                }
            }
            case SCOPE -> scopes(object, values);
            case LINKED_ACCOUNT -> {
                if (object instanceof Recipient recipient) {
                    recipient.linkedAccount().ifPresent(account -> name(account.sid(), values));
                }
            }
            case EXCLUSIVE_SCOPE -> {
                if (object instanceof ManagementScope scope && scope.exclusive()) {
                    name(scope.restriction().typeName(), values);
                }
            }
            case CONFIGURATION -> {
                if (object instanceof ConfigurationObject configuration) {
                    name(configuration.noun(), values);
                }
            }
            case OWNER -> {
                if (object instanceof ConfigurationObject configuration) {
                    configuration.owner().ifPresent(values);
                }
            }
            case DISCONNECTED -> {
                if (object instanceof DisconnectedMailbox mailbox) {
                    values.accept(mailbox.database());
                }
            }
            case REFERENCE -> references(object, values);
        }
    }

    /** Whether {@link #collect} gives that value of the object, told without folding names of another length. */
    static boolean has(DirectoryObject object, IndexKey key) {
        Sought sought = new Sought(key.value());
        collect(object, key.kind(), sought);
        return sought.isFound;
    }

    /** Takes values and notes whether one of them is the one that is looked for. */
    private static final class Sought implements Consumer<Object> {
        private final Object value;
        private boolean isFound;

        Sought(Object value) {
            this.value = value;
        }

        @Override
        public void accept(Object other) {
            isFound |= value.equals(other);
        }

        void acceptName(String name) {
            isFound |= value instanceof String text && CaseFolding.equal(text, name);
        }
    }

    private static void name(String name, Consumer<Object> values) {
        if (values instanceof Sought sought) {
            sought.acceptName(name);
        } else {
            values.accept(CaseFolding.fold(name));
        }
    }

    private static void text(DirectoryObject object, Property property, Consumer<Object> values) {
        if (object instanceof Recipient recipient) {
            text(recipient.properties(), property, values);
        }
    }

    private static void text(Properties properties, Property property, Consumer<Object> values) {
        properties.text(property).ifPresent(text -> name(text, values));
    }

    private static void legacyDn(DirectoryObject object, Consumer<Object> values) {
        text(object, RecipientProperties.LEGACY_EXCHANGE_DN, values);
        if (object instanceof ExchangeServer server) {
            text(server.properties(), ServerProperties.EXCHANGE_LEGACY_DN, values);
        } else if (object instanceof MailboxDatabase database) {
            text(database.properties(), DatabaseProperties.EXCHANGE_LEGACY_DN, values);
        }
    }

    /** The addresses of a recipient that are of SMTP, or the others, without their prefix. */
    private static void addresses(DirectoryObject object, boolean smtp, Consumer<Object> values) {
        if (object instanceof Recipient recipient) {
            for (String address : recipient.properties().texts(RecipientProperties.EMAIL_ADDRESSES)) {
                boolean isSmtp = address.length() >= SMTP.length()
                        && CaseFolding.equal(address.substring(0, SMTP.length()), SMTP);
                if (isSmtp == smtp) {
                    name(address.substring(isSmtp ? SMTP.length() : address.indexOf(':') + 1), values);
                }
            }
        }
    }

    private static void references(DirectoryObject object, Property property, Consumer<Object> values) {
        if (object instanceof Recipient recipient) {
            recipient.properties().references(property).forEach(values);
        }
    }

    private static void references(DirectoryObject object, Consumer<Object> values) {
        if (object instanceof Recipient recipient) {
            references(recipient.properties(), values);
        } else if (object instanceof ExchangeServer server) {
            references(server.properties(), values);
        } else if (object instanceof MailboxDatabase database) {
            references(database.properties(), values);
            database.copies().forEach(values);
        } else if (object instanceof ConfigurationObject configuration) {
            configuration.references().forEach(values);
            configuration.trustees().forEach(values);
        } else if (object instanceof GroupMembershipRequest request) {
            values.accept(request.group());
            values.accept(request.requester());
        }
    }

    private static void references(Properties properties, Consumer<Object> values) {
        for (Property property : properties.set()) {
            if (property != RecipientProperties.MEMBERS && property != RecipientProperties.MANAGED_BY) {
                List<ObjectId> ids = properties.references(property);
                if (!ids.isEmpty()) {
                    ids.forEach(values);
                }
            }
        }
    }

    private static void scopes(DirectoryObject object, Consumer<Object> values) {
        if (object instanceof ManagementScope scope) {
            switch (scope.restriction()) {
                case ScopeRestriction.RecipientFilter(var root, var _) -> root.ifPresent(values);
                case ScopeRestriction.Unusable(var _, var root, var _, var _) -> root.ifPresent(values);
                case ScopeRestriction.ServerFilter _,
                        ScopeRestriction.ServerList _,
                        ScopeRestriction.DatabaseFilter _,
                        ScopeRestriction.DatabaseList _ -> {}
            }
        } else if (object instanceof RoleAssignment assignment) {
            assignment.recipientWriteScope().reference().ifPresent(values);
            assignment.configWriteScope().managementScope().ifPresent(values);
        }
    }
}
