package dev.reeve.interchange.ldif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.engine.invariant.Invariants;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.interchange.ldif.ImportReport.EntryReport;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An organization after an import, and what the import reported. */
record Imported(Organization organization, ImportReport report) {

    static final Instant CREATED = Instant.parse("2026-03-01T08:00:00Z");
    static final Instant IMPORTED = Instant.parse("2026-03-02T09:30:00Z");

    static Organization fresh(String domain) {
        return Organization.empty().apply(NewOrganization.create("First Organization", domain, CREATED));
    }

    /** Imports into a new organization of the file's domain. */
    static Imported of(String ldif) {
        return of(ldif, ImportOptions.DEFAULT);
    }

    static Imported of(String ldif, ImportOptions options) {
        LdifFile file = LdifFile.parse(ldif);
        return into(fresh(LdifDomain.of(file).orElse("contoso.com")), ldif, options, IMPORTED);
    }

    static Imported into(Organization organization, String ldif, ImportOptions options, Instant now) {
        LdifImport.Planned planned = LdifImport.plan(organization, LdifFile.parse(ldif), options, now);
        // Whatever the runner would refuse must be told by the import itself, with its line.
        assertThat(Invariants.check(organization, planned.change(), organization.apply(planned.change())))
                .isEmpty();
        return new Imported(
                planned.change().isEmpty() ? organization : organization.apply(planned.change()), planned.report());
    }

    /** Imports another file, or the same again, a day later. */
    Imported then(String ldif) {
        return into(organization, ldif, ImportOptions.DEFAULT, IMPORTED.plusSeconds(86_400));
    }

    Recipient recipient(String canonicalName) {
        return organization
                .tree()
                .byCanonicalName(canonicalName, Recipient.class)
                .orElseThrow(() -> new AssertionError("no " + canonicalName + " in " + report.lines()));
    }

    Optional<OrganizationalUnit> unit(String canonicalName) {
        return organization.tree().byCanonicalName(canonicalName, OrganizationalUnit.class);
    }

    Optional<String> text(String canonicalName, Property property) {
        return recipient(canonicalName).properties().text(property);
    }

    List<String> addresses(String canonicalName) {
        return recipient(canonicalName).properties().texts(RecipientProperties.EMAIL_ADDRESSES);
    }

    /** The names of the objects a reference property names. */
    List<String> names(String canonicalName, Property property) {
        return recipient(canonicalName).properties().references(property).stream()
                .map(id -> organization.find(id).map(DirectoryObject::name).orElse("nobody"))
                .toList();
    }

    EntryReport entry(String dn) {
        return report.entries().stream()
                .filter(entry -> entry.dn().equals(dn))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no entry " + dn + " in " + report.lines()));
    }
}
