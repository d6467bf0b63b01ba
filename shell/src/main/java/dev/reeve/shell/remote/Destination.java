package dev.reeve.shell.remote;

import dev.reeve.shell.line.FailureException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A server to run on, and how to get in.
 *
 * @param address without a path: {@code https://host:port}
 * @param trust by what its certificate is believed
 * @param user who signs in with a password, where no token says who calls
 * @param organization where the server holds several
 * @param secret by what he signs in
 */
public record Destination(
        URI address, Trust trust, Optional<String> user, Optional<String> organization, Secret secret) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** By what the server's certificate is believed; never by nothing. */
    public sealed interface Trust {

        /** By the authorities that Java trusts. */
        record Authorities() implements Trust {}

        /** By PEM certificates in a file: the server's own, or of whoever signed it. */
        record Certificates(Path file) implements Trust {}

        /** By its SHA-256 fingerprint, in hexadecimal digits without anything between them. */
        record Fingerprint(String digits) implements Trust {}
    }

    /** By what a caller signs in. */
    public sealed interface Secret {

        /** By a password: the first line of a file, else what is typed. */
        record Password(Optional<Path> file) implements Secret {}

        /** By a token. */
        record Token(String token) implements Secret {}

        /** By the token in a file, which is read when it is needed. */
        record TokenFile(Path file) implements Secret {}
    }

    /**
     * The address of a server.
     *
     * @throws FailureException a usage error, where it is none, or passwords would travel in the open
     */
    public static URI address(String given) {
        try {
            URI address = new URI(given);
            boolean hasPath = !Set.of("", "/")
                            .contains(Optional.ofNullable(address.getPath()).orElse(""))
                    || address.getQuery() != null
                    || address.getFragment() != null
                    || address.getUserInfo() != null;
            if (address.getScheme() == null || address.getHost() == null || hasPath) {
                throw noAddress(given);
            }
            String scheme = address.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("https") && !scheme.equals("http")) {
                throw noAddress(given);
            }
            if (scheme.equals("http") && !THIS_MACHINE.contains(address.getHost())) {
                throw FailureException.usage(
                        "'--connect " + given + "': HTTP without TLS is for this machine only; give https://.");
            }
            return new URI(scheme, null, address.getHost(), address.getPort(), null, null, null);
        } catch (URISyntaxException _) {
            throw noAddress(given);
        }
    }

    private static FailureException noAddress(String given) {
        return FailureException.usage("'--connect " + given + "': give a server's address, https://HOST:PORT.");
    }

    /**
     * Trust in a certificate of that fingerprint.
     *
     * @throws FailureException a usage error, where it is none
     */
    public static Trust fingerprint(String given) {
        String digits = given.replaceFirst("(?i)^sha-?256[:=]", "").replaceAll("[:\\s]", "");
        if (!digits.matches("[0-9A-Fa-f]{64}")) {
            throw FailureException.usage("'--fingerprint " + given
                    + "': give the SHA-256 fingerprint that the server prints at its start, 32 bytes in hexadecimal"
                    + " digits.");
        }
        return new Trust.Fingerprint(digits.toUpperCase(Locale.ROOT));
    }

    /** The address as a person knows it. */
    String shown() {
        return address.toString();
    }
}
