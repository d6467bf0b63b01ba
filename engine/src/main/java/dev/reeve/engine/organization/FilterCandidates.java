package dev.reeve.engine.organization;

import static dev.reeve.engine.organization.IndexKey.Kind.ADDRESS;
import static dev.reeve.engine.organization.IndexKey.Kind.ALIAS;
import static dev.reeve.engine.organization.IndexKey.Kind.LEGACY_DN;
import static dev.reeve.engine.organization.IndexKey.Kind.NAME;
import static dev.reeve.engine.organization.IndexKey.Kind.OTHER_ADDRESS;
import static dev.reeve.engine.organization.IndexKey.Kind.SAM_ACCOUNT_NAME;
import static dev.reeve.engine.organization.IndexKey.Kind.USER_PRINCIPAL_NAME;

import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.FilterProbe;
import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyClass;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The recipients that may satisfy a filter, found by the indexes, so that a look at all is spared. They are more than
 * those that satisfy it, never fewer.
 */
public final class FilterCandidates {

    /** Text properties by the index that holds them; other recipients with the same key do no harm. */
    private static final Map<Property, IndexKey.Kind> TEXTS = Map.of(
            RecipientProperties.ALIAS, ALIAS,
            RecipientProperties.COMMON_NAME, NAME,
            RecipientProperties.LEGACY_EXCHANGE_DN, LEGACY_DN,
            RecipientProperties.NAME, NAME,
            RecipientProperties.PRIMARY_SMTP_ADDRESS, ADDRESS,
            RecipientProperties.RAW_NAME, NAME,
            RecipientProperties.SAM_ACCOUNT_NAME, SAM_ACCOUNT_NAME,
            RecipientProperties.USER_PRINCIPAL_NAME, USER_PRINCIPAL_NAME,
            RecipientProperties.WINDOWS_EMAIL_ADDRESS, ADDRESS);

    private final Organization organization;

    private FilterCandidates(Organization organization) {
        this.organization = organization;
    }

    /** The candidates, each once and in no particular order; empty where the indexes don't help. */
    public static Optional<Stream<Recipient>> of(Organization organization, Filter filter) {
        FilterCandidates candidates = new FilterCandidates(organization);
        return filter.coverings(FilterCandidates::isIndexed).stream()
                .map(covering -> covering.stream().flatMap(candidates::hits).toList())
                .min(Comparator.comparingLong(
                        hits -> hits.stream().mapToLong(Hits::size).sum()))
                .map(hits -> hits.stream()
                        .flatMap(Hits::objects)
                        .flatMap(
                                object -> object instanceof Recipient recipient ? Stream.of(recipient) : Stream.empty())
                        .distinct());
    }

    private static boolean isIndexed(Property property) {
        return TEXTS.containsKey(property)
                || property == RecipientProperties.EMAIL_ADDRESSES
                || property == RecipientProperties.GUID
                || property == RecipientProperties.DISTINGUISHED_NAME
                || property.type() == PropertyClass.REFERENCE;
    }

    /** What one index says of one probe; how much that is costs nothing to ask. */
    private sealed interface Hits {

        /** Under a key of the snapshot's index. */
        record Key(Organization organization, IndexKey key) implements Hits {}

        /** Known by id. */
        record Ids(Organization organization, List<ObjectId> ids) implements Hits {}

        default int size() {
            return switch (this) {
                case Key(Organization organization, IndexKey key) -> organization.count(key);
                case Ids(var _, List<ObjectId> ids) -> ids.size();
            };
        }

        default Stream<DirectoryObject> objects() {
            return switch (this) {
                case Key(Organization organization, IndexKey key) -> organization.indexed(key);
                case Ids(Organization organization, List<ObjectId> ids) ->
                    ids.stream().flatMap(id -> organization.find(id).stream());
            };
        }
    }

    private Stream<Hits> hits(FilterProbe probe) {
        Property property = probe.property();
        if (property == RecipientProperties.EMAIL_ADDRESSES) {
            // MV-3: with the prefix or without, and what looks like a prefix may be none.
            String value = probe.value();
            return Stream.of(value, value.substring(value.indexOf(':') + 1))
                    .distinct()
                    .flatMap(address ->
                            Stream.of(ADDRESS, OTHER_ADDRESS).map(kind -> key(IndexKey.ofName(kind, address))));
        }
        if (property == RecipientProperties.GUID) {
            return ObjectId.find(probe.value()).stream().map(id -> new Hits.Ids(organization, List.of(id)));
        }
        IndexKey.Kind text = TEXTS.get(property);
        if (text != null) {
            return Stream.of(key(IndexKey.ofName(text, probe.value())));
        }
        return DistinguishedName.parse(probe.value())
                .flatMap(name -> organization.tree().byDistinguishedName(name, DirectoryObject.class))
                .map(object -> referring(property, object))
                .stream();
    }

    /** What has a property that refers to an object. */
    private Hits referring(Property property, DirectoryObject object) {
        if (property == RecipientProperties.DISTINGUISHED_NAME) {
            return new Hits.Ids(organization, List.of(object.id()));
        }
        if (property == RecipientProperties.MEMBER_OF_GROUP) {
            return new Hits.Ids(
                    organization,
                    switch (object) {
                        case RoleGroup group -> group.members();
                        case Recipient group -> group.properties().references(RecipientProperties.MEMBERS);
                        default -> List.of();
                    });
        }
        if (property == RecipientProperties.DIRECT_REPORTS) {
            return new Hits.Ids(
                    organization,
                    object instanceof Recipient report
                            ? report.properties().references(RecipientProperties.MANAGER)
                            : List.of());
        }
        return key(IndexKey.of(
                property == RecipientProperties.MEMBERS
                        ? IndexKey.Kind.MEMBER
                        : property == RecipientProperties.MANAGED_BY ? IndexKey.Kind.MANAGER : IndexKey.Kind.REFERENCE,
                object.id()));
    }

    private Hits key(IndexKey key) {
        return new Hits.Key(organization, key);
    }
}
