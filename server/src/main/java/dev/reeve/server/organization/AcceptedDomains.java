package dev.reeve.server.organization;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.Organization;
import java.util.stream.Stream;

/** The domains by which an organization is known. */
public final class AcceptedDomains {

    private AcceptedDomains() {}

    /** Whether it is one of them; the organization's first domain always is, whatever is configured. */
    public static boolean contain(Organization organization, String domain) {
        return Stream.concat(
                        Stream.of(organization.settings().forestRoot()),
                        organization
                                .configuration("AcceptedDomain")
                                .flatMap(accepted -> accepted.text("DomainName").stream()))
                .anyMatch(accepted -> CaseFolding.equal(accepted, domain));
    }
}
