package dev.reeve.interchange.dump;

import dev.reeve.engine.name.DistinguishedName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;

/** Of which forest and organization the objects of a dump are, as their distinguished names say. */
final class Places {

    private final SequencedMap<String, String> organizations = new LinkedHashMap<>();
    private final SequencedMap<String, String> forests = new LinkedHashMap<>();
    private final SequencedMap<String, Long> domains = new LinkedHashMap<>();
    private Optional<String> named = Optional.empty();

    /** Looks at an object; what is in the configuration tells organization and forest, a recipient a domain. */
    void see(Row row, boolean isConfiguration) {
        Optional<DistinguishedName> name = row.text("DistinguishedName").flatMap(DistinguishedName::parse);
        if (name.isEmpty()) {
            return;
        }
        String domain = domain(name.get());
        if (domain.isEmpty()) {
            return;
        }
        if (!isConfiguration) {
            domains.merge(domain, 1L, Long::sum);
            tenant(name.get())
                    .ifPresent(
                            found -> organizations.putIfAbsent(found, row.file().name()));
            return;
        }
        forests.putIfAbsent(domain, row.file().name());
        organization(name.get())
                .ifPresent(found -> organizations.putIfAbsent(found, row.file().name()));
    }

    /** The name that the organization's own object gives. */
    void named(String name) {
        named = named.or(() -> Optional.of(name));
    }

    private static String domain(DistinguishedName name) {
        StringBuilder domain = new StringBuilder();
        for (DistinguishedName.Component component : name.components()) {
            if (component.type().equals("DC")) {
                domain.append(domain.isEmpty() ? "" : ".")
                        .append(component.value().toLowerCase(Locale.ROOT));
            }
        }
        return domain.toString();
    }

    // On premises …,CN=RBAC,CN=Contoso,CN=Microsoft Exchange,…; in the cloud
    // …,CN=Configuration,CN=contoso.onmicrosoft.com,…
    private static Optional<String> organization(DistinguishedName name) {
        List<DistinguishedName.Component> parts = name.components();
        for (int i = 1; i < parts.size(); i++) {
            String value = parts.get(i).value().toLowerCase(Locale.ROOT);
            if (value.equals("microsoft exchange")) {
                return Optional.of(parts.get(i - 1).value());
            }
            if (value.equals("configurationunits")) {
                return Optional.of(parts.get(i - 1).value());
            }
        }
        return Optional.empty();
    }

    // Recipients in the cloud stand in …,OU=contoso.onmicrosoft.com,OU=Microsoft Exchange Hosted Organizations,…
    private static Optional<String> tenant(DistinguishedName name) {
        List<DistinguishedName.Component> parts = name.components();
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i).value().equalsIgnoreCase("Microsoft Exchange Hosted Organizations")) {
                return Optional.of(parts.get(i - 1).value());
            }
        }
        return Optional.empty();
    }

    /** Lists domains of recipients that are not below the forest's root: a forest may have several trees, or two are mixed. */
    void checkDomains(String forest, Findings findings) {
        domains.forEach((domain, count) -> {
            if (!domain.equalsIgnoreCase(forest)
                    && !domain.toLowerCase(Locale.ROOT).endsWith("." + forest.toLowerCase(Locale.ROOT))) {
                findings.contradiction(
                        "domain " + domain,
                        count + (count == 1 ? " object is" : " objects are") + " of it, which is not below " + forest
                                + ". Where it is another organization's, load each into a home of its own.");
            }
        });
    }

    /** @throws DumpException where files are of several organizations or forests */
    void checkOne() {
        checkOne(organizations, "organizations");
        checkOne(forests, "forests");
    }

    private static void checkOne(SequencedMap<String, String> found, String what) {
        if (found.size() > 1) {
            List<String> shown = found.entrySet().stream()
                    .limit(3)
                    .map(entry -> entry.getKey() + " (in " + entry.getValue() + ")")
                    .toList();
            throw new DumpException("The files are of several " + what + ": " + String.join(", ", shown)
                    + ". Load each into a home of its own.");
        }
    }

    /** The DNS name of the forest's root. */
    Optional<String> forest() {
        return forests.keySet().stream().findFirst().or(this::mostDomains);
    }

    private Optional<String> mostDomains() {
        return domains.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** The organization's name. */
    Optional<String> organization() {
        return organizations.keySet().stream().findFirst().or(() -> named);
    }
}
