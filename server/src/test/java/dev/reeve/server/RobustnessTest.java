package dev.reeve.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients should not send is refused with a short, clear error, and the server is well afterwards. */
class RobustnessTest {

    private static final String INVOKE = "/adminapi/beta/contoso.com/InvokeCommand";
    private static final String SOUND =
            "{\"CmdletInput\":{\"CmdletName\":\"Get-Mailbox\",\"Parameters\":{\"Identity\":\"David\"}}}";
    private static final int PATIENCE = 20_000;

    @TempDir
    private static Path home;

    private static RunningServer server;

    @BeforeAll
    static void start() throws IOException, GeneralSecurityException {
        server = RunningServer.on(
                home, Map.of("REEVE_HTTP_TLS", "false", "REEVE_HTTP_IDLE", "1s", "REEVE_HTTP_LARGEST_BODY", "64KB"));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void theServerIsWell() throws IOException, InterruptedException {
        assertThat(server.get("/health/ready").statusCode()).isEqualTo(200);
        assertThat(server.post(INVOKE, "Administrator", SOUND).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> post(byte[] body) throws IOException, InterruptedException {
        return server.send(HttpRequest.newBuilder(server.uri(INVOKE))
                .header("Authorization", "Bearer Administrator")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private static void isShort(String answer) {
        assertThat(answer)
                .hasSizeLessThan(1_500)
                .doesNotContainIgnoringCase("jetty", "exception:", "at dev.reeve", "java.");
    }

    static Stream<Arguments> badBodies() {
        String deep = "[".repeat(20_000) + "]".repeat(20_000);
        return Stream.of(
                Arguments.of("nothing", "", 400),
                Arguments.of("no JSON", "Get-Mailbox", 400),
                Arguments.of("half of it", SOUND.substring(0, 30), 400),
                Arguments.of("more after the end", SOUND + "{}", 400),
                Arguments.of("a list", "[" + SOUND + "]", 400),
                Arguments.of("a text", "\"x\"", 400),
                Arguments.of("deeply nested", deep, 400),
                Arguments.of(
                        "deep in a parameter",
                        "{\"CmdletInput\":{\"CmdletName\":\"Get-Mailbox\",\"Parameters\":{\"Identity\":"
                                + "[".repeat(500) + "]".repeat(500) + "}}}",
                        400),
                Arguments.of(
                        "a name twice",
                        "{\"CmdletInput\":{\"CmdletName\":\"Get-Mailbox\",\"CmdletName\":\"Get-User\"}}",
                        400),
                Arguments.of(
                        "a parameter twice in other case",
                        "{\"CmdletInput\":{\"CmdletName\":\"Get-Mailbox\",\"Parameters\":{\"Identity\":\"a\",\"identity\":\"b\"}}}",
                        400),
                Arguments.of(
                        "a number too long",
                        "{\"CmdletInput\":{\"CmdletName\":\"Get-Mailbox\",\"Parameters\":{\"ResultSize\":"
                                + "9".repeat(5_000) + "}}}",
                        400),
                Arguments.of(
                        "a number too large",
                        "{\"CmdletInput\":{\"CmdletName\":\"Get-Mailbox\",\"Parameters\":{\"ResultSize\":1e999999}}}",
                        400),
                Arguments.of("comments", "/* x */" + SOUND, 400),
                Arguments.of("too large", "{\"x\":\"" + "y".repeat(70_000) + "\"}", 413));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badBodies")
    void badBodiesAreRefused(String kind, String body, int status) throws IOException, InterruptedException {
        HttpResponse<String> answer = post(body.getBytes(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).describedAs(kind).isEqualTo(status);
        assertThat(answer.body()).contains("\"error\"");
        isShort(answer.body());
    }

    @Test
    @DisplayName("Only whole UTF-8 is text: no broken sequences, no overlong ones, no other encoding")
    void badText() throws IOException, InterruptedException {
        byte[] sound = SOUND.getBytes(StandardCharsets.UTF_8);
        byte[] broken = sound.clone();
        broken[SOUND.indexOf("David")] = (byte) 0xC3;
        byte[] overlong = sound.clone();
        overlong[SOUND.indexOf("David")] = (byte) 0xC0;
        overlong[SOUND.indexOf("David") + 1] = (byte) 0xAF;

        assertThat(post(broken).statusCode()).isEqualTo(400);
        assertThat(post(overlong).statusCode()).isEqualTo(400);
        assertThat(post(SOUND.getBytes(StandardCharsets.UTF_16)).statusCode()).isEqualTo(400);
        assertThat(post(SOUND.getBytes(StandardCharsets.UTF_16LE)).statusCode()).isEqualTo(400);
        // What stands for a character that was lost elsewhere is a character as well.
        assertThat(post(SOUND.replace("David", "Dav\uFFFDd").getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("Dav\uFFFDd");
    }

    @Test
    @DisplayName("A body that is not said to be JSON is not read as JSON: no form of another site can send one")
    void otherTypes() throws IOException, InterruptedException {
        for (String type :
                new String[] {"text/plain", "application/x-www-form-urlencoded", "multipart/form-data", ""}) {
            HttpRequest.Builder request = HttpRequest.newBuilder(server.uri(INVOKE))
                    .header("Authorization", "Bearer Administrator")
                    .POST(HttpRequest.BodyPublishers.ofString(SOUND));
            assertThat(server.send(type.isEmpty() ? request : request.header("Content-Type", type))
                            .statusCode())
                    .isEqualTo(415);
        }
    }

    @Test
    @DisplayName("A body that is said to be packed is neither unpacked nor taken as it is")
    void packed() throws IOException, InterruptedException {
        for (String encoding : List.of("gzip", "br", "identity, gzip", "GZIP")) {
            assertThat(server.send(HttpRequest.newBuilder(server.uri(INVOKE))
                                    .header("Authorization", "Bearer Administrator")
                                    .header("Content-Type", "application/json")
                                    .header("Content-Encoding", encoding)
                                    .POST(HttpRequest.BodyPublishers.ofString(SOUND)))
                            .statusCode())
                    .isEqualTo(415);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conto\u017Fo.com",
                "c\u03BFntoso.com",
                "contoso.com.",
                " contoso.com",
                "\uFF43ontoso.com",
                "contoso.com\u200B"
            })
    @DisplayName("What only looks like the organization's name is not its name")
    void lookalikes(String name) throws IOException, InterruptedException {
        String path = "/adminapi/beta/"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");

        assertThat(server.post(path + "/InvokeCommand", "Administrator", SOUND).statusCode())
                .isEqualTo(404);
    }

    /** Sends bytes as they are and reads what comes until the server ends the connection or stays silent. */
    private static String raw(String text) throws IOException {
        URI address = URI.create(server.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE);
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return read(socket.getInputStream());
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            in.transferTo(read);
        } catch (SocketTimeoutException e) {
            throw new AssertionError("The connection is still open after " + PATIENCE + " ms; read: " + read, e);
        } catch (IOException _) {
            return read.toString(StandardCharsets.ISO_8859_1); // reset by the server: that is an end as well
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    private static final String HOST = "Host: localhost\r\n";
    private static final String HIDDEN = "GET /metrics HTTP/1.1\r\n" + HOST + "\r\n";

    static Stream<Arguments> ambiguous() {
        return Stream.of(
                Arguments.of("length and chunks", "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                Arguments.of("chunks and length", "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n"),
                Arguments.of("two lengths", "Content-Length: 0\r\nContent-Length: 44\r\n\r\n"),
                Arguments.of("a list of lengths", "Content-Length: 0, 44\r\n\r\n"),
                Arguments.of("a length with a sign", "Content-Length: +0\r\n\r\n"),
                Arguments.of("a negative length", "Content-Length: -1\r\n\r\n"),
                Arguments.of("an unknown encoding", "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
                Arguments.of(
                        "chunked twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                Arguments.of("chunked and then another", "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n"),
                Arguments.of("a blank before the colon", "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n"),
                Arguments.of("a folded header", "X-A: b\r\n Transfer-Encoding: chunked\r\n\r\n"),
                Arguments.of("a NUL in a header", "X-A: b\0c\r\n\r\n"),
                Arguments.of("a bare carriage return", "X-A: b\rTransfer-Encoding: chunked\r\n\r\n"),
                Arguments.of("a header without a name", ": x\r\n\r\n"),
                Arguments.of("a chunk of no size", "Transfer-Encoding: chunked\r\n\r\nxyz\r\n\r\n"),
                Arguments.of("a chunk of a huge size", "Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFFFF\r\n\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ambiguous")
    @DisplayName("What two readers could divide differently is refused, and nothing behind it is taken for a request")
    void smuggling(String kind, String headers) throws IOException {
        String answer = raw("POST " + INVOKE + " HTTP/1.1\r\n" + HOST
                + "Authorization: Bearer Administrator\r\nContent-Type: application/json\r\n" + headers + HIDDEN);

        assertThat(answer).describedAs(kind).startsWith("HTTP/1.1 4").doesNotContain("reeve_http_requests");
        isShort(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /health/live\r\n\r\n",
                "GET /health/live HTTP/9.9\r\n\r\n",
                "GET /health/live HTTP/1.1\r\n\r\n",
                "GET /health/live HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /health/live HTTP/1.1\r\nHost: a b\r\n\r\n",
                "G\0T /health/live HTTP/1.1\r\nHost: a\r\n\r\n",
                "GET http:// HTTP/1.1\r\nHost: a\r\n\r\n",
                "CONNECT /health/live HTTP/1.1\r\nHost: a\r\n\r\n",
                "\0\0\0\0\r\n\r\n",
                "\u0016\u0003\u0001\u0000\u0005hello\r\n\r\n"
            })
    void whatIsNoRequestIsRefused(String text) throws IOException {
        String answer = raw(text);

        assertThat(answer).doesNotContain(" 200 ");
        isShort(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/contoso.com/../../../metrics",
                "/api/%2e%2e/metrics",
                "/api/..%2fmetrics",
                "/api/%252e%252e/metrics",
                "/api/..;/metrics",
                "/metrics;x=1",
                "//metrics",
                "/./metrics",
                "/metrics/",
                "/metrics%00",
                "/metrics%20",
                "/METRICS",
                "/..\\metrics",
                "/%c0%ae%c0%ae/metrics",
                "/%",
                "/%zz",
                "/health/live/../../metrics"
            })
    @DisplayName("A path is what it says: nothing leads to a route but its own address")
    void paths(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\n" + HOST + "Connection: close\r\n\r\n");

        assertThat(answer).containsPattern("^HTTP/1.1 (400|401|404)").doesNotContain("reeve_http_requests");
        isShort(answer);
    }

    @Test
    @DisplayName("Too many or too large headers, and a long address, are refused without being kept")
    void floods() throws IOException {
        String many = "X-Flood: 12345678\r\n".repeat(20_000);

        assertThat(raw("GET /health/live HTTP/1.1\r\n" + HOST + many + "\r\n")).matches("(?s)(HTTP/1.1 431.*)?");
        assertThat(raw("GET /health/live HTTP/1.1\r\n" + HOST + "X: " + "y".repeat(20_000) + "\r\n\r\n"))
                .startsWith("HTTP/1.1 431");
        assertThat(raw("GET /" + "y".repeat(20_000) + " HTTP/1.1\r\n" + HOST + "\r\n"))
                .startsWith("HTTP/1.1 414");
    }

    @Test
    @DisplayName("Who sends nothing, or half a request, is let go")
    void silence() throws IOException {
        assertThat(raw("")).doesNotContain(" 200 ");
        assertThat(raw("GET /health/live HT")).doesNotContain(" 200 ");
        assertThat(raw("POST " + INVOKE + " HTTP/1.1\r\n" + HOST
                        + "Authorization: Bearer Administrator\r\nContent-Type: application/json\r\nContent-Length:"
                        + " 100\r\n\r\n{"))
                .matches("(?s)(HTTP/1.1 (408|400).*)?");
    }

    @Test
    @DisplayName("Who sends a byte now and then is let go all the same")
    void trickle() throws IOException, InterruptedException {
        URI address = URI.create(server.address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(PATIENCE);
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + INVOKE + " HTTP/1.1\r\n" + HOST + "Authorization: Bearer Administrator\r\n"
                            + "Content-Type: application/json\r\nContent-Length: 60000\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            for (int i = 0; i < 40 && socket.getInputStream().available() == 0; i++) {
                out.write(' ');
                out.flush();
                Thread.sleep(100);
            }

            assertThat(read(socket.getInputStream())).startsWith("HTTP/1.1 408");
        }
    }
}
