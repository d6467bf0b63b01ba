package dev.reeve.interchange.ldif;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.RDN;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Origin;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What identifies an entry in its directory for good, and the id that its object gets: the entry's GUID where it has
 * one, else its distinguished name and an id derived from that.
 */
record Anchor(Origin origin, ObjectId id) {

    static Anchor of(LdifRecord record) {
        String source = source(record.dn());
        return guid(record)
                .map(guid -> new Anchor(new Origin(source, guid.toString()), new ObjectId(guid)))
                .orElseGet(() -> ofName(record.dn()));
    }

    /** The anchor of what has a name and no entry. */
    static Anchor ofName(DN dn) {
        Origin origin = new Origin(source(dn), dn.toNormalizedString());
        return new Anchor(origin, derived(origin, ""));
    }

    /** An id that depends on the origin and what it is for. */
    static ObjectId derived(Origin origin, String use) {
        return new ObjectId(UUID.nameUUIDFromBytes(String.join("\n", "imported", origin.source(), origin.anchor(), use)
                .getBytes(StandardCharsets.UTF_8)));
    }

    /** The name of the directory: its domain, else the last component, an organization or country. */
    private static String source(DN dn) {
        RDN[] rdns = dn.getRDNs();
        return LdifDomain.of(dn)
                .map(domain -> "dc=" + domain.replace(".", ",dc="))
                .orElseGet(() -> rdns[rdns.length - 1].toNormalizedString());
    }

    private static Optional<UUID> guid(LdifRecord record) {
        return record.bytes("objectGUID")
                .flatMap(Anchor::objectGuid)
                .or(() -> record.first("entryUUID").flatMap(Anchor::parsed));
    }

    private static Optional<UUID> objectGuid(byte[] bytes) {
        if (bytes.length != 16) {
            return parsed(new String(bytes, StandardCharsets.UTF_8));
        }
        // Active Directory keeps the first three fields with the least significant byte first.
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        long first = Integer.toUnsignedLong(Integer.reverseBytes(buffer.getInt()));
        long second = Short.toUnsignedLong(Short.reverseBytes(buffer.getShort()));
        long third = Short.toUnsignedLong(Short.reverseBytes(buffer.getShort()));
        return Optional.of(new UUID((first << 32) | (second << 16) | third, buffer.getLong()));
    }

    private static Optional<UUID> parsed(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT).replaceAll("[{}]", "");
        return bare.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(bare))
                : Optional.empty();
    }
}
