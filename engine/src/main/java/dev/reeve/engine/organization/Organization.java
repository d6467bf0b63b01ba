package dev.reeve.engine.organization;

import dev.reeve.engine.collection.PersistentMap;
import dev.reeve.engine.filter.FilterSubject;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One organization at one version: an immutable snapshot. Applying a change gives a new snapshot that shares the rest
 * with this one, which stays valid.
 */
public final class Organization {

    private final Version version;
    private final PersistentMap<ObjectId, DirectoryObject> objects;
    private final Index index;

    private Organization(Version version, PersistentMap<ObjectId, DirectoryObject> objects, Index index) {
        this.version = version;
        this.objects = objects;
        this.index = index;
    }

    /** An organization of nothing at version 0. */
    public static Organization empty() {
        return new Organization(Version.ZERO, PersistentMap.empty(), Index.of(PersistentMap.empty()));
    }

    /** An organization of these objects at a version: what a store loads. The last of several with one id counts. */
    public static Organization of(Version version, Iterable<? extends DirectoryObject> objects) {
        Map<ObjectId, DirectoryObject> all = new HashMap<>();
        objects.forEach(object -> all.put(object.id(), object));
        PersistentMap<ObjectId, DirectoryObject> shared = PersistentMap.copyOf(all);
        return new Organization(version, shared, Index.of(shared));
    }

    /** This snapshot's version. */
    public Version version() {
        return version;
    }

    /**
     * Makes what the first change needs and later ones find: all indexes, at a cost that grows with the organization. Nothing is
     * answered otherwise for it; whoever goes on for long does it before somebody waits for a change.
     */
    public void prepareChanges() {
        index.complete();
    }

    /** The snapshot of the next version, after the change. */
    public Organization apply(Change change) {
        if (change.after().size() > size()) {
            return rebuilt(change);
        }
        PersistentMap<ObjectId, DirectoryObject> all = objects;
        for (Map.Entry<ObjectId, Optional<DirectoryObject>> entry :
                change.after().entrySet()) {
            ObjectId id = entry.getKey();
            all = entry.getValue().isPresent() ? all.with(id, entry.getValue().get()) : all.without(id);
        }
        return new Organization(
                version.next(), all, index.after(all, change.after().keySet()));
    }

    /** The same objects as another version: what undoing changes leads back to. */
    public Organization as(Version other) {
        return new Organization(other, objects, index);
    }

    /** The same, built anew: quicker for an import than a path copy for each key. */
    private Organization rebuilt(Change change) {
        Map<ObjectId, DirectoryObject> all = new HashMap<>();
        objects.forEach(entry -> all.put(entry.getKey(), entry.getValue()));
        change.after().forEach((id, after) -> {
            all.remove(id);
            after.ifPresent(object -> all.put(id, object));
        });
        return of(version.next(), all.values());
    }

    /**
     * The ids of the objects that are others here than in another snapshot, or in one of both only. Of snapshots that came
     * from each other it costs what was changed between them.
     */
    public List<ObjectId> differences(Organization other) {
        List<ObjectId> ids = new ArrayList<>();
        objects.differences(other.objects, ids::add);
        return ids;
    }

    /** The number of objects. */
    public int size() {
        return objects.size();
    }

    /** The object of that id. */
    public Optional<DirectoryObject> find(ObjectId id) {
        return objects.get(id);
    }

    /** The object of that id if it is of that class. */
    public <T extends DirectoryObject> Optional<T> find(ObjectId id, Class<T> type) {
        return objects.get(id).filter(type::isInstance).map(type::cast);
    }

    /** The index as it is, to be compared with one built anew. */
    Map<IndexKey, Set<ObjectId>> index() {
        Map<IndexKey, Set<ObjectId>> all = new HashMap<>();
        index.all().forEach((key, ids) -> all.put(key, ids.stream().collect(Collectors.toUnmodifiableSet())));
        return all;
    }

    /** All objects, in no particular order. */
    public Stream<DirectoryObject> all() {
        return StreamSupport.stream(objects.spliterator(), false).map(Map.Entry::getValue);
    }

    /** All objects of a class, in no particular order. */
    public <T extends DirectoryObject> Stream<T> all(Class<T> type) {
        return indexed(IndexKey.of(type), type);
    }

    /** The objects under an index key, in no particular order. */
    public Stream<DirectoryObject> indexed(IndexKey key) {
        return index.get(key).stream()
                .flatMap(IdSet::stream)
                .map(id -> objects.get(id).orElseThrow());
    }

    /** How many objects are under an index key. */
    public int count(IndexKey key) {
        return index.get(key).map(IdSet::size).orElse(0);
    }

    /** The objects of a class under an index key, in no particular order. */
    public <T extends DirectoryObject> Stream<T> indexed(IndexKey key, Class<T> type) {
        return indexed(key).filter(type::isInstance).map(type::cast);
    }

    /** The objects of a class with that name, ignoring case. */
    public <T extends DirectoryObject> Stream<T> named(Class<T> type, String name) {
        return indexed(IndexKey.ofName(Kind.NAME, name), type);
    }

    /** The stored configuration of a noun, for example {@code AddressBookPolicy}, whatever it belongs to, in no order. */
    public Stream<ConfigurationObject> configuration(String noun) {
        return indexed(IndexKey.ofName(Kind.CONFIGURATION, noun), ConfigurationObject.class);
    }

    /** The stored configuration of a noun that belongs to a server, database or recipient, in no order. */
    public Stream<ConfigurationObject> configuration(String noun, ObjectId owner) {
        return indexed(IndexKey.of(Kind.OWNER, owner), ConfigurationObject.class)
                .filter(object -> CaseFolding.equal(object.noun(), noun));
    }

    /** The organization's own configuration of that noun and name. */
    public Optional<ConfigurationObject> configuration(String noun, String name) {
        return named(ConfigurationObject.class, name)
                .filter(object ->
                        CaseFolding.equal(object.noun(), noun) && object.owner().isEmpty())
                .findFirst();
    }

    /** The organization's own attributes. @throws java.util.NoSuchElementException before it has any */
    public OrganizationSettings settings() {
        return all(OrganizationSettings.class).findFirst().orElseThrow();
    }

    /** What the administrator audit log records. @throws java.util.NoSuchElementException before there is any */
    public AdminAuditLogConfig adminAuditLogConfig() {
        return all(AdminAuditLogConfig.class).findFirst().orElseThrow();
    }

    /** Groups and role groups that list the object as a direct member, in no particular order. */
    public Stream<DirectoryObject> groupsOf(ObjectId member) {
        return indexed(IndexKey.of(Kind.MEMBER, member));
    }

    /** The direct members of a group or role group that still exist; none for other objects. */
    public List<DirectoryObject> membersOf(DirectoryObject group) {
        List<ObjectId> ids = switch (group) {
            case RoleGroup roleGroup -> roleGroup.members();
            case Recipient recipient -> recipient.properties().references(RecipientProperties.MEMBERS);
            default -> List.of();
        };
        return ids.stream().flatMap(id -> find(id).stream()).toList();
    }

    /**
     * An object as filters see it: its stored properties and those computed from this snapshot. The object may be one
     * that is not in the snapshot, such as its state after a change [WRITE-9]; memberships are the snapshot's [WRITE-11].
     */
    public FilterSubject subject(DirectoryObject object) {
        return ComputedProperties.subject(this, object);
    }

    /** Where objects stand in the tree: names, paths and containers. */
    public DirectoryTree tree() {
        return new DirectoryTree(this);
    }
}
