package dev.reeve.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A server that is killed while it is written to. */
class KilledServerTest {

    private static final List<String> WRITTEN = List.of("David", "Walter", "Terry", "Fred");
    private static final int KILLS = 3;

    @TempDir
    Path home;

    private final Map<String, Integer> acknowledged = new ConcurrentHashMap<>();
    private final Queue<String> refused = new ConcurrentLinkedQueue<>();

    @Test
    @DisplayName("kill -9 under write load loses no change that was acknowledged")
    void nothingIsLost() throws IOException, InterruptedException {
        ContosoHome.in(home);
        Random random = new Random(20260115);
        for (int kill = 0; kill < KILLS; kill++) {
            Process process = serve();
            try (BufferedReader said =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                String address = said.readLine();
                everythingAcknowledgedIsThere(address);
                List<Thread> writers = new ArrayList<>();
                for (String user : WRITTEN) {
                    writers.add(Thread.ofVirtual().start(() -> write(address, user)));
                }
                // At least one change is acknowledged before, so that there is something to lose.
                int before = sum();
                while (sum() == before && process.isAlive()) {
                    Thread.sleep(5);
                }
                Thread.sleep(random.nextInt(600));
                process.destroyForcibly().waitFor();
                for (Thread writer : writers) {
                    writer.join();
                }
            }
        }
        Process last = serve();
        try (BufferedReader said =
                new BufferedReader(new InputStreamReader(last.getInputStream(), StandardCharsets.UTF_8))) {
            everythingAcknowledgedIsThere(said.readLine());
        } finally {
            last.destroyForcibly().waitFor();
        }
        assertThat(sum()).isGreaterThan(KILLS);
        assertThat(refused).isEmpty();
    }

    private int sum() {
        return acknowledged.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Process serve() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServerProcess.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Counts a user's telephone number up until the server is gone. */
    private void write(String address, String user) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int next = acknowledged.getOrDefault(user, 0) + 1; ; next++) {
                HttpResponse<String> answer = client.send(
                        call(address, "Set-User", "\"Identity\":\"" + user + "\",\"Phone\":\"" + next + "\""),
                        HttpResponse.BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    refused.add(answer.body());
                    return;
                }
                acknowledged.put(user, next);
            }
        } catch (IOException _) {
            return; // killed
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void everythingAcknowledgedIsThere(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (Map.Entry<String, Integer> each : acknowledged.entrySet()) {
                HttpResponse<String> answer = client.send(
                        call(address, "Get-User", "\"Identity\":\"" + each.getKey() + "\""),
                        HttpResponse.BodyHandlers.ofString());
                int kept = JsonMapper.shared()
                        .readTree(answer.body())
                        .at("/value/0/Phone")
                        .asInt();
                // One more may be there: written, and killed before it was acknowledged.
                assertThat(kept).describedAs(each.getKey()).isBetween(each.getValue(), each.getValue() + 1);
            }
        }
    }

    private static HttpRequest call(String address, String cmdlet, String parameters) {
        return HttpRequest.newBuilder(URI.create(address + "/adminapi/beta/contoso.com/InvokeCommand"))
                .header("Authorization", "Bearer Administrator")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"CmdletInput\":{\"CmdletName\":\"" + cmdlet + "\",\"Parameters\":{" + parameters + "}}}"))
                .build();
    }
}
