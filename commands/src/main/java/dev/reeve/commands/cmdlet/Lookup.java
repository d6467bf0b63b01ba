package dev.reeve.commands.cmdlet;

import dev.reeve.commands.result.IdentityValue;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.ReadScope;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.name.WildcardPattern;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.language.value.Guid;
import dev.reeve.language.value.Value;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds the objects that arguments name [ID-1] to [ID-5], within what the caller may read: an object outside is as
 * missing as one that does not exist [READ-4].
 */
public final class Lookup {

    private final Organization organization;
    private final Caller caller;
    private final ReadScope readScope;
    private final String server;

    Lookup(Organization organization, Caller caller, ReadScope readScope, String server) {
        this.organization = organization;
        this.caller = caller;
        this.readScope = readScope;
        this.server = server;
    }

    /** Every readable object of a class, by name ignoring case, then by id. */
    public <T extends DirectoryObject> List<T> readable(Class<T> type) {
        return sorted(organization.all(type).filter(readScope::contains));
    }

    /**
     * The one object of a class that an identity names. Wildcards are never expanded [ID-5].
     *
     * @throws ReeveException {@code ObjectNotFound} or {@code ObjectAmbiguous}
     */
    public <T extends DirectoryObject> T one(Class<T> type, Value identity) {
        return one(type, identity, _ -> true);
    }

    /**
     * The one object of a class and kind that an identity names.
     *
     * @throws ReeveException {@code ObjectNotFound} or {@code ObjectAmbiguous}
     */
    public <T extends DirectoryObject> T one(Class<T> type, Value identity, Predicate<? super T> kind) {
        return maybe(type, identity, kind).orElseThrow(() -> notFound(identity.text()));
    }

    /**
     * The one object of a class and kind that an identity names, if there is one.
     *
     * @throws ReeveException {@code ObjectAmbiguous}
     */
    public <T extends DirectoryObject> Optional<T> maybe(Class<T> type, Value identity, Predicate<? super T> kind) {
        List<T> found = exact(type, identity, kind);
        if (found.size() > 1) {
            throw ambiguous(identity.text());
        }
        return found.stream().findFirst();
    }

    /**
     * The objects that an identity of a cmdlet with wildcards names, by name: all for none given, an empty list for a
     * wildcard that matches nothing [CMD-8].
     *
     * @throws ReeveException {@code ObjectNotFound} or {@code ObjectAmbiguous} for an exact identity
     */
    public <T extends DirectoryObject> List<T> matching(Class<T> type, Optional<Value> identity) {
        if (identity.isEmpty()) {
            return readable(type);
        }
        Value value = identity.get();
        List<T> exact = exact(type, value, _ -> true);
        if (exact.size() == 1) {
            return exact;
        }
        if (exact.isEmpty() && idOf(value).isEmpty() && WildcardPattern.isWildcard(value.text())) {
            WildcardPattern pattern = new WildcardPattern(value.text());
            return readable(type).stream()
                    .filter(object -> pattern.matches(object.name()))
                    .toList();
        }
        throw exact.isEmpty() ? notFound(value.text()) : ambiguous(value.text());
    }

    /** The unit, container or domain that an identity names [OU-2]. */
    public OrganizationalUnit unit(Value identity) {
        return one(OrganizationalUnit.class, identity);
    }

    /** The caller's own object. */
    public Optional<Recipient> self() {
        return organization.find(caller.user(), Recipient.class);
    }

    /** The error for an identity that names nothing the caller may read. */
    public ReeveException notFound(String identity) {
        return new ReeveException(
                ErrorCode.ObjectNotFound,
                "The operation couldn't be performed because object '" + identity + "' couldn't be found on '"
                        + domainController() + "'.",
                identity);
    }

    /** The error for an identity that names several objects. */
    public ReeveException ambiguous(String identity) {
        return new ReeveException(
                ErrorCode.ObjectAmbiguous,
                "The identity '" + identity
                        + "' matches multiple entries. Use the distinguished name or GUID of the one you mean.",
                identity);
    }

    /** Name of the server that errors name as the place where an object was looked for. */
    public String domainController() {
        return server + "." + organization.settings().forestRoot();
    }

    private <T extends DirectoryObject> List<T> exact(Class<T> type, Value identity, Predicate<? super T> kind) {
        Optional<ObjectId> id = idOf(identity);
        Stream<T> found =
                id.isPresent() ? organization.find(id.get(), type).stream() : byText(type, identity.text()).stream();
        return sorted(found.filter(readScope::contains).filter(kind));
    }

    private static Optional<ObjectId> idOf(Value identity) {
        return switch (identity) {
            case IdentityValue reference -> Optional.of(reference.id());
            case ResultObject result -> result.id();
            case Guid(var uuid) -> Optional.of(new ObjectId(uuid));
            default -> Optional.empty();
        };
    }

    private <T extends DirectoryObject> List<T> byText(Class<T> type, String text) {
        Optional<ObjectId> guid = guid(text);
        if (guid.isPresent()) {
            return organization.find(guid.get(), type).stream().toList();
        }
        Optional<DistinguishedName> name = DistinguishedName.parse(text);
        if (name.isPresent()) {
            String key = name.get().key();
            String leaf = name.get().components().getFirst().value();
            List<T> byName = Stream.concat(organization.named(type, leaf), domains(type))
                    .filter(object ->
                            organization.tree().distinguishedName(object).key().equals(key))
                    .distinct()
                    .toList();
            if (!byName.isEmpty()) {
                return byName;
            }
        }
        if (text.contains("/")) {
            List<T> byPath =
                    organization.tree().byCanonicalName(text, type).stream().toList();
            if (!byPath.isEmpty()) {
                return byPath;
            }
        }
        Map<ObjectId, T> found = new LinkedHashMap<>();
        keys(type, text)
                .flatMap(key -> organization.indexed(key, type))
                .forEach(object -> found.put(object.id(), object));
        return List.copyOf(found.values());
    }

    private <T extends DirectoryObject> Stream<T> domains(Class<T> type) {
        return type == OrganizationalUnit.class ? organization.all(type) : Stream.empty();
    }

    private Stream<IndexKey> keys(Class<?> type, String text) {
        Stream.Builder<IndexKey> keys = Stream.builder();
        keys.add(IndexKey.ofName(IndexKey.Kind.NAME, text));
        if (type == Recipient.class || type == RoleGroup.class) {
            int slash = text.indexOf('\\');
            keys.add(IndexKey.ofName(IndexKey.Kind.SAM_ACCOUNT_NAME, slash < 0 ? text : text.substring(slash + 1)));
        }
        if (type == Recipient.class) {
            keys.add(IndexKey.ofName(IndexKey.Kind.USER_PRINCIPAL_NAME, text));
            keys.add(IndexKey.ofName(IndexKey.Kind.ADDRESS, text));
            keys.add(IndexKey.ofName(IndexKey.Kind.ALIAS, text));
        }
        if (type == Recipient.class || type == ExchangeServer.class || type == MailboxDatabase.class) {
            keys.add(IndexKey.ofName(IndexKey.Kind.LEGACY_DN, text));
        }
        return keys.build();
    }

    private static Optional<ObjectId> guid(String text) {
        if (!text.matches("\\{?[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}}?")) {
            return Optional.empty();
        }
        return Optional.of(ObjectId.parse(text));
    }

    private static <T extends DirectoryObject> List<T> sorted(Stream<T> objects) {
        return objects.sorted(Comparator.comparing((T object) -> CaseFolding.fold(object.name()))
                        .thenComparing(DirectoryObject::id))
                .toList();
    }
}
