package dev.reeve.engine.organization;

import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.ObjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the objects of one snapshot stand: distinguished names, canonical names, containment [OU-1]. */
public final class DirectoryTree {

    /** Name of the container of role groups [RG-2]. */
    public static final String SECURITY_GROUPS = "Microsoft Exchange Security Groups";

    private final Organization organization;

    DirectoryTree(Organization organization) {
        this.organization = organization;
    }

    /** The distinguished name of an object; of one that is not in the snapshot, the one it would have. */
    public DistinguishedName distinguishedName(DirectoryObject object) {
        return switch (object) {
            case OrganizationalUnit unit -> {
                List<DistinguishedName.Component> components = new ArrayList<>();
                add(unit, components);
                yield new DistinguishedName(components);
            }
            case Recipient recipient -> {
                List<DistinguishedName.Component> components = new ArrayList<>();
                components.add(new DistinguishedName.Component("CN", recipient.name()));
                add(container(recipient.container()), components);
                yield new DistinguishedName(components);
            }
            case RoleGroup group ->
                DistinguishedName.ofDomain(forestRoot())
                        .child("OU", SECURITY_GROUPS)
                        .child("CN", group.name());
            case ManagementRole role ->
                role.parent()
                        .flatMap(parent -> organization.find(parent, ManagementRole.class))
                        .map(this::distinguishedName)
                        .orElseGet(() -> configuration("RBAC", "Roles"))
                        .child("CN", role.name());
            case RoleAssignment assignment ->
                configuration("RBAC", "Role Assignments").child("CN", assignment.name());
            case ManagementScope scope ->
                configuration("RBAC", scope.exclusive() ? "Exclusive Scopes" : "Scopes")
                        .child("CN", scope.name());
            case RoleAssignmentPolicy policy ->
                configuration("RBAC", "Policies").child("CN", policy.name());
            case ExchangeServer server ->
                configuration("Administrative Groups", "Exchange Administrative Group (FYDIBOHF23SPDLT)", "Servers")
                        .child("CN", server.name());
            case MailboxDatabase database ->
                configuration("Administrative Groups", "Exchange Administrative Group (FYDIBOHF23SPDLT)", "Databases")
                        .child("CN", database.name());
            case ConfigurationObject stored ->
                outer(stored)
                        .map(this::distinguishedName)
                        .orElseGet(() -> configuration(stored))
                        .child("CN", stored.name());
            case GroupMembershipRequest request ->
                organization
                        .find(request.group())
                        .map(this::distinguishedName)
                        .orElseGet(() -> configuration("Membership Requests"))
                        .child("CN", request.name());
            case DisconnectedMailbox mailbox ->
                configuration("Administrative Groups", "Exchange Administrative Group (FYDIBOHF23SPDLT)", "Databases")
                        .child(
                                "CN",
                                organization
                                        .find(mailbox.database())
                                        .map(DirectoryObject::name)
                                        .orElseGet(() -> mailbox.database().toString()))
                        .child("CN", mailbox.id().toString());
            case ForeignForest forest -> configuration("Trusted Forests").child("CN", forest.name());
            case AdminAuditLogConfig config -> configuration("Global Settings").child("CN", config.name());
            case OrganizationSettings _ -> configuration();
        };
    }

    /** Adds the components of a unit and all that it is in. */
    private void add(OrganizationalUnit from, List<DistinguishedName.Component> components) {
        OrganizationalUnit unit = from;
        while (unit.parent().isPresent()) {
            String type = unit.kind() == OrganizationalUnit.Kind.UNIT ? "OU" : "CN";
            components.add(new DistinguishedName.Component(type, unit.name()));
            unit = container(unit.parent().get());
        }
        components.addAll(DistinguishedName.ofDomain(unit.name()).components());
    }

    private Optional<ConfigurationObject> outer(ConfigurationObject object) {
        return object.isNamedByPath()
                ? object.containedIn().flatMap(id -> organization.find(id, ConfigurationObject.class))
                : Optional.empty();
    }

    /** Where stored configuration stands: below the organization's, or below what it belongs to. */
    private DistinguishedName configuration(ConfigurationObject object) {
        DistinguishedName name = object.owner()
                .flatMap(organization::find)
                .map(this::distinguishedName)
                .orElseGet(this::configuration);
        for (String container : object.container().split("/", -1)) {
            name = container.isEmpty() ? name : name.child("CN", container);
        }
        return name;
    }

    private DistinguishedName configuration(String... containers) {
        DistinguishedName name = DistinguishedName.ofDomain(forestRoot())
                .child("CN", "Configuration")
                .child("CN", "Services")
                .child("CN", "Microsoft Exchange")
                .child("CN", organization.settings().name());
        for (String container : containers) {
            name = name.child("CN", container);
        }
        return name;
    }

