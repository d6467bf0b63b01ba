package dev.reeve.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What documents show is what is printed when somebody types it, in its order. */
class DocumentedTranscriptsTest {

    private static final Path ROOT = Path.of("..");
    private static final String FIRST_READ = "README.md";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "README.md, 7",
        "docs/explaining.md, 7",
        "docs/lint.md, 1",
        "docs/message-tracking.md, 2",
        "docs/reports.md, 2",
        "docs/shell.md, 2",
        "docs/your-organization.md, 20"
    })
    void a_document_shows_what_is_printed(String document, int least) throws IOException {
        Typist typist = new Typist(folder);
        if (document.equals(FIRST_READ)) {
            assertThat(typist.home()).doesNotExist();
        } else {
            SampleHome.in(typist.home());
        }
        Files.createDirectories(folder.resolve("srv/exchange/mbx1/MessageTracking"));
        List<List<Transcript>> blocks = Transcript.of(ROOT.resolve(document));
        List<String> wrong = new ArrayList<>();
        for (List<Transcript> block : blocks) {
            List<List<String>> screens = typist.type(block);
            for (int i = 0; i < block.size(); i++) {
                if (!block.get(i).fits(screens.get(i))) {
                    wrong.add(block.get(i).typed() + "\nprints\n" + String.join("\n", screens.get(i)));
                }
            }
        }
        assertThat(wrong).as("What %s shows otherwise", document).isEmpty();
        assertThat(blocks.stream().flatMap(List::stream)).hasSizeGreaterThanOrEqualTo(least);
    }

    @Test
    void a_story_of_the_page_on_them_passes() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/permission-tests.md"));
        String story = page.substring(page.indexOf("```\n# ") + 4);
        Path file = Files.writeString(folder.resolve("story.txt"), story.substring(0, story.indexOf("```")));

        assertThat(SampleHome.in(folder.resolve("home"))
                        .reeve("test", file.toString())
                        .output())
                .endsWith("3 passed, 0 failed");
    }

    @Test
    void what_is_left_out_and_times_may_differ_and_nothing_else() {
        Transcript shown =
                new Transcript(false, "history", List.of("2026-06-02T09:14:07Z  version 2  by …", "…", "  end"));

        assertThat(shown.fits(List.of("2026-01-01T00:00:00.5Z  version 2  by amy", "", "x", "  end  ")))
                .isTrue();
        assertThat(shown.fits(List.of("2026-01-01T00:00:00.5Z  version 3  by amy", "  end")))
                .isFalse();
        assertThat(shown.fits(List.of("2026-06-02T09:14:07Z  version 2  by amy", "  end", "more")))
                .isFalse();
    }
}
