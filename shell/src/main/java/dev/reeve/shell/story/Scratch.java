package dev.reeve.shell.story;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.cmdlet.Choices;
import dev.reeve.commands.cmdlet.RemoteScripts;
import dev.reeve.commands.mail.Outbox;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ForeignForest.DomainController;
import dev.reeve.engine.organization.Organization;
import dev.reeve.interchange.forest.LdifForest;
import dev.reeve.interchange.ldif.ImportOptions;
import dev.reeve.interchange.ldif.ImportOptions.PeopleAs;
import dev.reeve.language.value.Credential;
import dev.reeve.language.value.SecureText;
import dev.reeve.shell.home.Imports;
import dev.reeve.shell.home.NewHome;
import dev.reeve.shell.home.Trusts;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.story.Story.Beginning;
import dev.reeve.store.InMemoryStore;
import dev.reeve.store.OrganizationId;
import dev.reeve.workplace.Workplace;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Makes the scratch copies that stories play in: in memory, gone afterwards, the same every time. */
public final class Scratch {

    private static final long SEED = 2013_2016_2019L;

    private final Supplier<Organization> home;
    private final RemoteScripts scripts;
    private final Instant now;

    /** What stories begin with, made once for all that begin with it: each plays on a copy. */
    private final Map<Beginning, InMemoryStore> begun = new HashMap<>();

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

    /** A fresh copy for a story, beside its foreign forests and with what lies on its server. */
    Stage begin(Story story) {
        InMemoryStore begun = begun(story);
        InMemoryStore store = begun.copy(only(begun));
        OrganizationId organization = only(store);
        // Time stands still and chance has a seed, so that a story that passed passes again.
        StoryScripts storyScripts =
                new StoryScripts(story.beginning() instanceof Beginning.ThisHome ? scripts : RemoteScripts.none());
        Workplace workplace = new Workplace(
                store,
                organization,
                Choices.from(new Random(SEED)),
                InstantSource.fixed(now),
                storyScripts,
                Outbox.none());
        Map<String, LdifForest> forests = new LinkedHashMap<>();
        try {
            for (Story.Forest forest : story.forests()) {
                LdifForest started = LdifForest.start(story.file().resolveSibling(forest.file()));
                forests.put(started.domain(), started);
                trust(workplace, started, forest);
            }
        } catch (IOException | ReeveException e) {
            forests.values().forEach(LdifForest::close);
            throw FailureException.failed("ForeignForest", story.file() + ": " + e.getMessage());
        }
        return new Stage(workplace, storyScripts, new StoryLogs(), forests);
    }

    private InMemoryStore begun(Story story) {
        if (story.beginning() instanceof Beginning.Imported) {
            return beginning(story); // the same text names another file where the story lies elsewhere
        }
        InMemoryStore known = begun.get(story.beginning());
        if (known == null) {
            known = beginning(story);
            begun.put(story.beginning(), known);
        }
        return known;
    }

    private InMemoryStore beginning(Story story) {
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
        store.create("scratch", first, NewHome.attribution("reeve test", now));
        return store;
    }

    private static OrganizationId only(InMemoryStore store) {
        return store.organizations().getFirst().id();
    }

    private static void trust(Workplace workplace, LdifForest started, Story.Forest forest) {
        Optional<Credential> credential = forest.reader()
                .map(reader -> new Credential(
                        reader, new SecureText(started.password(reader).orElse(""))));
        String name = "dc1." + started.domain();
        Trusts.add(
                workplace,
                workplace.local(NewOrganization.ADMINISTRATOR, "reeve test"),
                new Trusts.Wanted(
                        started.domain(),
                        Optional.empty(),
                        Optional.of(started.baseDn()),
                        List.of(new DomainController(name, started.url())),
                        credential));
    }
}
