package dev.reeve.shell.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher builds when it has to, once, and starts what was built: here in a checkout whose Maven and JDK are stand-ins that write down what they are asked for. */
class LauncherTest {

    /** Writes down that it was called, and makes a jar of each of the three folders. */
    private static final String MAVEN = """
            #!/bin/sh
            echo "$*" >>builds
            while [ -f hold ]; do sleep 0.02; done
            [ ! -f broken ] || { echo '[ERROR] Broken.java:[1,1] not a statement'; exit 1; }
            for module in shell workplace server; do
                mkdir -p $module/target/app
                : >$module/target/app/reeve-$module.jar
                : >$module/target/app/library-of-$module.jar
            done
            """;

    /** Prints its arguments, one a line. */
    private static final String JAVA = """
            #!/bin/sh
            printf '%s\\n' "$@"
            """;

    @TempDir
    Path folder;

    private Path checkout = Path.of("");

    @BeforeEach
    void checkout() throws IOException {
        checkout = Files.createDirectory(folder.resolve("a checkout"));
        Path real = Path.of("..");
        program(checkout.resolve("reeve"), Files.readString(real.resolve("reeve")));
        write(checkout.resolve(".mvn/jdk.sh"), Files.readString(real.resolve(".mvn/jdk.sh")));
        write(checkout.resolve("pom.xml"), "");
        program(checkout.resolve("mvnw"), MAVEN);
        for (String module : List.of("engine", "shell", "workplace", "server")) {
            write(checkout.resolve(module).resolve("pom.xml"), "");
            write(checkout.resolve(module).resolve("src/main/java/First.java"), "");
            write(checkout.resolve(module).resolve("src/main/java/Second.java"), "");
        }
        program(folder.resolve("jdk/bin/java"), JAVA);
        program(folder.resolve("jdk/bin/javac"), "#!/bin/sh\n");
        program(folder.resolve("jdk/bin/jar"), "#!/bin/sh\n");
        write(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
    }

    @Test
    @DisplayName("What is built is started without building again")
    void once() throws Exception {
        ReeveProcess.Ended first = run("why", "a b", "");
        assertThat(first.exitCode()).isZero();
        assertThat(first.errors()).contains("first run");
        assertThat(first.out()).endsWith("dev.reeve.shell.Reeve", "why", "a b", "");
        assertThat(run("why").errors()).isEmpty();
        assertThat(builds()).hasSize(1);
    }

    @Test
    @DisplayName("A source that is changed, new or gone, in any module, is a reason to build; a test is none")
    void stale() throws Exception {
        run();
        for (Path source : List.of(
                Path.of("engine/src/main/java/First.java"),
                Path.of("workplace/src/main/java/Third.java"),
                Path.of("server/pom.xml"),
                Path.of(".mvn/jdk.sh"),
                Path.of("pom.xml"))) {
            Path changed = checkout.resolve(source);
            builtAnHourAgo();
            Files.writeString(changed, Files.exists(changed) ? Files.readString(changed) : "");
            assertThat(run().errors()).as(source.toString()).contains("the source has changed");
            assertThat(run().errors()).as(source.toString()).isEmpty();
        }
        builtAnHourAgo();
        Files.delete(checkout.resolve("shell/src/main/java/Second.java"));
        assertThat(run().errors()).contains("the source has changed");

        int builds = builds().size();
        builtAnHourAgo();
        write(checkout.resolve("shell/src/test/java/FirstTest.java"), "");
        assertThat(run().errors()).isEmpty();
        assertThat(builds()).hasSize(builds);
    }

    @Test
    @DisplayName("What was built and is gone is built again")
    void removed() throws Exception {
        run();
        try (Stream<Path> jars = Files.list(checkout.resolve("server/target/app"))) {
            for (Path jar : jars.toList()) {
                Files.delete(jar);
            }
        }
        Files.delete(checkout.resolve("server/target/app"));
        run();
        assertThat(builds()).hasSize(2);
    }

    @Test
    @DisplayName("A build that fails says why and where its log is, starts nothing, and is tried again the next time")
    void broken() throws Exception {
        run();
        builtAnHourAgo();
        write(checkout.resolve("engine/src/main/java/First.java"), "broken");
        write(checkout.resolve("broken"), "");
        ReeveProcess.Ended failed = run();
        assertThat(failed.exitCode()).isEqualTo(1);
        assertThat(failed.out()).isEmpty();
        assertThat(failed.errors())
                .contains("[ERROR] Broken.java:[1,1] not a statement")
                .contains("target/launcher/build.log");
        Files.delete(checkout.resolve("broken"));
        assertThat(run().exitCode()).isZero();
        assertThat(builds()).hasSize(3);
    }

    @Test
    @DisplayName("Of two that start at once one builds and the other waits for it")
    void together() throws Exception {
        write(checkout.resolve("hold"), "");
        List<ReeveProcess> both = List.of(start(checkout.resolve("reeve")), start(checkout.resolve("reeve")));
        while (both.stream().noneMatch(process -> process.errors().contains("Another reeve is building"))) {
            assertThat(both).allMatch(ReeveProcess::isAlive);
            TimeUnit.MILLISECONDS.sleep(10);
        }
        Files.delete(checkout.resolve("hold"));
        for (ReeveProcess process : both) {
            assertThat(process.end().exitCode()).isZero();
        }
        assertThat(builds()).hasSize(1);
    }

    @Test
    @DisplayName("One that was killed while it built is not waited for")
    void killed() throws Exception {
        Files.createDirectories(checkout.resolve("target/launcher"));
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Files.createSymbolicLink(checkout.resolve("target/launcher/lock"), Path.of(Long.toString(gone.pid())));
        assertThat(run().exitCode()).isZero();
        assertThat(checkout.resolve("target/launcher/lock")).doesNotExist();
    }

    @Test
    @DisplayName("Called through links from another folder it starts the checkout that it is part of")
    void throughLinks() throws Exception {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("reeve-of-mine"), Path.of("../a checkout/reeve"));
        Files.createSymbolicLink(bin.resolve("reeve"), Path.of("reeve-of-mine"));
        assertThat(start(bin.resolve("reeve"), "why").end().out())
                .anyMatch(line -> line.startsWith(checkout + "/shell/target/app/reeve-shell.jar:"));
    }

