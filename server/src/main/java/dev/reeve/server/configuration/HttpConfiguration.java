package dev.reeve.server.configuration;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the server listens and what it takes.
 *
 * @param host the address to listen at: this machine only, unless told otherwise
 * @param port 0 for any that is free
 * @param tls whether it speaks HTTPS; plain HTTP is for this machine only
 * @param certificate a file of PEM certificates, the server's own first; empty for one that Reeve makes
 * @param key the file of its private key
 * @param largestBody the largest body of a request, in bytes
 * @param largestHeader the largest header of a request, in bytes
 * @param idle how long a connection may be silent
 * @param stopping how long running requests have to finish
 */
public record HttpConfiguration(
        String host,
        int port,
        boolean tls,
        Optional<Path> certificate,
        Optional<Path> key,
        int largestBody,
        int largestHeader,
        Duration idle,
        Duration stopping) {

    /** Reads the settings that begin with {@code http} and {@code tls}. */
    public static HttpConfiguration from(ConfigurationReader settings) {
        HttpConfiguration read = new HttpConfiguration(
                settings.text("http.host").orElse("127.0.0.1"),
                settings.number("http.port", 8443, 0, 65_535),
                settings.flag("http.tls", true),
                settings.path("tls.certificate"),
                settings.path("tls.key"),
                settings.bytes("http.largest-body", 1 << 20),
                settings.bytes("http.largest-header", 16 << 10),
                settings.duration("http.idle", Duration.ofSeconds(30)),
                settings.duration("http.stopping", Duration.ofSeconds(30)));
        if (read.certificate.isPresent() != read.key.isPresent()) {
            settings.problem("tls.certificate", "name both tls.certificate and tls.key, or neither.");
        }
        try {
            if (!read.tls && !InetAddress.getByName(read.host).isLoopbackAddress()) {
                settings.problem(
                        "http.tls", "HTTP without TLS is for this machine only; listen at 127.0.0.1 or use TLS.");
            }
        } catch (UnknownHostException _) {
            settings.problem("http.host", "there is no such address.");
        }
        return read;
    }
}
