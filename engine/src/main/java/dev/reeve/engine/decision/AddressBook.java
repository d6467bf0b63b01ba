package dev.reeve.engine.decision;

import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.InvalidFilterException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What users see in the address book: their global address list and themselves [USER-3]. Each list is a set, whose filter
 * is read once and asked for each recipient; nobody enumerates it. Any number
 * of threads may ask.
 */
public final class AddressBook {

    private static final String LIST = "GlobalAddressList";
    private static final String FILTER = "RecipientFilter";
    private static final String CONTAINER = "RecipientContainer";
    private static final String DEFAULT_LIST = "Default Global Address List";

    private final Organization organization;
    private final Map<ObjectId, Predicate<Recipient>> lists = new ConcurrentHashMap<>();

    /** The address book of a snapshot. */
    public AddressBook(Organization organization) {
        this.organization = organization;
    }

    /** Whether the recipient is in the user's global address list or is the user. */
    public boolean shows(Optional<Recipient> user, Recipient recipient) {
        return user.filter(self -> self.id().equals(recipient.id())).isPresent()
                || lists(user.flatMap(AddressBook::policy), recipient);
    }

    /** Whether the address book of whoever has this policy, or none, shows the recipient, apart from being it. */
    public boolean lists(Optional<ObjectId> policy, Recipient recipient) {
        return recipient.type().isMailEnabled()
                && !recipient.properties().isTrue(RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED)
                && list(policy).test(recipient);
    }

    /** The address book policy of a user, which only mailboxes have. */
    public static Optional<ObjectId> policy(Recipient user) {
        return user.type().isMailbox()
                ? user.properties().references(RecipientProperties.ADDRESS_BOOK_POLICY).stream()
                        .findFirst()
                : Optional.empty();
    }

    private Predicate<Recipient> list(Optional<ObjectId> policy) {
        if (policy.isPresent()) {
            // A policy without a list shows nothing rather than everything.
            return organization
                    .find(policy.get(), ConfigurationObject.class)
                    .flatMap(found -> found.references(LIST).stream().findFirst())
                    .flatMap(id -> organization.find(id, ConfigurationObject.class))
                    .map(this::list)
                    .orElse(_ -> false);
        }
        return organization.configuration(LIST, DEFAULT_LIST).map(this::list).orElse(_ -> true);
    }

    private Predicate<Recipient> list(ConfigurationObject list) {
        return lists.computeIfAbsent(list.id(), _ -> members(list));
    }

    private Predicate<Recipient> members(ConfigurationObject list) {
        Optional<ObjectId> container = list.references(CONTAINER).stream().findFirst();
        return list.text(FILTER)
                .flatMap(AddressBook::parsed)
                .<Predicate<Recipient>>map(filter -> recipient -> container
                                .filter(unit -> !organization.tree().isInside(recipient, unit))
                                .isEmpty()
                        && filter.matches(organization.subject(recipient)))
                .orElse(_ -> false);
    }

    /** SCOPE-12: what can't be evaluated contains nothing. */
    private static Optional<Filter> parsed(String filter) {
        try {
            return Optional.of(Filter.parse(filter, RecipientProperties.REGISTRY));
        } catch (InvalidFilterException _) {
            return Optional.empty();
        }
    }
}
