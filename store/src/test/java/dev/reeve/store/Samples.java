package dev.reeve.store;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.OrganizationSettings;
import dev.reeve.engine.organization.OrganizationalUnit;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The few objects that store tests put and take. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-03-01T09:30:00.123456789Z");
    static final Attribution BY_JANE =
            new Attribution("contoso.com/Users/Jane", "contoso.com/Users/Administrator", "New-Thing", NOW);

    private Samples() {}

    static ObjectId id(String name) {
        return ObjectId.ofBuiltIn("test", name);
    }

    static OrganizationalUnit unit(String name) {
        return new OrganizationalUnit(
                ObjectHeader.created(id(name), name, NOW), OrganizationalUnit.Kind.DOMAIN, Optional.empty());
    }

    static OrganizationSettings settings(String name) {
        return new OrganizationSettings(
                ObjectHeader.created(id("settings"), name, NOW), "contoso.com", false, true, "1");
    }

    static Change first() {
        return Change.put(List.of(settings("Contoso"), unit("contoso.com")));
    }

    static AuditEntry audit(String cmdlet, Instant when) {
        return new AuditEntry(
                new AuditEntry.ModifiedObject(
                        "contoso.com/Users/Bob",
                        "Bob",
                        List.of(new AuditEntry.ModifiedProperty("DisplayName", "Bob", "Böb\n2"))),
                cmdlet,
                List.of(new AuditEntry.NamedValue("Identity", "Bob"), new AuditEntry.NamedValue("Password", "*****")),
                new AuditEntry.Caller(
                        "contoso.com/Users/Jane",
                        List.of("jane@contoso.com", "CONTOSO\\jane"),
                        "contoso.com/Users/Administrator",
                        new UUID(7, 7)),
                cmdlet.startsWith("Bad") ? Optional.of("It was \"refused\".") : Optional.empty(),
                when,
                "MBX1 (15.02.0001.000)");
    }

    static OrganizationId nobody() {
        return new OrganizationId(new UUID(0, 42));
    }
}
