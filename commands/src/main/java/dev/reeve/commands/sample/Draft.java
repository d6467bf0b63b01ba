package dev.reeve.commands.sample;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The sample while it is put together: what it adds so far on top of the new organization. */
final class Draft {

    private final Organization organization;
    private final Instant when;
    private final Map<ObjectId, DirectoryObject> objects = new LinkedHashMap<>();
    private final Set<String> aliases = new HashSet<>();
    private final OrganizationalUnit domain;
    private final Optional<ObjectId> defaultPolicy;

    Draft(Organization organization, Instant when) {
        this.organization = organization;
        this.when = when;
        this.domain = organization
                .tree()
                .domain(organization.settings().forestRoot())
                .orElseThrow(() -> new IllegalArgumentException("the organization has no domain"));
        this.defaultPolicy = organization
                .all(RoleAssignmentPolicy.class)
                .filter(RoleAssignmentPolicy::isDefault)
                .map(DirectoryObject::id)
                .findFirst();
        organization
                .all(Recipient.class)
                .flatMap(recipient -> recipient.properties().text(RecipientProperties.ALIAS).stream())
                .forEach(alias -> aliases.add(CaseFolding.fold(alias)));
    }

    Organization organization() {
        return organization;
    }

    Change change() {
        return Change.put(objects.values());
    }

    OrganizationalUnit domain() {
        return domain;
    }

    Optional<ObjectId> defaultPolicy() {
        return defaultPolicy;
    }

    /** The id of a sample object: derived from its class and path, so the same in every Contoso. */
    static ObjectId id(String kind, String path) {
        return new ObjectId(UUID.nameUUIDFromBytes(
                ("contoso sample\n" + kind + "\n" + CaseFolding.fold(path)).getBytes(StandardCharsets.UTF_8)));
    }

    ObjectHeader header(String kind, String path, String name) {
        return ObjectHeader.created(id(kind, path), name, when);
    }

    <T extends DirectoryObject> T put(T object) {
        objects.put(object.id(), object);
        return object;
    }

    /** The present state of an object of the sample or of the new organization. */
    <T extends DirectoryObject> T get(ObjectId id, Class<T> type) {
        DirectoryObject drafted = objects.get(id);
        return drafted == null ? organization.find(id, type).orElseThrow() : type.cast(drafted);
    }

    OrganizationalUnit unit(OrganizationalUnit parent, String name) {
        return put(new OrganizationalUnit(
                header("unit", parent.id() + "/" + name, name),
                OrganizationalUnit.Kind.UNIT,
                Optional.of(parent.id())));
    }

    Recipient recipient(OrganizationalUnit container, String name, RecipientTypeDetails type, Properties properties) {
        ObjectHeader header = header("recipient", container.id() + "/" + name, name);
        Properties all = properties
                .text(RecipientProperties.ALIAS)
                .map(alias -> properties.with(
                        RecipientProperties.LEGACY_EXCHANGE_DN,
                        NewOrganization.legacyDn(organization.settings().name(), "Recipients", alias)))
                .orElse(properties);
        if (type.isMailbox()) {
            all = all.with(
                    RecipientProperties.EXCHANGE_GUID,
                    new PropertyValue.Identifier(
                            id("mailbox", header.id().toString()).uuid()));
            if (defaultPolicy.isPresent()) {
                all = all.withReferences(
                        RecipientProperties.ROLE_ASSIGNMENT_POLICY,
                        defaultPolicy.stream().toList());
            }
        }
        return put(new Recipient(header, container.id(), type, all));
    }

    /** An alias nobody has yet: the wanted one, else with the first free number behind it. */
    String alias(String wanted) {
        String bare = wanted.replaceAll("[^A-Za-z0-9._-]", "");
        String alias = bare;
        for (int number = 2; !aliases.add(CaseFolding.fold(alias)); number++) {
            alias = bare + number;
        }
        return alias;
    }
}
