package dev.reeve.shell;

import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.option.CommandLine;
import dev.reeve.shell.option.Verb;
import dev.reeve.shell.remote.Destination;
import dev.reeve.shell.remote.Destination.Secret;
import dev.reeve.shell.remote.Destination.Trust;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a command line says of a server to run on. */
final class Destinations {

    private static final String TOKEN = "REEVE_TOKEN";
    private static final Set<String> CAN_CONNECT = Set.of("shell", "run");
    private static final List<String> FOR_SERVERS =
            List.of(Grammar.CERTIFICATE, Grammar.FINGERPRINT, Grammar.TOKEN_FILE);
    private static final List<String> FOR_HOMES = List.of(Grammar.FILES, Grammar.LIMIT, Grammar.SERVER, Grammar.AS_OF);

    private Destinations() {}

    /**
     * Looks at whether the options fit together.
     *
     * @throws FailureException a usage error, where they don't
     */
    static void check(CommandLine line) {
        boolean connects = line.value(Grammar.CONNECT).isPresent();
        String verb = line.verb().map(Verb::name).orElse("shell");
        if (connects && !CAN_CONNECT.contains(verb)) {
            throw FailureException.usage("'--connect' is for shell and run: reeve " + verb + " works on a home.");
        }
        for (String option : connects ? FOR_HOMES : FOR_SERVERS) {
            if (!line.values(option).isEmpty()) {
                throw FailureException.usage(
                        connects
                                ? "'" + option
                                        + "' is for a home; with --connect the server says how far a session goes."
                                : "'" + option + "' needs --connect.");
            }
        }
    }

    /** The server to run on, if one is named. */
    static Optional<Destination> of(CommandLine line, Map<String, String> environment) {
        return line.value(Grammar.CONNECT)
                .map(given -> new Destination(
                        Destination.address(given),
                        trust(line),
                        line.value(Grammar.AS),
                        line.value(Grammar.ORGANIZATION),
                        secret(line, environment)));
    }

    private static Trust trust(CommandLine line) {
        Optional<Trust> certificates =
                line.value(Grammar.CERTIFICATE).map(file -> new Trust.Certificates(Path.of(file)));
        Optional<Trust> fingerprint = line.value(Grammar.FINGERPRINT).map(Destination::fingerprint);
        if (certificates.isPresent() && fingerprint.isPresent()) {
            throw FailureException.usage("Give --certificate or --fingerprint, not both.");
        }
        return certificates.or(() -> fingerprint).orElseGet(Trust.Authorities::new);
    }

    /** Whoever names a user or a password means that, whatever token the environment holds. */
    private static Secret secret(CommandLine line, Map<String, String> environment) {
        Optional<Path> tokenFile = line.value(Grammar.TOKEN_FILE).map(Path::of);
        Optional<Path> passwordFile = line.value(Grammar.PASSWORD_FILE).map(Path::of);
        boolean isByPassword = line.value(Grammar.AS).isPresent() || passwordFile.isPresent();
        if (tokenFile.isPresent() && isByPassword) {
            throw FailureException.usage("A token says who calls: leave out --as and --password-file.");
        }
        return tokenFile
                .<Secret>map(Secret.TokenFile::new)
                .or(() -> isByPassword
                        ? Optional.empty()
                        : Optional.ofNullable(environment.get(TOKEN))
                                .filter(token -> !token.isBlank())
                                .map(token -> new Secret.Token(token.strip())))
                .orElseGet(() -> new Secret.Password(passwordFile));
    }
}
