package dev.reeve.engine.organization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrganizationTest {

    private static final OrganizationalUnit USERS = new Directory().users;

    private static ObjectId id(Random random) {
        return new ObjectId(new UUID(0, random.nextInt(60)));
    }

    private static List<ObjectId> ids(Random random) {
        return random.ints(random.nextInt(4), 0, 60)
                .mapToObj(number -> new ObjectId(new UUID(0, number)))
                .toList();
    }

    private static DirectoryObject object(ObjectId id, Random random) {
        ObjectHeader header = ObjectHeader.created(id, "name" + random.nextInt(20), Directory.CREATED);
        return switch (random.nextInt(4)) {
            case 0 ->
                new Recipient(
                        header,
                        USERS.id(),
                        RecipientTypeDetails.MailUniversalSecurityGroup,
                        Properties.EMPTY
                                .withReferences(RecipientProperties.MEMBERS, ids(random))
                                .withReferences(RecipientProperties.MANAGED_BY, ids(random))
                                .with(RecipientProperties.ALIAS, "alias" + random.nextInt(20)));
            case 1 ->
                new Recipient(
                        header,
                        id(random),
                        RecipientTypeDetails.UserMailbox,
                        Properties.EMPTY
                                .withReferences(RecipientProperties.MANAGER, List.of(id(random)))
                                .with(
                                        RecipientProperties.EMAIL_ADDRESSES,
                                        "SMTP:" + random.nextInt(20) + "@contoso.com"));
            case 2 ->
                new RoleGroup(
                        header, "", "sam" + random.nextInt(9), "", ids(random), ids(random), Optional.empty(), false);
            default ->
                new RoleAssignment(
                        header,
                        id(random),
                        id(random),
                        RoleAssigneeType.User,
                        false,
                        true,
                        new RecipientWriteScope.Unit(id(random)),
                        new ConfigWriteScope.Implicit());
        };
    }

    private static Change change(Random random, int size) {
        SequencedMap<ObjectId, Optional<DirectoryObject>> after = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            ObjectId id = id(random);
            after.put(id, random.nextInt(3) == 0 ? Optional.empty() : Optional.of(object(id, random)));
        }
        return new Change(after);
    }

    private static Map<ObjectId, DirectoryObject> objects(Organization organization) {
        return organization.all().collect(Collectors.toMap(DirectoryObject::id, object -> object));
    }

    @ParameterizedTest
    @DisplayName("ORG-4: after any changes objects and indexes are those of an organization built anew")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void indexes(long seed) {
        Random random = new Random(seed);
        Organization organization = Organization.empty();
        Map<ObjectId, DirectoryObject> expected = new HashMap<>();
        for (int i = 0; i < 120; i++) {
            Change change = change(random, 1 + random.nextInt(i % 20 == 0 ? 40 : 4));
            organization = organization.apply(change);
            change.after().forEach((id, after) -> {
                expected.remove(id);
                after.ifPresent(object -> expected.put(id, object));
            });
            assertThat(objects(organization)).isEqualTo(expected);
            assertThat(organization.size()).isEqualTo(expected.size());
            assertThat(organization.version()).isEqualTo(new Version(i + 1));
            assertThat(organization.index().entrySet().stream()
                            .filter(entry -> entry.getKey().kind() == IndexKey.Kind.NAME)
                            .collect(Collectors.toMap(entry -> entry.getKey().value(), Map.Entry::getValue)))
                    .isEqualTo(expected.values().stream()
                            .collect(Collectors.groupingBy(
                                    DirectoryObject::name,
                                    Collectors.mapping(DirectoryObject::id, Collectors.toSet()))));
            assertThat(organization.index())
                    .isEqualTo(Organization.of(Version.ZERO, expected.values()).index());
        }
    }

    @Test
    @DisplayName("What stands under a key is the same whether it is asked for once, again, or made ahead of changes")
    void askedOnce() {
        Random random = new Random(13);
        Organization organization = Organization.empty();
        for (int i = 0; i < 30; i++) {
            organization = organization.apply(change(random, 4));
        }
        Collection<DirectoryObject> objects = objects(organization).values();
        Organization prepared = Organization.of(Version.ZERO, objects);
        prepared.prepareChanges();
        assertThat(prepared.index()).isEqualTo(organization.index());
        organization.index().forEach((key, ids) -> {
            Organization fresh = Organization.of(Version.ZERO, objects);
            IndexKey missing = new IndexKey(key.kind(), "none has this");
            for (int time = 1; time <= 3; time++) {
                assertThat(fresh.indexed(key).map(DirectoryObject::id))
                        .as("%s, time %s", key, time)
                        .containsExactlyInAnyOrderElementsOf(ids);
                assertThat(fresh.indexed(missing)).isEmpty();
            }
        });
    }

    @Test
    @DisplayName("EVAL-6: an earlier snapshot stays as it was")
    void earlierSnapshots() {
        Random random = new Random(11);
        List<Organization> snapshots = new ArrayList<>(List.of(Organization.empty()));
        List<Map<ObjectId, DirectoryObject>> objects = new ArrayList<>(List.of(Map.of()));
        List<Map<IndexKey, Set<ObjectId>>> indexes = new ArrayList<>(List.of(Map.of()));
        for (int i = 0; i < 40; i++) {
            Organization next = snapshots.getLast().apply(change(random, 3));
            snapshots.add(next);
            objects.add(objects(next));
            indexes.add(next.index());
        }
        for (int i = 0; i < snapshots.size(); i++) {
            assertThat(objects(snapshots.get(i))).isEqualTo(objects.get(i));
            assertThat(snapshots.get(i).index()).isEqualTo(indexes.get(i));
        }
    }

    @Test
    @DisplayName("ORG-5: names are found in any case, and no longer under an old name")
    void renamed() {
        Directory directory = new Directory();
        Recipient kim = directory.mailbox("Kim");
        Organization before = directory.organization();
        Organization after = before.apply(Change.put(kim.withHeader(kim.header().named("Kim Akers"))));
        assertThat(before.named(Recipient.class, "KIM")).containsExactly(kim);
        assertThat(after.named(Recipient.class, "Kim")).isEmpty();
        assertThat(after.named(Recipient.class, "kim akers")).hasSize(1);
    }

    @Test
    @DisplayName("OU-3: an object is inside every unit above it, not inside a unit of a similar name")
    void inside() {
        Directory directory = new Directory();
        OrganizationalUnit sales = directory.ou("Sales", directory.domain);
        OrganizationalUnit east = directory.ou("East", sales);
        OrganizationalUnit presales = directory.ou("Presales", directory.domain);
        Recipient kim = directory.mailbox("Kim", east, properties -> properties);
        RoleGroup group = directory.roleGroup("Help Desk");
        DirectoryTree tree = directory.organization().tree();
        assertThat(tree.isInside(kim, east.id())).isTrue();
        assertThat(tree.isInside(kim, sales.id())).isTrue();
        assertThat(tree.isInside(kim, directory.domain.id())).isTrue();
        assertThat(tree.isInside(kim, presales.id())).isFalse();
        assertThat(tree.isInside(sales, sales.id())).isFalse();
        assertThat(tree.isInside(group, directory.securityGroups.id())).isTrue();
        assertThat(tree.isInside(directory.server("EX01"), directory.domain.id()))
                .isFalse();
    }
}
