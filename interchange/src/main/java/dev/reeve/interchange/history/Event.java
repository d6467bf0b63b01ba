package dev.reeve.interchange.history;

import dev.reeve.engine.organization.Version;
import dev.reeve.interchange.difference.Difference;
import dev.reeve.store.Attribution;
import java.util.List;

/**
 * One change as far as a history tells of it.
 *
 * @param version the version that it made
 * @param by who, by which command, when
 * @param own whether it is what the person did himself, whom the history is about
 * @param changes what became of objects
 * @param rights who gained and lost what by it, in lines for people
 */
public record Event(Version version, Attribution by, boolean own, List<Difference> changes, List<String> rights) {
    public Event {
        changes = List.copyOf(changes);
        rights = List.copyOf(rights);
    }
}
