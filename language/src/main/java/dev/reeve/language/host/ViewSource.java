package dev.reeve.language.host;

import java.util.Optional;

/** Where registered views are found. */
@FunctionalInterface
public interface ViewSource {

    /** The view for a type name, if one is registered. */
    Optional<View> view(String typeName);
}
