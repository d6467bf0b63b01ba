package dev.reeve.interchange.dump;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryTree;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.OrganizationalUnit.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/** The units, containers and domains that a dump lists or speaks of. */
final class Units {

    private static final Set<String> CONTAINERS = Set.of("users", "computers", "builtin", "system", "program data");

    private final String forestRoot;
    private final Instant now;
    private final SequencedMap<String, OrganizationalUnit> byPath = new LinkedHashMap<>();
    private final Map<String, Listed> listed = new HashMap<>();

    /** What a row says of a unit. */
    private record Listed(Optional<ObjectId> id, Kind kind, Instant created, Instant changed) {}

    Units(String forestRoot, Instant now) {
        this.forestRoot = forestRoot;
        this.now = now;
        at(List.of(forestRoot), List.of(Kind.DOMAIN));
        at(List.of(forestRoot, "Users"), List.of(Kind.DOMAIN, Kind.CONTAINER));
        at(List.of(forestRoot, "Computers"), List.of(Kind.DOMAIN, Kind.CONTAINER));
        at(List.of(forestRoot, DirectoryTree.SECURITY_GROUPS), List.of(Kind.DOMAIN, Kind.UNIT));
    }

    /** Notes what a row says; units are made when something needs them, or at the end. */
    void list(Row row) {
        Optional<DistinguishedName> name = row.text("DistinguishedName").flatMap(DistinguishedName::parse);
        List<String> path = name.map(Units::path)
                .or(() -> row.text("CanonicalName", "Identity")
                        .filter(text -> CanonicalPath.isPath(text) || text.indexOf('.') > 0)
                        .map(text -> CanonicalPath.of(text).parts()))
                .orElse(List.of());
        if (path.isEmpty()) {
            return;
        }
        Kind kind = path.size() == 1
                ? Kind.DOMAIN
                : name.map(full -> kind(full.components().getFirst().type()))
                        .orElseGet(() -> row.text("Type")
                                        .filter(type -> type.equalsIgnoreCase("Container"))
                                        .isPresent()
                                ? Kind.CONTAINER
                                : Kind.UNIT);
        listed.put(
                key(path),
                new Listed(
                        row.text("Guid", "ObjectGuid").flatMap(ObjectId::find),
                        kind,
                        row.time("WhenCreatedUTC", "WhenCreated").orElse(now),
                        row.time("WhenChangedUTC", "WhenChanged").orElse(now)));
        at(path, name.map(Units::kinds).orElse(List.of()));
    }

    /** The container of an object of that name. */
    ObjectId containerOf(DistinguishedName object) {
        return at(new DistinguishedName(
                object.components().subList(1, object.components().size())));
    }

    /** The container of that name. */
    ObjectId at(DistinguishedName name) {
        return at(path(name), kinds(name));
    }

    /** The container of that canonical name. */
    ObjectId at(CanonicalPath path) {
        return at(path.parts(), List.of());
    }

    /** Where an object is whose place is not told. */
    ObjectId nowhere() {
        return at(List.of(forestRoot, "Users"), List.of());
    }

    /** All that were listed or needed. */
    Collection<OrganizationalUnit> all() {
        return byPath.values();
    }

    private ObjectId at(List<String> path, List<Kind> kinds) {
        OrganizationalUnit known = byPath.get(key(path));
        if (known != null) {
            return known.id();
        }
        boolean isDomain = path.size() == 1;
        Optional<ObjectId> parent =
                isDomain ? Optional.empty() : Optional.of(at(path.subList(0, path.size() - 1), kinds));
        Listed row = listed.getOrDefault(key(path), new Listed(Optional.empty(), Kind.UNIT, now, now));
        Kind kind = isDomain
                ? Kind.DOMAIN
                : listed.containsKey(key(path))
                        ? row.kind()
                        : path.size() <= kinds.size()
                                ? kinds.get(path.size() - 1)
                                : CONTAINERS.contains(path.getLast().toLowerCase(Locale.ROOT))
                                        ? Kind.CONTAINER
                                        : Kind.UNIT;
        String name = isDomain ? path.getFirst().toLowerCase(Locale.ROOT) : path.getLast();
        ObjectId id = row.id().orElseGet(() -> builtInId(path));
        OrganizationalUnit unit = new OrganizationalUnit(
                new ObjectHeader(id, name, row.created(), row.changed(), Optional.empty()), kind, parent);
        byPath.put(key(path), unit);
        return id;
    }

    private ObjectId builtInId(List<String> path) {
        if (path.size() == 1) {
            return ObjectId.ofBuiltIn("OrganizationalUnit", path.getFirst().toLowerCase(Locale.ROOT));
        }
        return path.size() == 2
                ? NewOrganization.containerId(path.getFirst(), path.getLast())
                : ObjectId.ofBuiltIn("Dump/OrganizationalUnit", key(path));
    }

    private static String key(List<String> path) {
        return CaseFolding.fold(String.join("\n", path));
    }

    /** The domain, then what is below it. */
    private static List<String> path(DistinguishedName name) {
        List<String> path = new ArrayList<>();
        List<String> labels = new ArrayList<>();
        for (DistinguishedName.Component component : name.components()) {
            if (component.type().equals("DC")) {
                labels.add(component.value());
            } else {
                path.addFirst(component.value());
            }
        }
        path.addFirst(String.join(".", labels));
        return path;
    }

    private static List<Kind> kinds(DistinguishedName name) {
        List<Kind> kinds = new ArrayList<>();
        for (DistinguishedName.Component component : name.components()) {
            if (!component.type().equals("DC")) {
                kinds.addFirst(kind(component.type()));
            }
        }
        kinds.addFirst(Kind.DOMAIN);
        return kinds;
    }

    private static Kind kind(String type) {
        return type.equals("OU") ? Kind.UNIT : type.equals("DC") ? Kind.DOMAIN : Kind.CONTAINER;
    }
}
