package dev.reeve.shell.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code reeve serve} in a process of its own, as docs/server.md shows it. */
class ServeTest {

    private static final Path PAGE = Path.of("..", "docs", "server.md");
    private static final Pattern EXAMPLE = Pattern.compile("```sh\\n(.*?)```\\n+```\\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    /** A command of the page, and what the page says that it prints. */
    private record Example(String command, String printed) {}

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        Matcher matcher = EXAMPLE.matcher(Files.readString(PAGE));
        while (matcher.find()) {
            examples.add(new Example(matcher.group(1), matcher.group(2)));
        }
        return examples;
    }

    private ReeveProcess serve() throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder.resolve("home"));
        Files.writeString(home.resolve("server.properties"), "http.port = 0\n");
        ReeveProcess process = ReeveProcess.start(folder, home, "serve");
        while (process.isAlive() && said(process, "Ctrl\\+C (stops it)").isEmpty()) {
            Thread.sleep(20);
        }
        return process;
    }

    private static String said(ReeveProcess process, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(String.join("\n", process.printed()));
        return matcher.find() ? matcher.group(1) : "";
    }

    private String shell(String text) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "curl", ".txt");
        Process bash = new ProcessBuilder("bash", "-eu", "-c", text)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(bash.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("The page's curl examples print what the page says")
    void examplesOfThePage() throws IOException, InterruptedException {
        ReeveProcess server = serve();
        try {
            String address = said(server, "serves at (\\S+)");
            String before = "SECRET='" + said(server, "secret (\\S+)") + "'\n";
            assertThat(examples()).hasSizeGreaterThan(4);
            for (Example example : examples()) {
                String command = example.command().replace("https://127.0.0.1:8443", address);
                String printed = shell(before + command);
                assertThat(printed.replaceAll("\\s", ""))
                        .describedAs(example.command())
                        .containsSubsequence(Arrays.stream(example.printed().split("…"))
                                .map(part -> part.replaceAll("\\s", ""))
                                .filter(part -> !part.isEmpty())
                                .toList());
                if (command.contains("TOKEN=")) {
                    before += command.lines().findFirst().orElse("") + "\n";
                }
            }
            assertThat(server.printed())
                    .anyMatch(line -> line.matches("SHA-256 fingerprint .*([0-9A-F]{2}:){31}[0-9A-F]{2}"));
        } finally {
            server.kill();
        }
    }

    @Test
    @DisplayName("Told to end, it lets a running script finish and then ends")
    void endsGracefully() throws IOException, InterruptedException {
        ReeveProcess server = serve();
        try {
            String address = said(server, "serves at (\\S+)");
            String post = "curl -sk -H 'Content-Type: application/json' ";
            String token = shell(post + address + "/signin/once -d '{\"secret\":\"" + said(server, "secret (\\S+)")
                            + "\",\"token\":true}' | sed 's/.*\"token\":\"\\([^\"]*\\)\".*/\\1/'")
                    .strip();
            Path answer = folder.resolve("answer.txt");
            Process curl = new ProcessBuilder(
                            "bash",
                            "-c",
                            post + "-N -H 'Authorization: Bearer " + token + "' " + address
                                    + "/api/v1/contoso.com/pipelines -d '{\"script\": \"1; Start-Sleep 3; 2\"}'")
                    .redirectOutput(answer.toFile())
                    .start();
            while (curl.isAlive() && !Files.readString(answer).contains("1")) {
                Thread.sleep(20);
            }

            server.terminate();

            assertThat(curl.waitFor()).isZero();
            assertThat(Files.readString(answer).lines())
                    .hasSize(3)
                    .last()
                    .asString()
                    .contains("done");
            assertThat(server.end().exitCode()).isEqualTo(143);
        } finally {
            server.kill();
        }
    }

    @Test
    @DisplayName("All that is wrong with the configuration is told at once, with its lines, and nothing starts")
    void badConfiguration() throws IOException, InterruptedException {
        Path home = Files.createDirectories(folder.resolve("bad"));
        Files.writeString(
                home.resolve("server.properties"),
                "# mine\nhttp.port = many\nhttp.prot = 1\nhttp.idle = soon\ntls.key = k.pem\nnonsense\n");

        ReeveProcess.Ended ended = ReeveProcess.run(folder, home, "serve");

        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.errors())
                .contains(
                        "server.properties:2: 'http.port'",
                        "server.properties:3: there is no setting 'http.prot'",
                        "server.properties:4: 'http.idle'",
                        "'tls.certificate': name both",
                        "server.properties:6: is no setting")
                .doesNotContain("Exception");
    }
}
