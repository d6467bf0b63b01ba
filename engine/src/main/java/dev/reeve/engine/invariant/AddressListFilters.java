package dev.reeve.engine.invariant;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.InvalidFilterException;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Optional;
import java.util.Set;

/** The filters of address lists are filters of recipients: what users see follows from them [USER-3] [SCOPE-12]. */
final class AddressListFilters implements Rule {

    private static final Set<String> NOUNS = Set.of("AddressList", "GlobalAddressList");
    private static final String FILTER = "RecipientFilter";

    @Override
    public Optional<Violation> violation(Changed changed) {
        return changed.after(ConfigurationObject.class)
                .filter(object -> NOUNS.contains(object.noun())
                        && changed.differs(ConfigurationObject.class, list -> list.values(FILTER)))
                .flatMap(list -> list.text(FILTER).flatMap(filter -> problem(list, filter)));
    }

    private static Optional<Violation> problem(ConfigurationObject list, String filter) {
        try {
            Filter.parse(filter, RecipientProperties.REGISTRY);
            return Optional.empty();
        } catch (InvalidFilterException e) {
            return Optional.of(new Violation(ErrorCode.InvalidFilter, String.valueOf(e.getMessage()), list.name()));
        }
    }
}
