package dev.reeve.engine.decision;

import static dev.reeve.engine.Given.members;
import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Given;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Recipient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found for many objects at once is what is found for each by itself. */
class GroupReachTest {

    private final Fixture org = new Fixture();

    private GroupReach<ObjectId> groups() {
        return new GroupReach<>(org.organization(), Stream::of);
    }

    private Set<ObjectId> found(ObjectId object) {
        Set<ObjectId> all = new HashSet<>(
                Memberships.groupsContaining(org.organization(), object).keySet());
        all.add(object);
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 20, 40})
    @DisplayName(
            "ASSIGNEE-1, GRP-1: groups in groups, by several ways and in rings, are those that are found for each alone")
    void random(int links) {
        Random random = new Random(links);
        for (int round = 0; round < 30; round++) {
            String name = "R" + round + "G";
            List<Recipient> groups = IntStream.range(0, 15)
                    .mapToObj(i -> org.securityGroup(name + i))
                    .toList();
            List<List<Recipient>> inside = new ArrayList<>();
            groups.forEach(_ -> inside.add(new ArrayList<>()));
            for (int i = 0; i < links; i++) {
                inside.get(random.nextInt(15)).add(groups.get(random.nextInt(15)));
            }
            for (int i = 0; i < 15; i++) {
                org.add(Given.changed(
                        groups.get(i), members(inside.get(i).stream().distinct().toArray(DirectoryObject[]::new))));
            }
            GroupReach<ObjectId> reach = groups();
            assertThat(groups)
                    .allSatisfy(group ->
                            assertThat(reach.of(group.id())).containsExactlyInAnyOrderElementsOf(found(group.id())));
        }
    }

    @Test
    @DisplayName("GRP-2: what distribution groups have is nobody else's")
    void distributionGroups() {
        Recipient user = org.mailbox("User");
        Recipient list = org.distributionGroup("List", members(user));
        Recipient group = org.securityGroup("Group", list);
        GroupReach<ObjectId> reach = groups();
        assertThat(reach.of(user.id())).containsExactly(user.id()).doesNotContain(list.id());
        assertThat(reach.of(list.id())).containsExactlyInAnyOrder(list.id(), group.id());
    }

    @Test
    @DisplayName("GRP-1: ten thousand groups in a ring have one set, and each is asked once; so has a chain of as many")
    void ring() {
        Recipient first = org.securityGroup("G0");
        List<Recipient> groups = new ArrayList<>(List.of(first));
        for (int i = 1; i < 10_000; i++) {
            groups.add(org.securityGroup("G" + i, groups.getLast()));
        }
        AtomicInteger asked = new AtomicInteger();
        GroupReach<String> chain = new GroupReach<>(org.organization(), id -> {
            asked.incrementAndGet();
            return id.equals(groups.getLast().id()) ? Stream.of("role") : Stream.empty();
        });
        assertThat(groups).allSatisfy(group -> assertThat(chain.of(group.id())).isSameAs(chain.of(first.id())));
        assertThat(chain.of(first.id())).containsExactly("role");
        assertThat(asked).hasValue(10_000);

        org.add(Given.changed(first, members(groups.getLast())));
        GroupReach<ObjectId> ring = groups();
        assertThat(groups).allSatisfy(group -> assertThat(ring.of(group.id())).isSameAs(ring.of(first.id())));
        assertThat(ring.of(first.id())).hasSize(10_000);
    }
}
