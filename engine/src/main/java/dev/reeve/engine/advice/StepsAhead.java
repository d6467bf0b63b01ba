package dev.reeve.engine.advice;

import dev.reeve.engine.advice.Step.AddEntry;
import dev.reeve.engine.advice.Step.Enable;
import dev.reeve.engine.advice.Step.Join;
import dev.reeve.engine.advice.Step.LinkScope;
import dev.reeve.engine.advice.Step.Manage;
import dev.reeve.engine.decision.EffectiveAssignment;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The steps that could help from where some were taken. They come in the order join, manage, enable, add, link and widen: a
 * remedy's steps can always be taken in this order, for none of an earlier kind needs one of a later kind.
 */
final class StepsAhead {

    /** The kinds, in their order. */
    enum Stage {
        JOIN,
        ENABLE,
        ENTRY,
        SCOPE
    }

    private final Ground ground;
    private final JoinableGroups joinable;

    StepsAhead(Ground ground, JoinableGroups joinable) {
        this.ground = ground;
        this.joinable = joinable;
    }

    static Stage stage(Step step) {
        return switch (step) {
            case Join _, Manage _, Step.Assign _ -> Stage.JOIN;
            case Enable _ -> Stage.ENABLE;
            case AddEntry _ -> Stage.ENTRY;
            case LinkScope _, Step.WidenScope _ -> Stage.SCOPE;
        };
    }

    /** The steps of this stage and later ones. */
    List<Step> from(Stage stage, Organization organization, Holdings holdings) {
        List<Step> steps = new ArrayList<>();
        if (stage == Stage.JOIN) {
            joins(organization, steps);
            managements(organization, steps);
        }
        if (stage.compareTo(Stage.ENABLE) <= 0) {
            holdings.disabled().stream()
                    .filter(assignment -> ground.isUseful(assignment.role()))
                    .map(Enable::new)
                    .forEach(steps::add);
        }
        if (stage.compareTo(Stage.ENTRY) <= 0) {
            entries(organization, holdings, steps);
        }
        Stream.concat(holdings.regular().stream(), holdings.delegating().stream())
                .filter(held -> ground.isUseful(held.role().id()))
                .forEach(held -> scopes(organization, held, steps));
        return steps;
    }

    private void joins(Organization organization, List<Step> steps) {
        ground.user()
                .ifPresent(user -> joinable.kindsWithout(organization, user)
                        .flatMap(id -> organization.find(id).stream())
                        .forEach(group -> steps.add(new Join(user, group))));
    }

    /** The steps that come to the same for the request, this one first: any group of those that are alike may be joined. */
    Stream<Step> like(Step step, Organization organization) {
        return step instanceof Join(var user, var group)
                ? joinable.like(group.id()).stream()
                        .flatMap(id -> organization.find(id).stream())
                        .map(other -> new Join(user, other))
                : Stream.of(step);
    }

    private void managements(Organization organization, List<Step> steps) {
        ground.user()
                .ifPresent(user -> ground.touchedGroups().stream()
                        .flatMap(group -> organization.find(group).stream())
                        .filter(group -> organization
                                .indexed(IndexKey.of(Kind.MANAGER, user))
                                .noneMatch(managed -> managed.id().equals(group.id())))
                        .forEach(group -> steps.add(new Manage(user, group))));
    }

    /** Entries for roles that are held, and for those above them, from which they would come. */
    private void entries(Organization organization, Holdings holdings, List<Step> steps) {
        Set<ObjectId> roles = new LinkedHashSet<>();
        for (EffectiveAssignment held : holdings.regular()) {
            Optional<ManagementRole> at = Optional.of(held.role());
            while (at.isPresent() && !at.get().builtIn() && roles.add(at.get().id())) {
                at = at.get().parent().flatMap(parent -> organization.find(parent, ManagementRole.class));
            }
        }
        roles.stream()
                .flatMap(id -> organization.find(id, ManagementRole.class).stream())
                .forEach(role -> role.parent()
                        .flatMap(parent -> organization.find(parent, ManagementRole.class))
                        .flatMap(parent -> parent.entry(ground.request().cmdlet()))
                        .ifPresent(above -> entries(role, above, steps)));
    }

    private void entries(ManagementRole role, RoleEntry above, List<Step> steps) {
        Optional<RoleEntry> present = role.entry(above.name());
        Set<RoleEntry> tried = new LinkedHashSet<>();
        for (Set<String> need : ground.needs()) {
            RoleEntry entry = above.withParameters(Stream.concat(
                            above.parameters().stream().filter(need::contains),
                            present.stream().flatMap(old -> old.parameters().stream()))
                    .toList());
            if (!present.equals(Optional.of(entry)) && tried.add(entry)) {
                steps.add(new AddEntry(role, entry));
            }
        }
    }

    private void scopes(Organization organization, EffectiveAssignment held, List<Step> steps) {
        ScopeChoices choices = new ScopeChoices(organization, ground);
        RoleAssignment assignment = held.assignment();
        RecipientWriteScope recipient = assignment.recipientWriteScope();
        ConfigWriteScope config = assignment.configWriteScope();
        List<RecipientWriteScope> recipients = choices.recipients(held.role(), assignment);
        List<ConfigWriteScope> configs = choices.configs(held.role(), assignment);
        recipients.forEach(other -> steps.add(new LinkScope(assignment, other, config)));
        configs.forEach(other -> steps.add(new LinkScope(assignment, recipient, other)));
        recipients.forEach(one -> configs.forEach(other -> steps.add(new LinkScope(assignment, one, other))));
        choices.widenings(assignment).forEach(steps::add);
    }
}
