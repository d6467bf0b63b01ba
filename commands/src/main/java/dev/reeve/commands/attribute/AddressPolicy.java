package dev.reeve.commands.attribute;

import dev.reeve.commands.cmdlet.FilterText;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An email address policy: whom it is for, and what addresses it makes [ADDR-5].
 *
 * @param source the stored policy
 * @param templates of its addresses, the primary one first
 */
public record AddressPolicy(ConfigurationObject source, Optional<Filter> filter, List<AddressTemplate> templates) {

    /** Noun of stored policies. */
    static final String NOUN = "EmailAddressPolicy";

    static final String TEMPLATES = "EnabledEmailAddressTemplates";
    static final String PRIMARY = "EnabledPrimarySMTPAddressTemplate";
    /** The property and the parameter that say whom a policy, or an address list, is about. */
    public static final String FILTER = "RecipientFilter";

    private static final String CONTAINER = "RecipientContainer";

    /** All of them in the order of their priority. */
    static Stream<AddressPolicy> all(Organization organization) {
        return organization
                .configuration(NOUN)
                .sorted(Comparator.comparing((ConfigurationObject policy) ->
                                policy.whole("Priority").orElse(Long.MAX_VALUE))
                        .thenComparing(ConfigurationObject::name))
                .flatMap(policy -> of(policy).stream());
    }

    /** A stored policy; empty for one that was stored with what is no filter or template. */
    public static Optional<AddressPolicy> of(ConfigurationObject source) {
        try {
            Optional<Filter> filter =
                    source.text(FILTER).map(text -> FilterText.parse(text, RecipientProperties.REGISTRY));
            List<AddressTemplate> templates = Stream.concat(
                            source.text(PRIMARY).stream()
                                    .map(text -> AddressTemplate.parse(text).as(true)),
                            source.texts(TEMPLATES)
                                    .map(AddressTemplate::parse)
                                    .filter(template -> !template.primary()
                                            || source.text(PRIMARY).isEmpty()))
                    .toList();
            return Optional.of(new AddressPolicy(source, filter, templates));
        } catch (ReeveException _) {
            return Optional.empty();
        }
    }

    /** Whether the recipient is one of those that it is for. */
    boolean isFor(Organization organization, Recipient recipient) {
        List<ObjectId> container = source.references(CONTAINER);
        boolean inside = container.isEmpty()
                || container.stream().anyMatch(unit -> organization.tree().isInside(recipient, unit));
        return inside && filter.isPresent() && filter.get().matches(organization.subject(recipient));
    }
}
