package dev.reeve.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The admin center's pages out of a folder. */
class PagesTest {

    @TempDir
    private static Path folder;

    private static Server server;
    private static HttpClient client;

    @BeforeAll
    static void start() throws IOException {
        Path pages = Files.createDirectories(folder.resolve("pages"));
        Files.createDirectories(pages.resolve("assets"));
        Files.writeString(pages.resolve("index.html"), "<!doctype html><title>Center</title>");
        Files.writeString(pages.resolve("assets/main-a1.js"), "run()");
        Files.writeString(pages.resolve("assets/notes.txt"), "not for browsers");
        Files.writeString(folder.resolve("secret.js"), "secret");
        Files.createSymbolicLink(pages.resolve("assets/link.js"), folder.resolve("secret.js"));
        Path home = folder.resolve("home");
        ContosoHome.in(home);
        server = start(home, Map.of("REEVE_PAGES_FOLDER", pages.toString()));
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    private static Server start(Path home, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(Map.of("REEVE_HTTP_PORT", "0", "REEVE_HTTP_TLS", "false"));
        environment.putAll(settings);
        return Server.start(
                home, environment, new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }

    @AfterAll
    static void stop() {
        client.close();
        server.close();
    }

    private static HttpResponse<String> get(Server from, String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(from.address() + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    @DisplayName("The first page is never kept, and may load and ask nothing but this server")
    void index() throws IOException, InterruptedException {
        HttpResponse<String> page = get(server, "/");

        assertThat(page.body()).contains("Center");
        assertThat(header(page, "content-type")).startsWith("text/html");
        assertThat(header(page, "cache-control")).isEqualTo("no-store");
        assertThat(header(page, "content-security-policy"))
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/assets/main-a1.js", "/health/live"})
    @DisplayName("HEAD has the headers of GET, those for safety too, and nothing else")
    void head(String path) throws IOException, InterruptedException {
        HttpResponse<String> head = client.send(
                HttpRequest.newBuilder(URI.create(server.address() + path))
                        .HEAD()
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        Map<String, List<String>> headers =
                new HashMap<>(get(server, path).headers().map());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        headers.keySet().removeAll(Set.of("date", "content-length", "transfer-encoding"));
        assertThat(headers).containsKey("x-content-type-options");
        assertThat(head.headers().map()).containsAllEntriesOf(headers);
    }

    @Test
    @DisplayName("Assets have their type and may be kept for good")
    void assets() throws IOException, InterruptedException {
        HttpResponse<String> script = get(server, "/assets/main-a1.js");

        assertThat(script.body()).isEqualTo("run()");
        assertThat(header(script, "content-type")).startsWith("text/javascript");
        assertThat(header(script, "x-content-type-options")).isEqualTo("nosniff");
        assertThat(header(script, "cache-control")).contains("immutable");
        assertThat(header(script, "vary")).isEqualTo("Accept-Encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../../secret.js",
                "/assets/..%2f..%2fsecret.js",
                "/assets/%2e%2e/%2e%2e/secret.js",
                "/assets/..\\..\\secret.js",
                "/assets/..%5c..%5csecret.js",
                "/assets/....//secret.js",
                "/assets/link.js",
                "/assets/notes.txt",
                "/assets/",
                "/assets/main-a1.js/",
                "/assets/main-a1.js%00.html",
                "/index.html",
                "//assets/main-a1.js"
            })
    @DisplayName("Nothing but the assets themselves is found: no path leads elsewhere")
    void tricks(String path) throws IOException {
        URI address = URI.create(server.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            InputStream answer = socket.getInputStream();
            String text = new String(answer.readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(text).containsPattern("^HTTP/1.1 40[04] ").doesNotContain("run()", "secret", "not for browsers");
        }
    }

    @Test
    @DisplayName("The pages shadow no route")
    void routes() throws IOException, InterruptedException {
        assertThat(get(server, "/signin/methods").body()).contains("\"password\":true");
        assertThat(get(server, "/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("Without built pages the page says what to install")
    void notBuilt() throws IOException, InterruptedException {
        Path home = folder.resolve("bare");
        ContosoHome.in(home);
        try (Server bare =
                start(home, Map.of("REEVE_PAGES_FOLDER", folder.resolve("none").toString()))) {
            assertThat(get(bare, "/").body()).contains("Node.js");
        }
    }
}
