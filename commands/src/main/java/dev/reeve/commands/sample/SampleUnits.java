package dev.reeve.commands.sample;

import dev.reeve.engine.organization.OrganizationalUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The units of Contoso below its domain, found by path ({@code Sales/Europe}). */
final class SampleUnits {

    // Presales is there because a unit named Sales must not cover it [OU-3].
    private static final String PATHS = """
            Executives
            Sales
            Sales/North America
            Sales/Europe
            Presales
            Marketing
            Engineering
            Engineering/Contractors
            Finance
            Human Resources
            Customer Service
            Operations
            IT
            IT/Help Desk
            Legal
            Toronto Users
            Tenants
            Tenants/Fabrikam
            Tenants/Tailspin
            Tenants/Litware
            Security Groups
            Distribution Groups
            Rooms and Equipment
            Shared Mailboxes
            Contacts
            Disabled Accounts
            """;

    private final Map<String, OrganizationalUnit> byPath = new LinkedHashMap<>();

    SampleUnits(Draft draft) {
        PATHS.lines().forEach(path -> {
            int slash = path.lastIndexOf('/');
            OrganizationalUnit parent = slash < 0 ? draft.domain() : at(path.substring(0, slash));
            byPath.put(path, draft.unit(parent, path.substring(slash + 1)));
        });
    }

    OrganizationalUnit at(String path) {
        return Objects.requireNonNull(byPath.get(path), path);
    }
}
