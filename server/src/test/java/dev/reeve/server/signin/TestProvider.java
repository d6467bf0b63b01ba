package dev.reeve.server.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A real OpenID provider, npm's oidc-provider as its lockfile pins it, in a process of its own. */
public final class TestProvider implements AutoCloseable {

    static final String AUDIENCE = "https://reeve.test/api";

    private final TestProcess process;
    private final String issuer;
    private final HttpClient client = HttpClient.newHttpClient();

    private TestProvider(TestProcess process) {
        this.process = process;
        this.issuer = process.line();
    }

    /** Starts it for a server whose callback is at that address. */
    public static TestProvider start(URI callback) {
        Path folder = installed();
        return new TestProvider(TestProcess.start(
                folder, folder.resolve("errors.txt"), List.of("node", "provider.mjs", callback.toString())));
    }

    /** The program with the packages that the lockfile names, installed once for each state of it; for other modules' tests too. */
    private static Path installed() {
        Path server = Path.of("..", "server");
        Path source = server.resolve(Path.of("src", "test", "provider"));
        Path folder = server.resolve(Path.of("target", "provider"));
        try {
            Files.createDirectories(folder);
            Path installed = folder.resolve("installed.json");
            for (String file : List.of("package.json", "package-lock.json", "provider.mjs")) {
                Files.copy(source.resolve(file), folder.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            if (!Files.exists(installed) || Files.mismatch(installed, source.resolve("package-lock.json")) >= 0) {
                TestProcess.run(folder, List.of("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts"));
                Files.copy(source.resolve("package-lock.json"), installed, StandardCopyOption.REPLACE_EXISTING);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String issuer() {
        return issuer;
    }

    /** The settings of a server where people sign in here, by the user principal name. */
    public Map<String, String> settings(URI callback) {
        return Map.of(
                "REEVE_OIDC_ISSUER",
                issuer,
                "REEVE_OIDC_CLIENT_ID",
                "reeve",
                "REEVE_OIDC_CLIENT_SECRET",
                "a-secret-of-the-test",
                "REEVE_OIDC_REDIRECT",
                callback.toString(),
                "REEVE_OIDC_AUDIENCE",
                AUDIENCE,
                "REEVE_OIDC_CLAIM",
                "upn",
                "REEVE_OIDC_SCOPES",
                "");
    }

    /** Decides who it is that signs in from now on. */
    public void signInAs(String user) {
        get("/sign-in-as?user=" + URLEncoder.encode(user, StandardCharsets.UTF_8));
    }

    /** From now on everybody cancels. */
    public void cancel() {
        signInAs("");
    }

    void rotateKeys() {
        get("/rotate");
    }

    void tokensLast(int seconds) {
        get("/lifetime?seconds=" + seconds);
    }

    /** A token for whoever signs in, made for an audience. */
    String token(String audience) {
        String credentials = Base64.getEncoder()
                .encodeToString("program:another-secret-of-the-test".getBytes(StandardCharsets.UTF_8));
        return SignInServer.JSON
                .readTree(send(HttpRequest.newBuilder(URI.create(issuer + "/token"))
                                .header("Authorization", "Basic " + credentials)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(
                                        "grant_type=client_credentials&resource=" + audience)))
                        .body())
                .path("access_token")
                .asString();
    }

    /** Goes through the provider as a browser does, from where it is sent to where it is sent back. */
    static URI through(URI departure, URI callback) {
        try (HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            URI next = departure;
            for (int step = 0; step < 10; step++) {
                HttpResponse<String> response =
                        browser.send(HttpRequest.newBuilder(next).build(), HttpResponse.BodyHandlers.ofString());
                String location = response.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new AssertionError("The provider says " + response.body()));
                next = next.resolve(location);
                if (location.startsWith(callback.toString())) {
                    return next;
                }
            }
            throw new AssertionError("The provider sends nobody back.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void get(String path) {
        send(HttpRequest.newBuilder(URI.create(issuer + path)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        process.close();
    }
}
