package dev.reeve.server.rest;

import dev.reeve.commands.run.SessionCommands;
import dev.reeve.engine.decision.SharedRights;
import dev.reeve.engine.organization.Organization;
import dev.reeve.server.rest.OwnCmdletsDoor.Detail;
import dev.reeve.workplace.Workplace;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Lists of callers' cmdlets as they were told, kept by the rights that they tell: every page that is opened asks for one, and it is
 * the same for all who have the same assignments, until one of these or its role changes. Safe for use by several threads.
 */
final class KeptLists {

    /** Each may have half a million characters. */
    private static final int MOST = 24;

    private record Key(SharedRights rights, Detail detail) {}

    private final Map<Key, String> lists = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, String> eldest) {
            return size() > MOST;
        }
    };

    /** The list of those commands, made where it is not kept. */
    @SuppressWarnings("ReferenceEquality") // the very same snapshot or another
    String of(Workplace workplace, SessionCommands commands, Detail detail, Supplier<String> made) {
        Organization before = workplace.snapshot();
        Optional<Key> key = commands.sharedRights().map(rights -> new Key(rights, detail));
        if (key.isEmpty()) {
            return made.get();
        }
        String known = find(key.get());
        if (known != null) {
            return known;
        }
        String list = made.get();
        if (workplace.snapshot() == before) { // else it may tell other rights than the key does
            keep(key.get(), list);
        }
        return list;
    }

    private synchronized @Nullable String find(Key key) {
        return lists.get(key);
    }

    private synchronized void keep(Key key, String list) {
        lists.put(key, list);
    }
}
