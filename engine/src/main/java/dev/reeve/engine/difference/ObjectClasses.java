package dev.reeve.engine.difference;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The objects about which the answers of one class of people may differ, those together that decisions can't tell apart. Objects
 * that did not change are known by the sets that scopes make of them; each other one by its signature in both snapshots.
 */
final class ObjectClasses {

    private static final String UNCHANGED = "unchanged ";

    private final ObjectSignatures signatures;
    private final Map<ObjectId, String> changed = new HashMap<>();
    private final List<Alike.Many> unchanged = new ArrayList<>();
    private final SequencedMap<String, Alike> bySignature;

    /**
     * The classes.
     *
     * @param terrain all objects, where any may matter; else only those that changed do
     */
    ObjectClasses(ObjectSignatures signatures, ChangedObjects objects, Optional<Terrain> terrain) {
        this.signatures = signatures;
        Map<String, List<ObjectId>> few = new LinkedHashMap<>();
        Stream.of(Recipient.class, RoleGroup.class, ExchangeServer.class, MailboxDatabase.class)
                .<ObjectId>flatMap(objects::lasting)
                .sorted()
                .distinct()
                .forEach(id -> {
                    String signature = signatures.of(id);
                    changed.put(id, signature);
                    few.computeIfAbsent(signature, _ -> new ArrayList<>()).add(id);
                });
        Map<ObjectId, String> order = new TreeMap<>();
        Map<String, Alike> all = new HashMap<>();
        few.forEach((signature, ids) -> {
            order.put(ids.getFirst(), signature);
            all.put(signature, new Alike.Few(ids));
        });
        terrain.filter(_ -> !objects.all()).ifPresent(found -> {
            BitSet others = new BitSet();
            objects.ids().stream()
                    .mapToInt(found::number)
                    .filter(number -> number >= 0)
                    .forEach(others::set);
            for (BitSet part : found.partition(signatures.sets(found))) {
                BitSet rest = part;
                if (part.intersects(others)) {
                    rest = (BitSet) part.clone();
                    rest.andNot(others);
                }
                if (!rest.isEmpty()) {
                    Alike.Many alike = new Alike.Many(found, rest);
                    String signature = UNCHANGED + unchanged.size();
                    unchanged.add(alike);
                    order.put(found.id(rest.nextSetBit(0)), signature);
                    all.put(signature, alike);
                }
            }
        });
        this.bySignature = new LinkedHashMap<>();
        order.values().forEach(signature -> bySignature.put(signature, all.get(signature)));
    }

    /** The objects by signature, that with the first id first. */
    SequencedMap<String, Alike> bySignature() {
        return bySignature;
    }

    /** The signature of an object; empty where answers about it can't differ. */
    Optional<String> signature(ObjectId id) {
        String known = changed.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        for (int i = 0; i < unchanged.size(); i++) {
            Alike.Many alike = unchanged.get(i);
            int number = alike.terrain().number(id);
            if (number < 0) {
                return Optional.empty();
            }
            if (alike.numbers().get(number)) {
                return Optional.of(UNCHANGED + i);
            }
        }
        return Optional.empty();
    }

    /** The same of an object that need not have changed. */
    String anySignature(ObjectId id) {
        return signature(id).orElseGet(() -> signatures.of(id));
    }
}
