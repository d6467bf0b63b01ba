package dev.reeve.workplace.question;

import dev.reeve.commands.lint.FilterRemarks;
import dev.reeve.engine.decision.ScopeMembership;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.FilterCandidates;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.ScopeRestriction;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is inside a scope, whether it is there or only being written.
 *
 * @param inside the objects, by name
 * @param warnings what is to be said of it
 */
public record ScopePreview(List<DirectoryObject> inside, List<Warning> warnings) {

    public ScopePreview {
        inside = List.copyOf(inside);
        warnings = List.copyOf(warnings);
    }

    /**
     * Something that is valid and perhaps not what is meant.
     *
     * @param code a stable word
     */
    public record Warning(String code, String message) {}

    /**
     * What a management scope would hold that restricts to this.
     *
     * @param sight what the reader may be told of: nothing else is counted, since a count that depends on a filter would tell
     *     what he may not read
     */
    public static ScopePreview of(
            Organization organization, ScopeRestriction restriction, Predicate<DirectoryObject> sight) {
        ManagementScope scope = new ManagementScope(
                ObjectHeader.created(new ObjectId(new UUID(0, 0)), "preview", Instant.EPOCH), restriction, false);
        ScopeMembership membership = new ScopeMembership(organization);
        List<DirectoryObject> inside = sorted(candidates(organization, restriction)
                .filter(object -> membership.contains(scope, object))
                .filter(sight));
        return new ScopePreview(inside, warnings(organization, restriction, inside, sight));
    }

    /** What is inside a unit or domain, at any depth [OU-3]. */
    public static ScopePreview ofUnit(Organization organization, ObjectId unit, Predicate<DirectoryObject> sight) {
        List<DirectoryObject> inside =
                sorted(organization.tree().recipientsInside(unit).filter(sight));
        return new ScopePreview(inside, inside.isEmpty() ? List.of(empty()) : List.of());
    }

    private static List<DirectoryObject> sorted(Stream<? extends DirectoryObject> objects) {
        return objects.<DirectoryObject>map(object -> object)
                .sorted(Comparator.comparing(DirectoryObject::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(DirectoryObject::id))
                .toList();
    }

    private static Stream<? extends DirectoryObject> candidates(
            Organization organization, ScopeRestriction restriction) {
        return switch (restriction) {
            case ScopeRestriction.RecipientFilter(Optional<ObjectId> root, Filter filter) ->
                FilterCandidates.of(organization, filter)
                        .orElseGet(() -> root.map(unit -> organization.tree().recipientsInside(unit))
                                .orElseGet(() -> organization.all(Recipient.class)));
            case ScopeRestriction.ServerFilter _, ScopeRestriction.ServerList _ ->
                organization.all(ExchangeServer.class);
            case ScopeRestriction.DatabaseFilter _, ScopeRestriction.DatabaseList _ ->
                organization.all(MailboxDatabase.class);
            case ScopeRestriction.Unusable _ -> Stream.empty();
        };
    }

    private static List<Warning> warnings(
            Organization organization,
            ScopeRestriction restriction,
            List<DirectoryObject> inside,
            Predicate<DirectoryObject> sight) {
        Stream<Warning> ofFilter = switch (restriction) {
            case ScopeRestriction.RecipientFilter(var _, Filter filter) ->
                Stream.of(
                                filter.warnings().stream().map(said -> new Warning("Filter", said)),
                                FilterRemarks.unset(organization, filter)
                                        .map(said -> new Warning("UnsetFilterProperty", said)),
                                FilterRemarks.nested(organization, filter, sight)
                                        .map(said -> new Warning("NestedGroupFilter", said)))
                        .flatMap(warnings -> warnings);
            case ScopeRestriction.ServerFilter(Filter filter) ->
                filter.warnings().stream().map(said -> new Warning("Filter", said));
            case ScopeRestriction.DatabaseFilter(Filter filter) ->
                filter.warnings().stream().map(said -> new Warning("Filter", said));
            case ScopeRestriction.Unusable unusable -> Stream.of(new Warning("UnusableScope", unusable.problem()));
            case ScopeRestriction.ServerList _, ScopeRestriction.DatabaseList _ -> Stream.empty();
        };
        return Stream.concat(ofFilter, inside.isEmpty() ? Stream.of(empty()) : Stream.empty())
                .toList();
    }

    private static Warning empty() {
        return new Warning("EmptyScope", "It holds nothing today.");
    }

    /** What is inside this one and not inside the other. */
    public List<DirectoryObject> beyond(ScopePreview other) {
        Set<ObjectId> there =
                other.inside.stream().map(DirectoryObject::id).collect(Collectors.toCollection(HashSet::new));
        return inside.stream().filter(object -> !there.contains(object.id())).toList();
    }
}
