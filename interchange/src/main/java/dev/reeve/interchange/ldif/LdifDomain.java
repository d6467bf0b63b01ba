package dev.reeve.interchange.ldif;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.RDN;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Domains in distinguished names: the trailing {@code dc} components. */
public final class LdifDomain {

    private LdifDomain() {}

    /**
     * The domain of a file's base: of several domains the one that holds all others, else that of the first entry. Empty
     * where no entry is in a domain.
     */
    public static Optional<String> of(LdifFile file) {
        List<String> domains = file.records().stream()
                .flatMap(record -> of(record.dn()).stream())
                .distinct()
                .toList();
        return domains.stream()
                .filter(domain ->
                        domains.stream().allMatch(other -> other.equals(domain) || other.endsWith("." + domain)))
                .findFirst()
                .or(() -> domains.stream().findFirst());
    }

    /** The domain a name is in, in lower case. */
    static Optional<String> of(DN dn) {
        List<String> labels = new ArrayList<>();
        RDN[] rdns = dn.getRDNs();
        for (int i = rdns.length - 1; i >= 0 && isLabel(rdns[i]); i--) {
            labels.addFirst(rdns[i].getAttributeValues()[0].strip().toLowerCase(Locale.ROOT));
        }
        return labels.isEmpty() ? Optional.empty() : Optional.of(String.join(".", labels));
    }

    /** Whether the name is that of a domain itself. */
    static boolean isDomain(DN dn) {
        for (RDN rdn : dn.getRDNs()) {
            if (!isLabel(rdn)) {
                return false;
            }
        }
        return !dn.isNullDN();
    }

    private static boolean isLabel(RDN rdn) {
        return !rdn.isMultiValued()
                && rdn.getAttributeNames()[0].equalsIgnoreCase("dc")
                && rdn.getAttributeValues()[0].strip().matches("[\\p{L}\\p{N}_-]+");
    }
}
