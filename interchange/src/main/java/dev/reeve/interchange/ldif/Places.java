package dev.reeve.interchange.ldif;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.RDN;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.OrganizationalUnit.Kind;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The units, containers and domains that distinguished names speak of, made where they are missing. A container that is
 * already there by that name is used as it is, whatever the type of its relative name: both have one canonical name.
 */
final class Places {

    private final Draft draft;
    private final Map<String, LdifRecord> described;
    private final Map<String, ObjectId> known = new HashMap<>();
    private final Map<Place, ObjectId> taken = new HashMap<>();
    private final Map<String, ObjectId> made = new LinkedHashMap<>();

    private record Place(ObjectId parent, String folded) {}

    /**
     * Places.
     *
     * @param described the entries of containers by their name's key
     */
    Places(Draft draft, Map<String, LdifRecord> described) {
        this.draft = draft;
        this.described = described;
    }

    /** Whether some object is, or will be, at that name. */
    Optional<ObjectId> used(DN dn) {
        return Optional.ofNullable(known.get(dn.toNormalizedString()));
    }

    /** Units that had to be made without an entry that describes them. */
    List<ObjectId> madeWithoutEntry() {
        return List.copyOf(made.values());
    }

    /** The container of that name; the forest root where there is none, as above an organization or country. */
    ObjectId at(DN dn) {
        String key = dn.toNormalizedString();
        ObjectId found = known.get(key);
        if (found == null) {
            found = dn.isNullDN() || LdifDomain.isDomain(dn) ? domain(dn) : unit(dn, key);
            known.put(key, found);
        }
        return found;
    }

    private ObjectId domain(DN dn) {
        String name = LdifDomain.of(dn)
                .orElseGet(() -> draft.organization().settings().forestRoot());
        Optional<OrganizationalUnit> existing = draft.organization().tree().domain(name);
        if (existing.isPresent()) {
            return existing.get().id();
        }
        Anchor anchor = Anchor.ofName(dn);
        OrganizationalUnit domain = new OrganizationalUnit(draft.header(anchor, name), Kind.DOMAIN, Optional.empty());
        draft.put(domain);
        if (!described.containsKey(dn.toNormalizedString())) {
            made.put(dn.toNormalizedString(), domain.id());
        }
        return domain.id();
    }

    private ObjectId unit(DN dn, String key) {
        ObjectId parent = at(dn.getParent() == null ? DN.NULL_DN : dn.getParent());
        RDN rdn = dn.getRDNs()[0];
        String name = Names.leaf(rdn);
        LdifRecord record = described.get(key);
        Anchor anchor = record == null ? Anchor.ofName(dn) : Anchor.of(record);
        Optional<ObjectId> sameName = Optional.ofNullable(taken.get(new Place(parent, CaseFolding.fold(name))))
                .or(() -> draft.organization()
                        .tree()
                        .child(parent, name, OrganizationalUnit.class)
                        .map(OrganizationalUnit::id));
        ObjectId own = draft.earlier(anchor).map(DirectoryObject::id).orElse(anchor.id());
        if (sameName.isPresent() && !sameName.get().equals(own)) {
            return sameName.get();
        }
        taken.put(new Place(parent, CaseFolding.fold(name)), own);
        Kind kind = rdn.hasAttribute("cn") ? Kind.CONTAINER : Kind.UNIT;
        OrganizationalUnit unit = new OrganizationalUnit(draft.header(anchor, name), kind, Optional.of(parent));
        draft.put(unit);
        if (record == null && draft.organization().find(unit.id()).isEmpty()) {
            made.put(key, unit.id());
        }
        return unit.id();
    }
}
