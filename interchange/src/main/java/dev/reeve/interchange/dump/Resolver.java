package dev.reeve.interchange.dump;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IdentityResolver;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Resolution;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds what a dump points at: by GUID, by the name it has there, then by any name its class goes by. */
final class Resolver {

    private final Organization organization;
    private final IdentityResolver identities;
    private final Map<String, ObjectId> names;

    /**
     * A resolver.
     *
     * @param names folded distinguished names of objects that stand elsewhere in the dump than they do here
     */
    Resolver(Organization organization, Map<String, ObjectId> names) {
        this.organization = organization;
        this.identities = new IdentityResolver(organization);
        this.names = names;
    }

    /** The object of a class that is pointed at; missing or ambiguous where it can't be told. */
    <T extends DirectoryObject> Resolution<T> find(Pointer pointer, Class<T> type, Predicate<? super T> eligible) {
        Optional<T> exact = pointer.id()
                .or(() -> pointer.distinguishedName().map(name -> names.get(name.key())))
                .or(() -> Optional.ofNullable(names.get(CaseFolding.fold(pointer.text()))))
                .flatMap(id -> organization.find(id, type))
                .filter(eligible);
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
            last = identities.resolve(type, text, eligible);
            if (!(last instanceof Resolution.Missing)) {
                return last;
            }
        }
        return last;
    }

    Organization organization() {
        return organization;
    }
}