    /**
     * The canonical name of an object of the domain part ({@code contoso.com/Sales/Bob}) [OU-1]; the plain name of
     * configuration objects [ID-8], behind the server or mailbox that they belong to ({@code MBX1\Default Frontend}), of
     * address lists behind those that they stand in ({@code \Europe\Oslo}).
     */
    public String canonicalName(DirectoryObject object) {
        return switch (object) {
            case OrganizationalUnit unit ->
                unit.parent()
                        .map(parent -> canonicalName(container(parent)) + "/" + CanonicalNames.escape(unit.name()))
                        .orElse(unit.name());
            case Recipient recipient ->
                canonicalName(container(recipient.container())) + "/" + CanonicalNames.escape(recipient.name());
            case RoleGroup group -> forestRoot() + "/" + SECURITY_GROUPS + "/" + CanonicalNames.escape(group.name());
            case ConfigurationObject list
            when list.isNamedByPath() -> outer(list).map(this::canonicalName).orElse("") + "\\" + list.name();
            case ConfigurationObject configuration ->
                configuration
                        .owner()
                        .flatMap(organization::find)
                        .map(this::canonicalName)
                        .map(owner -> configuration.isSettingsOfOwner() ? owner : owner + "\\" + object.name())
                        .orElseGet(object::name);
            case GroupMembershipRequest request -> // MREQ-4
                organization.find(request.group()).map(this::canonicalName).orElse("") + "\\"
                        + organization
                                .find(request.requester())
                                .map(DirectoryObject::name)
                                .orElse("");
            default -> object.name();
        };
    }

    /** Whether the object lies inside the unit or domain, at any depth [OU-3]. */
    public boolean isInside(DirectoryObject object, ObjectId unit) {
        Optional<ObjectId> at = switch (object) {
            case OrganizationalUnit inner -> inner.parent();
            case Recipient recipient -> Optional.of(recipient.container());
            case RoleGroup _ -> securityGroups().map(OrganizationalUnit::id);
            default -> Optional.empty();
        };
        while (at.isPresent()) {
            if (at.get().equals(unit)) {
                return true;
            }
            at = outer(at.get());
        }
        return false;
    }

    /** A unit or domain and all that contain it, from the inside out. */
    public List<ObjectId> path(ObjectId unit) {
        List<ObjectId> path = new ArrayList<>();
        for (Optional<ObjectId> at = Optional.of(unit); at.isPresent(); at = outer(at.get())) {
            path.add(at.get());
        }
        return path;
    }

    private Optional<ObjectId> outer(ObjectId unit) {
        return organization.find(unit, OrganizationalUnit.class).flatMap(OrganizationalUnit::parent);
    }

    /** The recipients inside the unit or domain, at any depth and in no particular order [OU-3]. */
    public Stream<Recipient> recipientsInside(ObjectId unit) {
        return organization.indexed(IndexKey.of(IndexKey.Kind.CONTAINER, unit)).flatMap(object -> switch (object) {
            case Recipient recipient -> Stream.of(recipient);
            case OrganizationalUnit inner -> recipientsInside(inner.id());
            default -> Stream.empty();
        });
    }

    /** The object of that class with that canonical name, compared part by part [OU-4]. */
    public <T extends DirectoryObject> Optional<T> byCanonicalName(String canonicalName, Class<T> type) {
        String key = CanonicalNames.key(canonicalName);
        String leaf = CanonicalNames.split(canonicalName).getLast();
        return organization
                .named(type, leaf)
                .filter(object -> CanonicalNames.key(canonicalName(object)).equals(key))
                .findFirst();
    }

    /** The object of that class with that distinguished name, compared component by component [OU-4]. */
    public <T extends DirectoryObject> Optional<T> byDistinguishedName(DistinguishedName name, Class<T> type) {
        String key = name.key();
        return organization
                .named(type, name.domain().orElse(name.leaf()))
                .filter(object -> distinguishedName(object).key().equals(key))
                .findFirst();
    }

    /** The domain of that DNS name. */
    public Optional<OrganizationalUnit> domain(String dnsName) {
        return organization
                .named(OrganizationalUnit.class, dnsName)
                .filter(unit -> unit.kind() == OrganizationalUnit.Kind.DOMAIN)
                .findFirst();
    }

    /** The container of role groups. */
    public Optional<OrganizationalUnit> securityGroups() {
        return domain(forestRoot()).flatMap(root -> child(root.id(), SECURITY_GROUPS, OrganizationalUnit.class));
    }

    /** The object of that class and name directly in a container. */
    public <T extends DirectoryObject> Optional<T> child(ObjectId container, String name, Class<T> type) {
        return organization
                .named(type, name)
                .filter(object -> switch (object) {
                    case OrganizationalUnit unit -> unit.parent().equals(Optional.of(container));
                    case Recipient recipient -> recipient.container().equals(container);
                    default -> false;
                })
                .findFirst();
    }

    private OrganizationalUnit container(ObjectId id) {
        return organization
                .find(id, OrganizationalUnit.class)
                .orElseThrow(() -> new IllegalStateException("container " + id + " is not in the organization"));
    }

    /** The domain an object of the domain part belongs to: that of its container; of role groups the forest root. */
    public String domainOf(DirectoryObject object) {
        return switch (object) {
            case OrganizationalUnit unit ->
                unit.parent().map(parent -> domainOf(container(parent))).orElse(unit.name());
            case Recipient recipient -> domainOf(container(recipient.container()));
            default -> forestRoot();
        };
    }

    private String forestRoot() {
        return organization.settings().forestRoot();
    }
}
