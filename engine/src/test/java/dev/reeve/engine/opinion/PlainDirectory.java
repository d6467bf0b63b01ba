package dev.reeve.engine.opinion;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.DatabaseProperties;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.property.ServerProperties;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The objects of a snapshot in a plain list, and what follows from it by walking it: names, containers, groups. */
final class PlainDirectory {

    private static final Set<RecipientTypeDetails> SECURITY_GROUPS =
            EnumSet.of(RecipientTypeDetails.UniversalSecurityGroup, RecipientTypeDetails.MailUniversalSecurityGroup);

    private static final Set<RecipientTypeDetails> MAIL_GROUPS = EnumSet.of(
            RecipientTypeDetails.MailUniversalDistributionGroup,
            RecipientTypeDetails.RoomList,
            RecipientTypeDetails.MailUniversalSecurityGroup,
            RecipientTypeDetails.MailNonUniversalGroup);

    private static final Set<String> MAIL_TYPES = Set.of(
            "UserMailbox",
            "MailUser",
            "MailContact",
            "MailUniversalDistributionGroup",
            "MailUniversalSecurityGroup",
            "MailNonUniversalGroup",
            "DynamicDistributionGroup",
            "PublicFolder");

    private final Map<ObjectId, DirectoryObject> objects = new LinkedHashMap<>();
    private final Map<Class<?>, List<DirectoryObject>> byClass = new HashMap<>();

    PlainDirectory(Organization organization) {
        this(organization.all().toList());
    }

    PlainDirectory(Iterable<? extends DirectoryObject> listed) {
        listed.forEach(object -> objects.put(object.id(), object));
    }

    <T extends DirectoryObject> Stream<T> all(Class<T> type) {
        return byClass
                .computeIfAbsent(
                        type,
                        wanted -> objects.values().stream()
                                .filter(wanted::isInstance)
                                .toList())
                .stream()
                .map(type::cast);
    }

    <T extends DirectoryObject> Optional<T> find(ObjectId id, Class<T> type) {
        return Optional.ofNullable(objects.get(id)).filter(type::isInstance).map(type::cast);
    }

    OrganizationSettings settings() {
        return all(OrganizationSettings.class).findFirst().orElseThrow();
    }

    /** [USER-1]: a mailbox user, mail user or plain user. */
    static boolean isUser(Recipient recipient) {
        return Set.of("UserMailbox", "MailUser", "User")
                .contains(recipient.type().recipientType());
    }

    static boolean isMailEnabled(Recipient recipient) {
        return MAIL_TYPES.contains(recipient.type().recipientType());
    }

    /** [GRP-2]: the only plain groups that convey rights. */
    static boolean isSecurityGroup(Recipient recipient) {
        return SECURITY_GROUPS.contains(recipient.type());
    }

    /** A distribution group or mail-enabled security group, dynamic ones aside. */
    static boolean isMailGroup(Recipient recipient) {
        return MAIL_GROUPS.contains(recipient.type());
    }

    /** Any group with a list of members. */
    static boolean isGroup(Recipient recipient) {
        return recipient.type().recipientType().endsWith("Group")
                && recipient.type() != RecipientTypeDetails.DynamicDistributionGroup;
    }

    /** [USER-2]: whether the account is disabled. */
    static boolean isDisabled(Recipient user) {
        return user.type() == RecipientTypeDetails.DisabledUser
                || user.properties().texts(RecipientProperties.USER_ACCOUNT_CONTROL).stream()
                        .flatMap(text -> Arrays.stream(text.split(",", -1)))
                        .anyMatch(flag -> flag.strip().equalsIgnoreCase("AccountDisabled"));
    }

    static List<ObjectId> managers(DirectoryObject group) {
        return switch (group) {
            case RoleGroup roleGroup -> roleGroup.managedBy();
            case Recipient recipient -> recipient.properties().references(RecipientProperties.MANAGED_BY);
            default -> List.of();
        };
    }

    static List<ObjectId> members(DirectoryObject group) {
        return switch (group) {
            case RoleGroup roleGroup -> roleGroup.members();
            case Recipient recipient -> recipient.properties().references(RecipientProperties.MEMBERS);
            default -> List.of();
        };
    }

    /**
     * [ASSIGNEE-1] [ASSIGNEE-5]: the user and every universal security group and role group that contains it, until no
     * further one is found; the linked role groups of the foreign groups among them.
     */
    Set<ObjectId> withGroups(Optional<ObjectId> user, Set<String> foreignGroups) {
        Set<ObjectId> found = new LinkedHashSet<>();
        user.ifPresent(found::add);
        all(RoleGroup.class)
                .filter(group ->
                        group.linkedGroup().filter(foreignGroups::contains).isPresent())
                .forEach(group -> found.add(group.id()));
        boolean grown = true;
        while (grown) {
            grown = false;
            for (DirectoryObject object : objects.values()) {
                boolean conveys = (object instanceof RoleGroup group
                                && group.linkedGroup().isEmpty())
                        || (object instanceof Recipient recipient && isSecurityGroup(recipient));
                if (conveys
                        && !found.contains(object.id())
                        && members(object).stream().anyMatch(found::contains)) {
                    found.add(object.id());
                    grown = true;
                }
            }
        }
        return found;
    }

