package dev.reeve.commands.cmdlet;

import dev.reeve.commands.builtin.ConfigurationNoun;
import dev.reeve.commands.result.IdentityValue;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.ReadScope;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.name.WildcardPattern;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.IdentityResolver;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.Resolution;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.language.value.EditedObject;
import dev.reeve.language.value.Guid;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.Comparator;
import java.util.List;
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
        return found(resolve(type, identity, kind)).orElseThrow(() -> notFound(identity.text()));
    }

    /**
     * The one object of a class and kind that an identity names, if there is one.
     *
     * @throws ReeveException {@code ObjectAmbiguous}
     */
    public <T extends DirectoryObject> Optional<T> maybe(Class<T> type, Value identity, Predicate<? super T> kind) {
        return found(resolve(type, identity, kind));
    }

    /** Every object of a class that an identity may mean: none, the one, or all of those among which it is ambiguous. */
    public <T extends DirectoryObject> List<T> all(Class<T> type, String identity) {
        return switch (new IdentityResolver(organization).resolve(type, identity, readScope::contains)) {
            case Resolution.Found<T>(T object) -> List.of(object);
            case Resolution.Ambiguous<T> ambiguous -> ambiguous.objects();
            case Resolution.Missing<T> _ -> List.of();
        };
    }

    /**
     * The user, universal security group, role group or policy that an identity names [ID-10].
     *
     * @throws ReeveException {@code ObjectNotFound} or {@code ObjectAmbiguous}
     */
    public DirectoryObject assignee(Value identity) {
        Resolution<DirectoryObject> resolution = idOf(identity).isPresent()
                ? resolve(DirectoryObject.class, identity, Lookup::isPrincipal)
                : new IdentityResolver(organization).assignee(textOf(identity), readScope::contains);
        return found(resolution).orElseThrow(() -> notFound(identity.text()));
    }

    // Of an object that came from elsewhere the cmdlet says itself why it can't have roles; of a role or scope nobody
    // asks.
    private static boolean isPrincipal(DirectoryObject object) {
        return object instanceof Recipient || object instanceof RoleGroup || object instanceof RoleAssignmentPolicy;
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
        if (idOf(value).isEmpty() && WildcardPattern.isWildcard(value.text())) {
            WildcardPattern pattern = new WildcardPattern(value.text());
            return readable(type).stream()
                    .filter(object -> pattern.matches(object.name()))
                    .toList();
        }
        return List.of(one(type, value));
    }

    /**
     * The stored configuration of a noun that an identity names: by GUID, distinguished name, name, {@code Owner\Name}
     * or {@code \Container\Name}. Of several of one name on different servers the one of the session's server is meant.
     *
     * @param owner what it belongs to, where that is known already
     * @throws ReeveException {@code ObjectAmbiguous}
     */
    public Optional<ConfigurationObject> configuration(String noun, Value identity, Optional<ObjectId> owner) {
        Predicate<ConfigurationObject> eligible =
                object -> CaseFolding.equal(object.noun(), noun) && readScope.contains(object);
        Optional<ObjectId> id =
                idOf(identity).or(() -> ObjectId.find(textOf(identity).strip()));
        if (id.isPresent()) {
            return organization
                    .find(id.get(), ConfigurationObject.class)
                    .filter(eligible)
                    .filter(object -> owner.isEmpty() || object.owner().equals(owner));
        }
        String text = textOf(identity).strip();
        String name = text.startsWith("\\") ? text.substring(1) : text;
        int backslash = name.indexOf('\\');
        if (owner.isPresent()) {
            String leaf = backslash > 0 && owner.equals(owner(noun, name.substring(0, backslash)))
                    ? name.substring(backslash + 1)
                    : name;
            return organization
                    .configuration(noun, owner.get())
                    .filter(eligible)
                    .filter(object -> CaseFolding.equal(object.name(), leaf))
                    .findFirst();
        }
        if (backslash > 0) {
            Optional<ObjectId> before = owner(noun, name.substring(0, backslash));
            if (before.isPresent()) {
                return configuration(noun, new Text(name.substring(backslash + 1)), before);
            }
        }
        Optional<ConfigurationObject> onPath = byPath(name, eligible);
        if (onPath.isPresent() || backslash > 0) {
            return onPath;
        }
        return switch (new IdentityResolver(organization).resolve(ConfigurationObject.class, name, eligible)) {
            case Resolution.Found<ConfigurationObject>(ConfigurationObject object) -> Optional.of(object);
            case Resolution.Missing<ConfigurationObject> _ -> Optional.empty();
            case Resolution.Ambiguous<ConfigurationObject> ambiguous -> {
                List<ConfigurationObject> here = ambiguous.objects().stream()
                        .filter(object -> object.owner().equals(owner(server)))
                        .toList();
                yield here.size() == 1 ? Optional.of(here.getFirst()) : Optional.of(ambiguous.orElseThrow());
            }
        };
    }

    /** The one named by a path [ID-8], with or without the backslash at its beginning. */
    private Optional<ConfigurationObject> byPath(String path, Predicate<ConfigurationObject> eligible) {
        return organization
                .named(ConfigurationObject.class, path.substring(path.lastIndexOf('\\') + 1))
                .filter(object -> object.isNamedByPath() && eligible.test(object))
                .filter(object -> CaseFolding.equal(organization.tree().canonicalName(object), "\\" + path))
                .findFirst();
    }

    /** What objects of a noun belong to, by its name. */
    private Optional<ObjectId> owner(String noun, String name) {
        Optional<String> of = ConfigurationNoun.find(noun).flatMap(ConfigurationNoun::ownerNoun);
        return of.isPresent()
                ? configuration(of.get(), new Text(name), Optional.empty()).map(ConfigurationObject::id)
                : owner(name);
    }

    /** The server or recipient of that name. */
    private Optional<ObjectId> owner(String name) {
        return maybe(ExchangeServer.class, new Text(name), _ -> true)
                .map(ExchangeServer::id)
                .or(() -> maybe(Recipient.class, new Text(name), _ -> true).map(Recipient::id));
    }

    /** The unit, container or domain that an identity names [OU-2]. */
    public OrganizationalUnit unit(Value identity) {
        return one(OrganizationalUnit.class, identity);
    }

    /** The caller's own object. */
    public Optional<Recipient> self() {
        return caller.user().flatMap(user -> organization.find(user, Recipient.class));
    }

    /** The error for an identity that names nothing the caller may read. */
    public ReeveException notFound(String identity) {
        return new ReeveException(
                ErrorCode.ObjectNotFound,
                "The operation couldn't be performed because object '" + identity + "' couldn't be found on '"
                        + domainController() + "'.",
                identity);
    }

    /** Name of the server that errors name as the place where an object was looked for. */
    public String domainController() {
        return server + "." + organization.settings().forestRoot();
    }

    private <T extends DirectoryObject> Resolution<T> resolve(
            Class<T> type, Value identity, Predicate<? super T> kind) {
        Predicate<T> eligible = object -> readScope.contains(object) && kind.test(object);
        Optional<ObjectId> id = idOf(identity);
        if (id.isEmpty()) {
            return new IdentityResolver(organization).resolve(type, textOf(identity), eligible);
        }
        return organization
                .find(id.get(), type)
                .filter(eligible)
                .<Resolution<T>>map(Resolution.Found::new)
                .orElseGet(() -> new Resolution.Missing<>(identity.text(), domainController()));
    }

    private static <T extends DirectoryObject> Optional<T> found(Resolution<T> resolution) {
        return resolution instanceof Resolution.Missing<T> ? Optional.empty() : Optional.of(resolution.orElseThrow());
    }

    // ID-1: of an object that came from elsewhere, for example a CSV file, the GUID wins, then the DN, then the name.
    private static String textOf(Value identity) {
        if (!(identity instanceof PropertyBag)) {
            return identity.text();
        }
        return Stream.of("Guid", "DistinguishedName", "Identity", "Name")
                .flatMap(name -> identity.member(name).stream())
                .map(Value::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElseGet(identity::text);
    }

    private static Optional<ObjectId> idOf(Value identity) {
        return switch (identity) {
            case IdentityValue reference -> Optional.of(reference.id());
            case ResultObject result -> result.id();
            case EditedObject edited -> idOf(edited.original());
            case Guid(var uuid) -> Optional.of(new ObjectId(uuid));
            default -> Optional.empty();
        };
    }

    /** Objects by name ignoring case, then by id [CMD-9]. */
    public static <T extends DirectoryObject> List<T> sorted(Stream<T> objects) {
        // Each name is folded once, not at every comparison.
        return objects.map(object -> new Keyed<>(CaseFolding.fold(object.name()), object))
                .sorted(Comparator.<Keyed<T>, String>comparing(Keyed::key)
                        .thenComparing(keyed -> keyed.object().id()))
                .map(Keyed::object)
                .toList();
    }

    private record Keyed<T extends DirectoryObject>(String key, T object) {}
}
