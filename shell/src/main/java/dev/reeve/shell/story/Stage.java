package dev.reeve.shell.story;

import dev.reeve.interchange.forest.LdifForest;
import dev.reeve.workplace.Workplace;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where one story plays: its organization and the foreign forests beside it, which answer until the story is over.
 *
 * @param scripts what lies on its server
 * @param logs the message tracking logs that the story puts on servers
 * @param forests the forests by domain
 */
record Stage(Workplace workplace, StoryScripts scripts, StoryLogs logs, Map<String, LdifForest> forests)
        implements AutoCloseable {

    Stage {
        forests = Map.copyOf(forests);
    }

    Optional<LdifForest> forest(String domain) {
        return Optional.ofNullable(forests.get(domain.toLowerCase(Locale.ROOT)));
    }

    @Override
    public void close() {
        forests.values().forEach(LdifForest::close);
        logs.close();
    }
}
