package dev.reeve.engine.organization;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an identity text stands for [ID-3]. */
public sealed interface Resolution<T extends DirectoryObject> {

    /** Exactly one object. */
    record Found<T extends DirectoryObject>(T object) implements Resolution<T> {}

    /**
     * None, or none that may be seen: the two are never told apart [READ-4].
     *
     * @param identity the text
     * @param domain DNS name of the forest root that was searched
     */
    record Missing<T extends DirectoryObject>(String identity, String domain) implements Resolution<T> {}

    /**
     * Several.
     *
     * @param identity the text
     * @param objects them, by canonical name
     */
    record Ambiguous<T extends DirectoryObject>(String identity, List<T> objects) implements Resolution<T> {
        public Ambiguous {
            objects = List.copyOf(objects);
        }
    }

    /** The object where it is exactly one. */
    default Optional<T> found() {
        return this instanceof Found<T>(T object) ? Optional.of(object) : Optional.empty();
    }

    /** The object. @throws ReeveException {@code ObjectNotFound} or {@code ObjectAmbiguous} */
    default T orElseThrow() {
        return switch (this) {
            case Found<T>(T object) -> object;
            case Missing<T>(String identity, String domain) ->
                throw new ReeveException(
                        ErrorCode.ObjectNotFound,
                        "The operation couldn't be performed because object '%s' couldn't be found on '%s'."
                                .formatted(identity, domain),
                        identity);
            case Ambiguous<T>(String identity, List<T> objects) ->
                throw new ReeveException(
                        ErrorCode.ObjectAmbiguous,
                        "The operation couldn't be performed because '%s' matches multiple entries: %s. Use a GUID or distinguished name."
                                .formatted(
                                        identity,
                                        objects.stream()
                                                .map(object -> object.name() + " (" + object.id() + ")")
                                                .collect(Collectors.joining(", "))),
                        identity);
        };
    }
}
