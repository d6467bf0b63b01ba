package dev.reeve.server.http;

import dev.reeve.server.configuration.HttpConfiguration;
import dev.reeve.server.tls.ServerCertificate;
import dev.reeve.server.tls.TlsException;
import java.util.Optional;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** The socket: HTTP/2 and HTTP/1.1 over TLS, strict in what it takes. */
final class Listener {

    private Listener() {}

    static ServerConnector on(
            Server server,
            org.eclipse.jetty.server.HttpConfiguration http,
            HttpConfiguration configuration,
            Optional<ServerCertificate> certificate) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(configuration.largestHeader());
        http.setHttpCompliance(HttpCompliance.RFC9110);
        http.setUriCompliance(UriCompliance.RFC3986);
        HttpConnectionFactory http1 = new HttpConnectionFactory(http);
        ServerConnector connector = new ServerConnector(
                server,
                certificate.map(given -> secure(given, http, http1)).orElseGet(() -> new ConnectionFactory[] {http1}));
        connector.setHost(configuration.host());
        connector.setPort(configuration.port());
        connector.setIdleTimeout(configuration.idle().toMillis());
        return connector;
    }

    /** Shows another certificate to whoever connects from now on. @throws TlsException where it can't be used */
    static void show(ServerCertificate certificate, SslContextFactory tls) {
        try {
            tls.reload(reloaded -> give(reloaded, certificate));
        } catch (Exception e) { // as reload declares
            throw TlsException.unusable(e);
        }
    }

    private static void give(SslContextFactory tls, ServerCertificate certificate) {
        tls.setKeyStore(certificate.keyStore());
        tls.setKeyStorePassword("");
    }

    private static ConnectionFactory[] secure(
            ServerCertificate certificate,
            org.eclipse.jetty.server.HttpConfiguration http,
            HttpConnectionFactory http1) {
        SslContextFactory.Server tls = new SslContextFactory.Server();
        give(tls, certificate);
        tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        // The names in a certificate are for clients to compare; a proxy or an address may name the server otherwise.
        http.addCustomizer(new SecureRequestCustomizer(false));
        HTTP2ServerConnectionFactory http2 = new HTTP2ServerConnectionFactory(http);
        ALPNServerConnectionFactory choice = new ALPNServerConnectionFactory();
        choice.setDefaultProtocol(http1.getProtocol());
        return new ConnectionFactory[] {new SslConnectionFactory(tls, choice.getProtocol()), choice, http2, http1};
    }
}
