package dev.reeve.engine.organization;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.IndexKey.Kind;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the object that an identity text stands for [ID-3]: GUID, then distinguished name, then canonical name, then
 * any exact name its class has. The first form that fits an eligible object decides; several objects under it are
 * ambiguous. Wildcards are not expanded [ID-5]. Uses the indexes only.
 */
public final class IdentityResolver {

    private final Organization organization;

    /** A resolver over one snapshot. */
    public IdentityResolver(Organization organization) {
        this.organization = organization;
    }

    /**
     * The object of a class that the text stands for.
     *
     * @param type the class; {@link DirectoryObject} for any
     * @param eligible what may be found; all else counts as missing, so that nothing leaks about what may not be seen
     *     [READ-4]
     */
    public <T extends DirectoryObject> Resolution<T> resolve(
            Class<T> type, String identity, Predicate<? super T> eligible) {
        String text = identity.strip();
        List<Function<String, Stream<DirectoryObject>>> forms =
                List.of(this::byId, this::byDistinguishedName, this::byCanonicalName, this::byExactName);
        for (Function<String, Stream<DirectoryObject>> form : forms) {
            // By id: one object may be found in several ways, and comparing whole objects is slow.
            SequencedMap<ObjectId, T> hits = new LinkedHashMap<>();
            form.apply(text)
                    .filter(type::isInstance)
                    .map(type::cast)
                    .filter(eligible)
                    .forEach(hit -> hits.put(hit.id(), hit));
            if (hits.size() == 1) {
                return new Resolution.Found<>(hits.firstEntry().getValue());
            }
            if (!hits.isEmpty()) {
                return new Resolution.Ambiguous<>(text, sorted(hits.values()));
            }
        }
        return new Resolution.Missing<>(text, organization.settings().forestRoot());
    }

    private <T extends DirectoryObject> List<T> sorted(Collection<T> hits) {
        return hits.stream()
                .sorted(Comparator.<T, String>comparing(organization.tree()::canonicalName)
                        .thenComparing(DirectoryObject::id))
                .toList();
    }

    /** The object of a class that the text stands for, whatever may be seen. */
    public <T extends DirectoryObject> Resolution<T> resolve(Class<T> type, String identity) {
        return resolve(type, identity, _ -> true);
    }

    /**
     * The assignee that the text stands for: a user, universal security group, role group or policy [ID-10]. Objects of
     * several classes under one name are ambiguous.
     *
     * @param eligible what may be found
     */
    public Resolution<DirectoryObject> assignee(String identity, Predicate<? super DirectoryObject> eligible) {
        return resolve(DirectoryObject.class, identity, object -> isAssignee(object) && eligible.test(object));
    }

    private static boolean isAssignee(DirectoryObject object) {
        return switch (object) {
            case Recipient recipient ->
                recipient.type().isUser() || recipient.type().isUniversalSecurityGroup();
            case RoleGroup _, RoleAssignmentPolicy _ -> true;
            default -> false;
        };
    }

    private Stream<DirectoryObject> byId(String text) {
        return ObjectId.find(text).flatMap(organization::find).stream();
    }

    private Stream<DirectoryObject> byDistinguishedName(String text) {
        return DistinguishedName.parse(text)
                .flatMap(name -> organization.tree().byDistinguishedName(name, DirectoryObject.class))
                .stream();
    }

    private Stream<DirectoryObject> byCanonicalName(String text) {
        // Configuration objects have their plain name for a canonical one, which is an exact name like any other.
        return Stream.of(OrganizationalUnit.class, Recipient.class, RoleGroup.class)
                .flatMap(type -> organization.tree().byCanonicalName(text, type).stream());
    }

    private Stream<DirectoryObject> byExactName(String text) {
        Stream<DirectoryObject> names = Stream.of(
                        Kind.NAME, Kind.ALIAS, Kind.SAM_ACCOUNT_NAME, Kind.USER_PRINCIPAL_NAME, Kind.FQDN)
                .flatMap(kind -> organization.indexed(IndexKey.ofName(kind, text)));
        // DB-1: a database has a legacy name, but is not found by it.
        Stream<DirectoryObject> legacyNames = organization
                .indexed(IndexKey.ofName(Kind.LEGACY_DN, text))
                .filter(object -> !(object instanceof MailboxDatabase));
        return Stream.of(names, legacyNames, byAddress(text), byAccount(text), byRolePath(text))
                .flatMap(Function.identity());
    }

    private Stream<DirectoryObject> byAddress(String text) {
        String prefix = "smtp:";
        String address = CaseFolding.fold(text).startsWith(prefix) ? text.substring(prefix.length()) : text;
        return organization.indexed(IndexKey.ofName(Kind.ADDRESS, address));
    }

    /** {@code DOMAIN\sam}: the domain by the first label of its DNS name or by all of it. */
    private Stream<DirectoryObject> byAccount(String text) {
        int backslash = text.indexOf('\\');
        if (backslash < 0) {
            return Stream.empty();
        }
        String domain = text.substring(0, backslash);
        return organization
                .indexed(IndexKey.ofName(Kind.SAM_ACCOUNT_NAME, text.substring(backslash + 1)))
                .filter(object -> {
                    String own = organization.tree().domainOf(object);
                    return CaseFolding.equal(domain, own) || CaseFolding.equal(domain, own.split("\\.", 2)[0]);
                });
    }

    /** {@code Parent\Child}: role names hold no backslash [ID-7] [ID-8]. */
    private Stream<DirectoryObject> byRolePath(String text) {
        int backslash = text.lastIndexOf('\\');
        if (backslash < 0) {
            return Stream.empty();
        }
        String parents = text.substring(0, backslash);
        return organization
                .named(ManagementRole.class, text.substring(backslash + 1))
                .filter(role -> isBelow(role, parents))
                .map(role -> role);
    }

    private boolean isBelow(ManagementRole role, String parents) {
        int backslash = parents.lastIndexOf('\\');
        Optional<ManagementRole> parent = role.parent().flatMap(id -> organization.find(id, ManagementRole.class));
        return parent.filter(above -> CaseFolding.equal(above.name(), parents.substring(backslash + 1)))
                .filter(above -> backslash < 0 || isBelow(above, parents.substring(0, backslash)))
                .isPresent();
    }
}
