package dev.reeve.interchange.ldif;

import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.RDN;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One entry of a file.
 *
 * @param line where it starts, 1-based
 * @param notes what of it was left out while reading
 */
record LdifRecord(int line, DN dn, Entry entry, List<String> notes) {

    LdifRecord {
        notes = List.copyOf(notes);
    }

    /** The values of an attribute, blank ones left out. Of its options only the ranges of long lists count. */
    List<String> all(String name) {
        return attributes(name)
                .flatMap(attribute -> Arrays.stream(attribute.getValues()))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }

    Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    Optional<byte[]> bytes(String name) {
        return attributes(name)
                .flatMap(attribute -> Arrays.stream(attribute.getValueByteArrays()))
                .findFirst();
    }

    boolean has(String name) {
        return !all(name).isEmpty();
    }

    boolean isTrue(String name) {
        return first(name).filter(value -> value.equalsIgnoreCase("TRUE")).isPresent();
    }

    /** Whether it is of one of these object classes. */
    boolean isOf(String... classes) {
        return all("objectClass").stream()
                .anyMatch(own -> Arrays.stream(classes).anyMatch(own::equalsIgnoreCase));
    }

    /** Its distinguished name in the form in which equal names are equal. */
    String key() {
        return dn.toNormalizedString();
    }

    RDN rdn() {
        return dn.getRDNs()[0];
    }

    /** What to call it in messages. */
    String text() {
        return entry.getDN();
    }

    private Stream<Attribute> attributes(String name) {
        return entry.getAttributes().stream()
                .filter(attribute -> attribute.getBaseName().equalsIgnoreCase(name))
                .filter(attribute -> attribute.getOptions().stream()
                        .allMatch(option -> option.toLowerCase(Locale.ROOT).startsWith("range=")));
    }
}
