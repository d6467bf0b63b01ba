package dev.reeve.engine.advice;

import dev.reeve.engine.advice.Advice.Effect;
import dev.reeve.engine.advice.Step.Join;
import dev.reeve.engine.decision.Authorizer;
import dev.reeve.engine.decision.GroupReach;
import dev.reeve.engine.difference.CommandTargets;
import dev.reeve.engine.difference.Extent;
import dev.reeve.engine.difference.RightsDifference;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What a remedy opens besides what was asked for. */
final class Openings {

    /** Nobody's loss first, then the fewest people, objects and rights. */
    static final Comparator<Effect> SMALLEST = Comparator.comparingInt(Effect::losing)
            .thenComparingInt(Effect::people)
            .thenComparingInt(Effect::objects)
            .thenComparingInt(Effect::rights);

    /** How many people are told one by one. */
    private static final int TOLD = 100;

    private final RightsDifference difference;
    private final Organization organization;
    private final Ground ground;
    private final GroupReach<RoleAssignment> assignments;

    Openings(Authorizer authorizer, CommandTargets targets, Organization organization, Ground ground) {
        this.difference = new RightsDifference(authorizer, targets, organization);
        this.organization = organization;
        this.ground = ground;
        this.assignments = new GroupReach<>(
                organization, id -> organization.indexed(IndexKey.of(Kind.ASSIGNEE, id), RoleAssignment.class));
    }

    /** The effect of being there. */
    Effect of(Organization after) {
        Extent extent = difference.extent(
                after, ground.touched().stream().map(DirectoryObject::id).collect(Collectors.toSet()));
        Set<ObjectId> people = new HashSet<>(extent.gaining());
        ground.user().ifPresent(people::remove);
        return new Effect(
                people.size(),
                extent.objects(),
                extent.rights(),
                extent.losing().size(),
                people.stream().sorted().limit(TOLD).toList());
    }

    /** So many, and of more than that those that likely open least: to find out costs a look at everything they open. */
    List<List<Step>> likelySmallest(List<List<Step>> remedies, int most) {
        return least(
                remedies, most, steps -> steps.stream().mapToLong(this::weight).sum());
    }

    /** So many steps, of more than that those that likely open least. */
    List<Step> lightest(List<Step> steps, int most) {
        return least(steps, most, this::weight);
    }

    private static <T> List<T> least(List<T> all, int most, ToLongFunction<T> weight) {
        return all.size() <= most
                ? all
                : all.stream()
                        .map(one -> Map.entry(one, weight.applyAsLong(one)))
                        .sorted(Map.Entry.comparingByValue())
                        .limit(most)
                        .map(Map.Entry::getKey)
                        .toList();
    }

    private long weight(Step step) {
        return step instanceof Join(var _, DirectoryObject group)
                ? assignments.of(group.id()).stream()
                        .mapToLong(assignment -> (assignment.isUnscoped() ? 1_000L : 1L)
                                * organization
                                        .find(assignment.role(), ManagementRole.class)
                                        .map(role -> role.entries().size())
                                        .orElse(0))
                        .sum()
                : 0;
    }
}
