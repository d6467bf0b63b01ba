package dev.reeve.shell.story;

import dev.reeve.commands.cmdlet.Choices;
import dev.reeve.commands.cmdlet.RemoteScripts;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.Organization;
import dev.reeve.interchange.ldif.ImportOptions;
import dev.reeve.interchange.ldif.ImportOptions.PeopleAs;
import dev.reeve.shell.home.Imports;
import dev.reeve.shell.home.NewHome;
import dev.reeve.shell.session.Workplace;
import dev.reeve.shell.story.Story.Beginning;
import dev.reeve.store.InMemoryStore;
import dev.reeve.store.OrganizationId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Random;
import java.util.function.Supplier;

/** Makes the scratch copies that stories play in: in memory, gone afterwards, the same every time. */
public final class Scratch {

    private static final long SEED = 2013_2016_2019L;

    private final Supplier<Organization> home;
    private final RemoteScripts scripts;
    private final Instant now;

    /**
     * Scratch copies.
     *
     * @param home the organization of the home, asked for only where a story begins with it
     * @param scripts those of the home, for the same stories
     */
    public Scratch(Supplier<Organization> home, RemoteScripts scripts, Instant now) {
        this.home = home;
        this.scripts = scripts;
        this.now = now;
    }

    /** What lies on a story's server when it begins. */
    StoryScripts scripts(Story story) {
        return new StoryScripts(story.beginning() instanceof Beginning.ThisHome ? scripts : RemoteScripts.none());
    }

    /** A fresh copy for a story. */
    Workplace begin(Story story, StoryScripts storyScripts) {
        Change first = switch (story.beginning()) {
            case Beginning.ThisHome _ -> NewHome.copyOf(home.get());
            case Beginning.Contoso _ -> NewHome.contoso(now);
            case Beginning.Fresh(String domain) -> NewHome.fresh(domain, now);
            case Beginning.Imported(String file, boolean asMailboxes) ->
                Imports.beginning(
                                story.file().resolveSibling(file),
                                new ImportOptions(asMailboxes ? PeopleAs.MAILBOX : PeopleAs.USER),
                                now)
                        .first();
        };
        InMemoryStore store = new InMemoryStore();
        OrganizationId organization = store.create("scratch", first, NewHome.attribution("reeve test", now));
        // Time stands still and chance has a seed, so that a story that passed passes again.
        return new Workplace(
                store, organization, Choices.from(new Random(SEED)), InstantSource.fixed(now), storyScripts);
    }
}
