package dev.reeve.interchange.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineTest {

    @TempDir
    Path folder;

    private static Description role(String name) {
        return new Description(
                "role", "role\n" + name, name, "id of " + name, new TreeMap<>(Map.of("Name", List.of(name))));
    }

    private static List<Description> read(Path file) throws IOException {
        List<Description> read = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file)) {
            Baseline.read(reader, read::add);
        }
        return read;
    }

    @Test
    @DisplayName("A baseline that can't be written whole leaves the one before it, and nothing beside it")
    void wholeOrNotAtAll() throws IOException {
        Path file = folder.resolve("baseline");
        Baseline.save(Stream.of(role("a"), role("b")), file);

        assertThatThrownBy(() -> Baseline.save(
                        Stream.of(role("c"), role("d")).peek(each -> {
                            if (each.name().equals("d")) {
                                throw new UncheckedIOException(new IOException("the disk is full"));
                            }
                        }),
                        file))
                .isInstanceOf(UncheckedIOException.class);

        assertThat(read(file)).containsExactly(role("a"), role("b"));
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.new");
    }

    @Test
    @DisplayName("A link to a baseline stays a link")
    void throughALink() throws IOException {
        Path file = folder.resolve("baseline");
        Path link = folder.resolve("link");
        Files.createSymbolicLink(link, file);
        Baseline.save(Stream.of(role("a")), file);

        Baseline.save(Stream.of(role("b")), link);

        assertThat(link).isSymbolicLink();
        assertThat(read(file)).containsExactly(role("b"));
    }

    @Test
    @DisplayName("A baseline that nobody else may read stays one when it is replaced")
    void permissions() throws IOException {
        Path file = folder.resolve("baseline");
        Baseline.save(Stream.of(role("a")), file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        Baseline.save(Stream.of(role("b")), file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(read(file)).containsExactly(role("b"));
    }
}
