package dev.reeve.commands.access;

import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who a permission is for: an object of the directory, or one of the principals that every directory knows without keeping
 * an object of them, such as {@code NT AUTHORITY\\ANONYMOUS LOGON}.
 *
 * @param object empty for a well-known principal
 */
record Principal(ObjectId id, Optional<DirectoryObject> object) {

    private static final List<String> WELL_KNOWN = List.of(
            "NT AUTHORITY\\ANONYMOUS LOGON",
            "NT AUTHORITY\\Authenticated Users",
            "NT AUTHORITY\\NETWORK SERVICE",
            "NT AUTHORITY\\SYSTEM",
            "Everyone",
            "MS Exchange\\Edge Transport Servers",
            "MS Exchange\\Externally Secured Servers",
            "MS Exchange\\Hub Transport Servers",
            "MS Exchange\\Legacy Exchange Servers",
            "MS Exchange\\Partner Servers");

    /** Those that the directory lists, with their SIDs, which are the same everywhere. */
    static final SortedMap<String, String> SIDS = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            "Anonymous Logon", "S-1-5-7",
            "Authenticated Users", "S-1-5-11",
            "Everyone", "S-1-1-0",
            "Network Service", "S-1-5-20",
            "Self", "S-1-5-10",
            "System", "S-1-5-18")));

    private static final Map<ObjectId, String> BY_ID =
            WELL_KNOWN.stream().collect(Collectors.toMap(Principal::idOf, Function.identity()));

    /** A user or group of the organization. */
    static Principal of(DirectoryObject object) {
        return new Principal(object.id(), Optional.of(object));
    }

    /** The well-known principal of a name, with or without what stands before its backslash. */
    static Optional<Principal> wellKnown(String given) {
        String name = given.strip();
        return WELL_KNOWN.stream()
                .filter(known -> CaseFolding.equal(known, name)
                        || CaseFolding.equal(known.substring(known.indexOf('\\') + 1), name))
                .findFirst()
                .map(known -> new Principal(idOf(known), Optional.empty()));
    }

    /** What stands in lists of permissions for one that the directory lists. */
    static String account(String listed) {
        return wellKnown(listed)
                .flatMap(principal -> wellKnownName(principal.id()))
                .orElse(Trustee.SELF);
    }

    /** The name of a well-known principal. */
    static Optional<String> wellKnownName(ObjectId id) {
        return Optional.ofNullable(BY_ID.get(id));
    }

    /** Who is named has to be readable [READ-8]; well-known principals are known to everybody. */
    void readIn(PlanBuilder plan) {
        object.ifPresent(plan::read);
    }

    private static ObjectId idOf(String name) {
        return ObjectId.ofBuiltIn("Principal", name);
    }
}