    /** [OU-3]: whether the unit is a proper ancestor, at any depth. */
    boolean isInside(ObjectId container, ObjectId unit) {
        return container.equals(unit)
                || find(container, OrganizationalUnit.class)
                        .flatMap(OrganizationalUnit::parent)
                        .map(parent -> isInside(parent, unit))
                        .orElse(false);
    }

    /** The distinguished name of an object that filters name: no name here needs escaping. */
    String distinguishedName(DirectoryObject object) {
        String domain = Arrays.stream(settings().forestRoot().split("\\.", -1))
                .map(label -> "DC=" + label)
                .collect(Collectors.joining(","));
        String servers = ",CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups,CN="
                + settings().name() + ",CN=Microsoft Exchange,CN=Services,CN=Configuration," + domain;
        return switch (object) {
            case OrganizationalUnit unit ->
                unit.parent()
                        .map(parent -> (unit.kind() == OrganizationalUnit.Kind.UNIT ? "OU=" : "CN=") + unit.name() + ","
                                + nameOf(parent))
                        .orElse(domain);
            case Recipient recipient -> "CN=" + recipient.name() + "," + nameOf(recipient.container());
            case RoleGroup group -> "CN=" + group.name() + ",OU=Microsoft Exchange Security Groups," + domain;
            case ExchangeServer server -> "CN=" + server.name() + ",CN=Servers" + servers;
            case MailboxDatabase database -> "CN=" + database.name() + ",CN=Databases" + servers;
            default -> throw new IllegalArgumentException("no filter names " + object);
        };
    }

    private String canonicalName(DirectoryObject object) {
        return switch (object) {
            case OrganizationalUnit unit ->
                unit.parent().map(this::canonicalNameOf).map(path -> path + "/").orElse("") + unit.name();
            case Recipient recipient -> canonicalNameOf(recipient.container()) + "/" + recipient.name();
            default -> throw new IllegalArgumentException("no filter names " + object);
        };
    }

    private String canonicalNameOf(ObjectId id) {
        return Optional.ofNullable(objects.get(id)).map(this::canonicalName).orElse("");
    }

    private String nameOf(ObjectId id) {
        return Optional.ofNullable(objects.get(id)).map(this::distinguishedName).orElse("");
    }

    /** The values a filter sees of an object in one of its states. */
    List<Object> values(DirectoryObject object, String property) {
        return switch (property) {
            case "Name" -> List.of(object.name());
            case "DistinguishedName" -> List.of(distinguishedName(object));
            case "RecipientType" -> List.of(((Recipient) object).type().recipientType());
            case "RecipientTypeDetails" -> List.of(((Recipient) object).type().name());
            case "Id" -> List.of(canonicalName(object));
            case "IsMailboxEnabled" ->
                List.of(((Recipient) object).type().recipientType().equals("UserMailbox"));
            case "PrimarySmtpAddress" ->
                stored(object, "EmailAddresses").stream()
                        .filter(address -> address instanceof String text && text.startsWith("SMTP:"))
                        .<Object>map(address -> ((String) address).substring("SMTP:".length()))
                        .toList();
            case "HiddenFromAddressListsEnabled" -> {
                List<Object> stored = stored(object, property);
                yield stored.isEmpty() ? List.of(false) : stored;
            }
            // [RCPT-5] [WRITE-11]: direct memberships, as committed.
            case "MemberOfGroup" ->
                objects.values().stream()
                        .filter(group -> members(group).contains(object.id()))
                        .<Object>map(this::distinguishedName)
                        .toList();
            default -> stored(object, property);
        };
    }

    private List<Object> stored(DirectoryObject object, String property) {
        return switch (object) {
            case Recipient recipient -> stored(recipient.properties(), RecipientProperties.REGISTRY, property);
            case ExchangeServer server -> stored(server.properties(), ServerProperties.REGISTRY, property);
            case MailboxDatabase database -> stored(database.properties(), DatabaseProperties.REGISTRY, property);
            default -> throw new IllegalArgumentException("no filter applies to " + object);
        };
    }

    private List<Object> stored(Properties properties, PropertyRegistry registry, String property) {
        List<Object> values = new ArrayList<>();
        for (PropertyValue value : properties.values(registry.named(property).orElseThrow())) {
            switch (value) {
                case PropertyValue.Text(String text) -> values.add(text);
                case PropertyValue.Flag(boolean flag) -> values.add(flag);
                case PropertyValue.Size(long bytes) -> values.add(bytes);
                case PropertyValue.Reference(ObjectId id) -> {
                    values.add(nameOf(id));
                    // [PROP-5]: a database's server goes by its plain name too.
                    find(id, ExchangeServer.class).ifPresent(server -> values.add(server.name()));
                }
                default -> throw new IllegalArgumentException("no filter here compares " + value);
            }
        }
        return values;
    }
}
