package dev.reeve.server.organization;

import dev.reeve.engine.organization.Organization;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The domains by which an organization is known. */
final class AcceptedDomains {

    private AcceptedDomains() {}

    /** In lower case; its first domain is one of them, whatever is configured. */
    static Set<String> of(Organization organization) {
        return Stream.concat(
                        Stream.of(organization.settings().forestRoot()),
                        organization
                                .configuration("AcceptedDomain")
                                .flatMap(domain -> domain.text("DomainName").stream()))
                .map(domain -> domain.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
