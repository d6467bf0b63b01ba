package dev.reeve.shell.verb;

import dev.reeve.server.Serving;
import dev.reeve.server.configuration.ConfigurationException;
import dev.reeve.server.http.ListenException;
import dev.reeve.server.tls.TlsException;
import dev.reeve.shell.home.Home;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.workplace.HomeLimits;
import java.util.Map;

/** {@code reeve serve}: the only class here that knows the server, so that no other verb loads any of it. */
public record ServeVerb(Settings settings, Streams streams, Map<String, String> environment) {

    /** Serves until the process is told to end. */
    public int run() {
        if (!Home.exists(settings.home())) {
            new InitVerb(settings, streams).sampleHome().close();
        }
        try {
            Serving.run(settings.home(), environment, streams.out(), streams.err());
            return ExitCode.DONE;
        } catch (ConfigurationException | HomeLimits.UnusableException e) {
            throw FailureException.usage(String.valueOf(e.getMessage()));
        } catch (ListenException e) {
            throw FailureException.failed("AddressUnusable", String.valueOf(e.getMessage()));
        } catch (TlsException e) {
            throw FailureException.failed("CertificateUnusable", String.valueOf(e.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return ExitCode.DONE;
        }
    }
}
