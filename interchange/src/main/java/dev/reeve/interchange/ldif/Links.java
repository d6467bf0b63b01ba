package dev.reeve.interchange.ldif;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.LDAPException;
import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.Origin;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Members, managers and owners: distinguished names in entries to references, in whatever order the entries come. */
final class Links {

    private final Draft draft;
    private final Map<String, ObjectId> byName = new HashMap<>();
    private final Map<String, ObjectId> byUid = new HashMap<>();
    private final Map<String, String> skipped;

    /**
     * Links.
     *
     * @param skipped why entries were skipped, by their name's key
     */
    Links(Draft draft, Collection<Holding> holdings, Map<String, String> skipped) {
        this.draft = draft;
        this.skipped = skipped;
        for (Holding holding : holdings) {
            byName.put(holding.record().key(), holding.id());
            holding.record().all("uid").forEach(uid -> byUid.putIfAbsent(uid, holding.id()));
        }
    }

    /** The object of an entry with its references. */
    Recipient apply(Holding holding, Recipient recipient) {
        Properties properties = recipient.properties();
        LdifRecord record = holding.record();
        if (holding.isGroup()) {
            List<ObjectId> owners = resolved(holding, List.of("managedBy", "owner", "msExchCoManagedByLink"));
            owners = only(holding, owners, "managedBy", type -> type.isUser() || type.isUniversalSecurityGroup());
            if (!owners.isEmpty()) {
                properties = properties.withReferences(RecipientProperties.MANAGED_BY, owners);
            }
            properties = properties.withReferences(RecipientProperties.MEMBERS, members(holding, properties));
        } else if (record.has("manager")) {
            List<ObjectId> managers = resolved(holding, List.of("manager"));
            managers = only(holding, managers, "manager", type -> !type.isGroup());
            if (!managers.isEmpty()) {
                properties = properties.withReferences(RecipientProperties.MANAGER, List.of(managers.getFirst()));
            }
        }
        return recipient.withProperties(properties);
    }

    /** The file says who of its directory is a member; members from elsewhere stay. */
    private List<ObjectId> members(Holding holding, Properties properties) {
        Set<ObjectId> members = new LinkedHashSet<>(resolved(holding, List.of("member", "uniqueMember")));
        for (String uid : holding.record().all("memberUid")) {
            ObjectId id = byUid.get(uid);
            if (id == null) {
                holding.notes().skipped("memberUid " + uid + ": nobody in the file has that uid");
            } else {
                members.add(id);
            }
        }
        String source = holding.anchor().origin().source();
        properties.references(RecipientProperties.MEMBERS).stream()
                .filter(id -> draft.find(id, DirectoryObject.class)
                        .filter(member -> member.header()
                                .origin()
                                .filter(origin -> origin.source().equals(source))
                                .isEmpty())
                        .isPresent())
                .forEach(members::add);
        return List.copyOf(members);
    }

    private List<ObjectId> only(
            Holding holding, List<ObjectId> ids, String attribute, Predicate<RecipientTypeDetails> allowed) {
        List<ObjectId> fit = new ArrayList<>();
        for (ObjectId id : ids) {
            Optional<Recipient> recipient = draft.find(id, Recipient.class);
            if (recipient.isPresent() && allowed.test(recipient.get().type())) {
                fit.add(id);
            } else {
                holding.notes()
                        .skipped(attribute + ": "
                                + recipient
                                        .map(found -> "a " + found.type() + " can't be that")
                                        .orElse("nobody"));
            }
        }
        return fit;
    }

    private List<ObjectId> resolved(Holding holding, List<String> attributes) {
        Set<ObjectId> ids = new LinkedHashSet<>();
        for (String attribute : attributes) {
            for (String name : holding.record().all(attribute)) {
                Optional<ObjectId> id = resolve(name);
                id.ifPresentOrElse(ids::add, () -> holding.notes().skipped(attribute + " " + name + ": " + why(name)));
            }
        }
        return List.copyOf(ids);
    }

    private Optional<ObjectId> resolve(String name) {
        Optional<DN> dn = dn(name);
        if (dn.isEmpty()) {
            return Optional.empty();
        }
        Optional<ObjectId> inFile = Optional.ofNullable(byName.get(dn.get().toNormalizedString()));
        if (inFile.isPresent()) {
            return inFile;
        }
        Origin origin = Anchor.ofName(dn.get()).origin();
        return draft.organization()
                .indexed(IndexKey.of(origin), Recipient.class)
                .findFirst()
                .or(() -> DistinguishedName.parse(dn.get().toString())
                        .flatMap(parsed -> draft.organization().tree().byDistinguishedName(parsed, Recipient.class)))
                .map(Recipient::id);
    }

    private String why(String name) {
        return dn(name).map(dn -> skipped.getOrDefault(dn.toNormalizedString(), "it is not in the file"))
                .orElse("that is no distinguished name");
    }

    /** Unique members may carry a bit string behind the name. */
    private static Optional<DN> dn(String name) {
        try {
            DN dn = new DN(name.replaceAll("#'[01]*'B$", ""));
            return dn.isNullDN() ? Optional.empty() : Optional.of(dn);
        } catch (LDAPException _) {
            return Optional.empty();
        }
    }
}
