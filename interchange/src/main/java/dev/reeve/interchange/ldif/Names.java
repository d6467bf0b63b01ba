package dev.reeve.interchange.ldif;

import com.unboundid.ldap.sdk.RDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Names of objects from relative distinguished names, and names that only certain characters may make up. */
final class Names {

    /** How long the name of a directory object may be. */
    static final int NAME_LENGTH = 64;

    private static final List<String> NAMING = List.of("cn", "ou", "dc", "o", "l", "c", "uid");

    private Names() {}

    /** The name that a relative name says: of a multi-valued one the part that names people and units. */
    static String leaf(RDN rdn) {
        List<String> types = Arrays.stream(rdn.getAttributeNames())
                .map(type -> type.toLowerCase(Locale.ROOT))
                .toList();
        int at = NAMING.stream()
                .mapToInt(types::indexOf)
                .filter(index -> index >= 0)
                .findFirst()
                .orElse(0);
        String name = cut(rdn.getAttributeValues()[at]);
        return name.isEmpty() ? cut(rdn.toNormalizedString()) : name;
    }

    /** All parts of a multi-valued relative name in one. */
    static String whole(RDN rdn) {
        return cut(String.join(" ", rdn.getAttributeValues()));
    }

    private static String cut(String name) {
        String printable = name.replaceAll("\\p{Cntrl}", " ").strip();
        return printable.codePointCount(0, printable.length()) <= NAME_LENGTH
                ? printable
                : printable
                        .substring(0, printable.offsetByCodePoints(0, NAME_LENGTH))
                        .strip();
    }

    /** What of a text an alias may hold. */
    static String alias(String text) {
        String plain = plain(text).replaceAll("[^A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]", "");
        String alias = plain.replaceAll("\\.{2,}", ".").replaceAll("^\\.|\\.$", "");
        return alias.substring(0, Math.min(alias.length(), NAME_LENGTH)).replaceAll("\\.$", "");
    }

    /** What of a text an account name may hold. */
    static String samAccountName(String text, int length) {
        String sam = text.replaceAll("[\"/\\\\\\[\\]:;|=,+*?<>@\\p{Cntrl}]", "").strip();
        int end = Math.min(sam.length(), length);
        if (end > 0 && Character.isHighSurrogate(sam.charAt(end - 1))) {
            end--;
        }
        return sam.substring(0, end).replaceAll("[. ]+$", "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text.replace("ß", "ss"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }
}
