package dev.reeve.bench.center;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A program that asks what the explorer asks, over a connection that stays open: the engine's time and one round trip. */
final class Program implements AutoCloseable {

    private static final Pattern PERSON = Pattern.compile("person\\d+");

    private final HttpClient client;
    private final URI address;
    private String token = "";

    private Program(HttpClient client, URI address) {
        this.client = client;
        this.address = address;
    }

    static Program signedIn(URI address, Path certificate, String password) throws IOException {
        Program program = new Program(
                HttpClient.newBuilder().sslContext(trusting(certificate)).build(), address);
        String body = "{\"user\":\"Administrator\",\"password\":\"" + password + "\",\"token\":true}";
        program.token = JsonParser.parseString(program.send(address.resolve("/signin"), body))
                .getAsJsonObject()
                .get("token")
                .getAsString();
        return program;
    }

    private static SSLContext trusting(Path certificate) throws IOException {
        try (var in = Files.newInputStream(certificate)) {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, new char[0]);
            trusted.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            return tls;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String send(URI to, String body) {
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(to)
                            .header("Content-Type", "application/json")
                            .header("Authorization", "Bearer " + token)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            return answer.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The request that a page sends for what is asked: its address, a blank, its body. */
    static String bodyOf(Page page, Runnable asking) {
        Request request = page.waitForRequest(
                each -> Pattern.compile("explain/(why|who-can|what-can|compare)$")
                        .matcher(each.url())
                        .find(),
                asking);
        return request.url() + " " + request.postData();
    }

    /** Asks the same of somebody else, and says how long it took. */
    long ask(String request, int person) {
        int blank = request.indexOf(' ');
        String body = PERSON.matcher(request.substring(blank + 1)).replaceAll("person" + person);
        URI to = address.resolve(URI.create(request.substring(0, blank)).getPath());
        return Desk.timed(() -> send(to, body));
    }

    @Override
    public void close() {
        client.close();
    }
}
