package dev.reeve.shell.verb;

import dev.reeve.commands.sample.ContosoSample;
import dev.reeve.engine.organization.Change;
import dev.reeve.shell.home.Home;
import dev.reeve.shell.home.NewHome;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code reeve init}: makes the organization; on a home that has one it is an error that changes nothing. */
public record InitVerb(Settings settings, Streams streams) {

    private static final String SAMPLE = "contoso";
    private static final String DOMAIN = "example.com";

    /**
     * Makes the home; answers the exit code.
     *
     * @param sample name of a sample
     * @param domain domain of a new organization without people
     * @param file LDIF file whose people, groups and units the organization gets
     * @param people what people with a mail address become
     */
    public int run(Optional<String> sample, Optional<String> domain, Optional<Path> file, Optional<String> people) {
        if (Stream.of(sample, domain, file).filter(Optional::isPresent).count() > 1) {
            throw FailureException.usage("Give one of --sample, --domain and --import.");
        }
        if (Home.exists(settings.home())) {
            throw NewHome.alreadyThere(settings.home());
        }
        if (file.isPresent()) {
            return new ImportVerb(settings, streams).newHome(file.get(), people);
        }
        return sample.map(this::sample).orElseGet(() -> fresh(domain.orElse(DOMAIN)));
    }

    /** Opens a home that did not exist: made as the sample, which it says, unless another process was quicker. */
    Home sampleHome() {
        Instant now = Instant.now();
        if (NewHome.create(settings.home(), ContosoSample.DOMAIN, NewHome.contoso(now), now)) {
            streams.err().println("Created the sample organization contoso.com in " + settings.home() + ".");
        }
        return Home.open(settings);
    }

    private int sample(String name) {
        if (!name.toLowerCase(Locale.ROOT).equals(SAMPLE)) {
            throw FailureException.usage("There is no sample '" + name + "'; there is " + SAMPLE + ".");
        }
        Instant now = Instant.now();
        return create(ContosoSample.DOMAIN, NewHome.contoso(now), now, "the sample organization");
    }

    private int fresh(String domain) {
        Instant now = Instant.now();
        return create(domain, NewHome.fresh(domain, now), now, "the organization");
    }

    private int create(String domain, Change first, Instant now, String what) {
        if (!NewHome.create(settings.home(), domain, first, now)) {
            throw NewHome.alreadyThere(settings.home());
        }
        streams.out().println("Created " + what + " " + domain + " in " + settings.home() + ".");
        return ExitCode.DONE;
    }
}
