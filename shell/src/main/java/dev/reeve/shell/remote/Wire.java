package dev.reeve.shell.remote;

import dev.reeve.shell.line.FailureException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Requests to a server. None is ever sent twice. */
final class Wire {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http;
    private final URI address;
    private volatile Optional<String> token = Optional.empty();

    Wire(Destination destination) {
        this.address = destination.address();
        // No redirect is followed: whoever is sent elsewhere would take the token there.
        this.http = HttpClient.newBuilder()
                .sslContext(TrustedTls.of(destination.trust()))
                .connectTimeout(PATIENCE)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** From now on requests come from whoever has this token. */
    void signIn(String given) {
        token = Optional.of(given);
    }

    /**
     * What is there.
     *
     * @throws RefusedException where the server refuses
     * @throws LostException where it does not answer
     */
    JsonNode get(String path) {
        return answer(request(path).GET());
    }

    /** Sends a body, and answers what comes back; an empty object for nothing. */
    JsonNode post(String path, ObjectNode body) {
        return answer(posting(path, body));
    }

    /** Removes something. */
    void delete(String path) {
        answer(request(path).DELETE());
    }

    /** Sends a body, and answers what streams back, from its first bytes on. */
    InputStream stream(String path, ObjectNode body) {
        HttpResponse<InputStream> response = send(posting(path, body), HttpResponse.BodyHandlers.ofInputStream());
        if (response.statusCode() / 100 == 2) {
            return response.body();
        }
        try (InputStream in = response.body()) {
            throw refused(response.statusCode(), new String(in.readNBytes(64 << 10), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new LostException(reason(e), true);
        }
    }

    private HttpRequest.Builder posting(String path, ObjectNode body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
        token.ifPresent(given -> request.header("Authorization", "Bearer " + given));
        return request;
    }

    private JsonNode answer(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw refused(response.statusCode(), response.body());
        }
        return response.body().isEmpty()
                ? JsonNodeFactory.instance.objectNode()
                : json(response.body()).orElseThrow(() -> noReeve("it does not speak JSON"));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request.build(), handler);
        } catch (SSLException e) {
            throw notTrusted(e);
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new LostException(reason(e), false);
        } catch (IOException e) {
            throw new LostException(reason(e), true);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new LostException("waiting was interrupted", true);
        }
    }

    private FailureException notTrusted(SSLException e) {
        return FailureException.failed(
                "CertificateNotTrusted",
                "The certificate of " + address + " is not trusted (" + e.getMessage() + "). Compare what it prints at"
                        + " its start and give --fingerprint SHA256, or --certificate FILE with its certificate.");
    }

    private FailureException noReeve(String why) {
        return FailureException.failed("NoServer", address + " is no Reeve server: " + why + ".");
    }

    private static String reason(IOException e) {
        String said = Optional.ofNullable(e.getMessage()).orElse("");
        return said.isBlank() ? "the connection failed" : said;
    }

    private RuntimeException refused(int status, String body) {
        Optional<JsonNode> error = json(body).map(read -> read.path("error")).filter(JsonNode::isObject);
        return error.isEmpty()
                ? noReeve("it answers with status " + status)
                : new RefusedException(
                        status,
                        error.get().path("code").asString("Refused"),
                        error.get().path("message").asString("The server refuses."));
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(JsonMapper.shared().readTree(text));
        } catch (JacksonException _) {
            return Optional.empty();
        }
    }
}
