package dev.reeve.server.session;

import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IdentityResolver;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Resolution;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * What texts name in one snapshot. It is kept, since programs that ask for decisions ask about the same people and objects again
 * and again, and finding them takes longer than deciding. Any number of threads may ask.
 */
public final class Names {

    private static final int MOST = 50_000;
    private static final int LONGEST = 200;

    private record Key(Object kind, String text) {}

    private final IdentityResolver resolver;
    private final Map<Key, Optional<DirectoryObject>> kept = new ConcurrentHashMap<>();

    Names(Organization organization) {
        this.resolver = new IdentityResolver(organization);
    }

    /**
     * The one object that a text names for somebody.
     *
     * @param kind stands for what is eligible: equal where that is the same
     * @param eligible what the text may name
     * @param known what he may know of; to him there is nothing else
     */
    public Optional<DirectoryObject> one(
            Object kind, String text, Predicate<DirectoryObject> eligible, Predicate<DirectoryObject> known) {
        Key key = new Key(kind, text);
        Optional<DirectoryObject> found = kept.get(key);
        if (found == null) {
            Resolution<DirectoryObject> resolution = resolver.resolve(DirectoryObject.class, text, eligible);
            if (resolution instanceof Resolution.Ambiguous<DirectoryObject>) {
                return among(text, eligible, known); // of which he may know one only
            }
            found = resolution.found();
            if (text.length() <= LONGEST && kept.size() < MOST) {
                kept.put(key, found);
            }
        }
        return found.isEmpty() || known.test(found.get()) ? found : among(text, eligible, known);
    }

    private Optional<DirectoryObject> among(
            String text, Predicate<DirectoryObject> eligible, Predicate<DirectoryObject> known) {
        return resolver.resolve(DirectoryObject.class, text, eligible.and(known))
                .found();
    }
}
