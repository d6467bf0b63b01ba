package dev.reeve.engine.catalogue;

import java.util.Collection;
import java.util.Optional;

/** Every cmdlet that is known, run here or not. */
public interface Catalogue {

    /** The cmdlet of that name, ignoring case. */
    Optional<CmdletDefinition> find(String name);

    /** All of them, by name. */
    Collection<CmdletDefinition> all();
}
