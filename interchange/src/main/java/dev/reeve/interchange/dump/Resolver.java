package dev.reeve.interchange.dump;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IdentityResolver;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.Resolution;
import dev.reeve.engine.organization.RoleGroup;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds what a dump points at: by GUID, by the name it has there, then by any name its class goes by. Recipients, role
 * groups and units are known by a bare name only where the pointer tells nothing better: several of one name may stand in
 * different places, and who is meant decides who gets rights.
 */
final class Resolver {

    private final Organization organization;
    private final IdentityResolver identities;
    private final Map<String, ObjectId> names;
    private final Set<ObjectId> placed;

    /**
     * A resolver.
     *
     * @param names folded distinguished names of objects that stand elsewhere in the dump than they do here
     */
    Resolver(Organization organization, Map<String, ObjectId> names) {
        this.organization = organization;
        this.identities = new IdentityResolver(organization);
        this.names = names;
        this.placed = Set.copyOf(names.values());
    }

    /** The object of a class that is pointed at; missing or ambiguous where it can't be told. */
    <T extends DirectoryObject> Resolution<T> find(Pointer pointer, Class<T> type, Predicate<? super T> eligible) {
        Optional<T> exact = Stream.of(
                        pointer.id(),
                        pointer.distinguishedName().map(name -> names.get(name.key())),
                        Optional.ofNullable(names.get(CaseFolding.fold(pointer.text()))))
                .flatMap(Optional::stream)
                .flatMap(id -> organization.find(id, type).stream())
                .filter(eligible)
                .findFirst();
        if (exact.isPresent()) {
            return new Resolution.Found<>(exact.get());
        }
        Resolution<T> last = new Resolution.Missing<>(pointer.text(), "");
        for (String text : Stream.concat(
                        pointer.distinguishedName().map(Object::toString).stream(),
                        Stream.of(pointer.text(), pointer.leaf()))
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList()) {
            boolean isBare = pointer.tellsWhich() && !Pointer.of(text).tellsWhich();
            last = identities.resolve(
                    type, text, object -> eligible.test(object) && (!isBare || goesByNameAlone(object)));
            if (!(last instanceof Resolution.Missing)) {
                return last;
            }
        }
        return last;
    }

    /** Whether a bare name is enough for an object, though something told its GUID or place: others may have that name. */
    boolean goesByNameAlone(DirectoryObject object) {
        return switch (object) {
            // One that the files mention and don't list is known by nothing else.
            case RoleGroup group ->
                group.id().equals(ObjectId.ofBuiltIn("RoleGroup", group.name())) && !placed.contains(group.id());
            case Recipient _, OrganizationalUnit _ -> false;
            default -> true;
        };
    }

    Organization organization() {
        return organization;
    }
}
