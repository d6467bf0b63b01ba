package dev.reeve.engine.advice;

import dev.reeve.engine.decision.GroupReach;
import dev.reeve.engine.decision.Memberships;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.FilterSubject;
import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The groups through which somebody gets something that could matter for a request, directly or nested. Those that lead to the
 * same groups that matter are alike: whichever of them one joins, the request is answered alike, so one of them is tried for all.
 * Steps don't change what groups are in, nor whom assignments are for, so this holds after any of them.
 */
final class JoinableGroups {

    private final Map<Object, List<ObjectId>> kinds = new LinkedHashMap<>();
    private final Map<ObjectId, List<ObjectId>> kindOf = new HashMap<>();

    JoinableGroups(Organization organization, Ground ground) {
        Set<ObjectId> mattering = mattering(organization, ground);
        Set<ObjectId> all = inside(organization, mattering);
        List<Filter> asked = askedOfOwnMemberships(organization, ground);
        if (!asked.isEmpty()) {
            organization.all().filter(Memberships::conveysRights).forEach(group -> all.add(group.id()));
        }
        // A group that is touched is not only joined but changed as well.
        Set<ObjectId> touched = new HashSet<>(ground.touchedGroups());
        GroupReach<ObjectId> reach =
                new GroupReach<>(organization, id -> Stream.of(id).filter(mattering::contains));
        Stream.concat(all.stream().filter(mattering::contains), all.stream().filter(id -> !mattering.contains(id)))
                .forEach(id -> kindOf.put(
                        id,
                        add(
                                touched.contains(id) ? id : List.of(reach.of(id), satisfied(organization, asked, id)),
                                id)));
    }

    /** Which of these whoever is in a group satisfies by that: any group of somebody's will do, so they tell groups apart. */
    private static List<Filter> satisfied(Organization organization, List<Filter> asked, ObjectId group) {
        FilterSubject member = new FilterSubject() {
            @Override
            public List<PropertyValue> values(Property property) {
                return List.of(new PropertyValue.Reference(group));
            }

            @Override
            public Optional<DistinguishedName> distinguishedName(ObjectId id) {
                return organization.find(id).map(organization.tree()::distinguishedName);
            }
        };
        return asked.stream().filter(filter -> filter.matches(member)).toList();
    }

    private List<ObjectId> add(Object kind, ObjectId group) {
        List<ObjectId> alike = kinds.computeIfAbsent(kind, _ -> new ArrayList<>());
        alike.add(group);
        return alike;
    }

    /** One group of each kind in which somebody is in none of. */
    Stream<ObjectId> kindsWithout(Organization organization, ObjectId user) {
        Set<ObjectId> already = new HashSet<>();
        organization
                .groupsOf(user)
                .map(group -> kindOf.get(group.id()))
                .flatMap(Stream::ofNullable)
                .forEach(kind -> already.add(kind.getFirst()));
        return kinds.values().stream().map(List::getFirst).filter(first -> !already.contains(first));
    }

    /** All that are like one, itself among them: those first that matter themselves, else by id. */
    List<ObjectId> like(ObjectId group) {
        return kindOf.getOrDefault(group, List.of(group));
    }

    /** The groups that somebody gets something from that could matter, or that role groups are managed by. */
    private static Set<ObjectId> mattering(Organization organization, Ground ground) {
        Set<ObjectId> mattering = new HashSet<>();
        organization
                .all(RoleAssignment.class)
                .filter(assignment -> ground.isUseful(assignment.role()))
                .map(RoleAssignment::assignee)
                .forEach(mattering::add);
        organization.all(RoleGroup.class).forEach(group -> {
            mattering.addAll(group.managedBy());
            if (group.isOrganizationManagement()) {
                mattering.add(group.id());
            }
        });
        return mattering;
    }

    /** The groups among these and those in them, by id. */
    private static Set<ObjectId> inside(Organization organization, Set<ObjectId> mattering) {
        Set<ObjectId> groups = new TreeSet<>();
        Deque<ObjectId> open = new ArrayDeque<>(mattering);
        while (!open.isEmpty()) {
            Optional<DirectoryObject> group = organization.find(open.remove()).filter(Memberships::conveysRights);
            if (group.isPresent() && groups.add(group.get().id())) {
                organization.membersOf(group.get()).forEach(member -> open.add(member.id()));
            }
        }
        return groups;
    }

    /** What scopes ask of the groups of who asks, since he acts on himself. */
    private static List<Filter> askedOfOwnMemberships(Organization organization, Ground ground) {
        return ground.touched().stream()
                        .noneMatch(object -> ground.request().caller().is(object.id()))
                ? List.of()
                : organization
                        .all(ManagementScope.class)
                        .flatMap(scope ->
                                scope.restriction() instanceof ScopeRestriction.RecipientFilter(var _, var filter)
                                        ? filter.comparisons(RecipientProperties.MEMBER_OF_GROUP).stream()
                                        : Stream.empty())
                        .distinct()
                        .toList();
    }
}