    @Test
    @DisplayName("Only what serves has the server's jars")
    void serving() throws Exception {
        assertThat(run("why").out()).noneMatch(line -> line.contains("library-of-server.jar"));
        assertThat(run("--home", "x", "serve").out()).anyMatch(line -> line.contains("library-of-server.jar"));
    }

    private ReeveProcess.Ended run(String... arguments) throws InterruptedException {
        return start(checkout.resolve("reeve"), arguments).end();
    }

    private ReeveProcess start(Path reeve, String... arguments) {
        return ReeveProcess.start(
                folder,
                Stream.concat(
                                Stream.of(
                                        "env",
                                        "JAVA_HOME=" + folder.resolve("jdk"),
                                        "REEVE_PAGES_FOLDER=" + folder,
                                        reeve.toString()),
                                Stream.of(arguments))
                        .toList());
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(checkout.resolve("builds"));
    }

    /** All of it is an hour older than what was built of it, so that what is written now counts as newer whatever the clock's step. */
    private void builtAnHourAgo() throws IOException {
        try (Stream<Path> all = Files.walk(checkout)) {
            for (Path path : all.toList()) {
                age(path, Duration.ofHours(2));
            }
        }
        age(checkout.resolve("target/launcher/built"), Duration.ofHours(1));
    }

    private static void age(Path path, Duration age) throws IOException {
        Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(age)));
    }

    private static void program(Path file, String text) throws IOException {
        write(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
