package dev.reeve.shell.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.reeve.shell.story.Story.Beginning;
import dev.reeve.shell.story.Story.Check;
import dev.reeve.shell.story.Story.May;
import dev.reeve.shell.story.Story.SignIn;
import dev.reeve.shell.story.Story.Typed;
import dev.reeve.workplace.question.Asked;
import dev.reeve.workplace.question.Asked.Given;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StoryReaderTest {

    private static final Path FILE = Path.of("story.txt");

    @Test
    void aStoryIsNamedAfterItsFileUnlessItHasATitle() throws Exception {
        assertThat(read("as Bob")).extracting(Story::title).containsExactly("story.txt");
        assertThat(read("== One ==\nas Bob\n== Two\nas Bob"))
                .extracting(Story::title)
                .containsExactly("One", "Two");
    }

    @Test
    void theOrganizationHoldsForTheStoriesBelow() throws Exception {
        assertThat(read("organization: new fabrikam.com\n== One ==\nas Bob\n== Two ==\norganization: contoso\nas Bob"))
                .extracting(Story::beginning)
                .containsExactly(new Beginning.Fresh("fabrikam.com"), new Beginning.Contoso());
    }

    @Test
    void anImportSaysWhatPeopleBecome() throws Exception {
        assertThat(read("organization: import my people.ldif people as users\nas Bob")
                        .getFirst()
                        .beginning())
                .isEqualTo(new Beginning.Imported("my people.ldif", false));
    }

    @Test
    void aUserMayHaveSeveralWindows() throws Exception {
        assertThat(read("as User1 (second window)").getFirst().steps())
                .containsExactly(new SignIn(1, "User1", "second window", Optional.empty()));
    }

    @Test
    void outputAloneAndTheWholeScreenAreToldApart() throws Exception {
        Story story = read("""
                window: 60 columns
                PS> 1; Write-Warning two
                | 1
                || 1
                || WARNING: two
                """).getFirst();

        assertThat(story.steps())
                .containsExactly(
                        new Story.Window(1, 60),
                        new Typed(
                                2,
                                "1; Write-Warning two",
                                List.of(),
                                List.of(
                                        new Check.Output(3, List.of("1")),
                                        new Check.Screen(4, List.of("1", "WARNING: two")))));
    }

    @Test
    void aCommandMayGoOverLinesAndHasWhatMustComeOfItBelow() throws Exception {
        Story story = read("""
                PS> Get-Role |
                >>   Format-Table
                  answer: Y
                | Name
                | ----
                  refused: NameExists "Bob"
                  nothing changed
                """).getFirst();

        assertThat(story.steps())
                .containsExactly(new Typed(
                        1,
                        "Get-Role |\n  Format-Table",
                        List.of("Y"),
                        List.of(
                                new Check.Output(4, List.of("Name", "----")),
                                new Check.Refused(6, "NameExists", "\"Bob\""),
                                new Check.NothingChanged(7))));
    }

    @Test
    void anExpectationNamesParametersTheObjectAndTheReason() throws Exception {
        assertThat(read("Help Desk 1 may not Set-Mailbox -DisplayName -City 'New York', Paris on \"Bob Kelly\" because"
                                + " OutOfWriteScope")
                        .getFirst()
                        .steps())
                .containsExactly(new May(
                        1,
                        new Asked(
                                "Help Desk 1",
                                "Set-Mailbox",
                                List.of(
                                        new Given("DisplayName", List.of()),
                                        new Given("City", List.of("New York", "Paris"))),
                                Optional.of("Bob Kelly")),
                        false,
                        Optional.of("OutOfWriteScope")));
    }

    @Test
    void commentsAndBlankLinesMeanNothing() throws Exception {
        assertThat(read("# a comment\n\nas Bob\n\n# another").getFirst().steps())
                .hasSize(1);
    }

    @Test
    void aLineThatIsNotUnderstoodIsNamed() {
        assertThatExceptionOfType(StoryFormatException.class)
                .isThrownBy(() -> read("as Bob\nGet-Mailbox Bob"))
                .withMessageStartingWith("story.txt:2: 'Get-Mailbox Bob' is not understood.");
    }

    @Test
    void anUnknownCheckIsNamed() {
        assertThatExceptionOfType(StoryFormatException.class)
                .isThrownBy(() -> read("PS> Get-Mailbox\n  prints: x"))
                .withMessageStartingWith("story.txt:2: 'prints: x' is not understood.");
    }

    @Test
    void theOrganizationCannotChangeWithinAStory() {
        assertThatExceptionOfType(StoryFormatException.class)
                .isThrownBy(() -> read("as Bob\norganization: contoso"))
                .withMessageStartingWith("story.txt:2:");
    }

    @Test
    void foreignForestsBeginWithAStoryAndChangeInIt() throws Exception {
        Story story = read("""
                organization: contoso
                foreign forest: adatum.ldif read as ADATUM\\reader
                as Bob
                forest adatum.com changes
                >> dn: DC=adatum,DC=com
                >>
                >> dn: x
                forest adatum.com stops
                forest adatum.com answers
                """).getFirst();

        assertThat(story.forests()).containsExactly(new Story.Forest(2, "adatum.ldif", Optional.of("ADATUM\\reader")));
        assertThat(story.steps())
                .containsExactly(
                        new SignIn(3, "Bob", "", Optional.empty()),
                        new Story.ForestChanges(4, "adatum.com", "\ndn: DC=adatum,DC=com\n\ndn: x"),
                        new Story.ForestAnswers(8, "adatum.com", false),
                        new Story.ForestAnswers(9, "adatum.com", true));
    }

    @Test
    void aForeignForestStandsBeforeTheFirstStep() {
        assertThatExceptionOfType(StoryFormatException.class)
                .isThrownBy(() -> read("as Bob\nforeign forest: adatum.ldif"))
                .withMessageStartingWith("story.txt:2:");
    }

    @Test
    void aFileInWhichNothingHappensIsAnError() {
        assertThatExceptionOfType(StoryFormatException.class).isThrownBy(() -> read("# nothing"));
    }

    @Test
    void aScriptHasItsTextBelowAndMayGoAgain() throws Exception {
        Story story = read("""
                script Foo.ps1:
                  param($x)

                  if ($x) {
                    'y'
                  }

                as Bob
                script Foo.ps1 is gone
                """).getFirst();

        assertThat(story.steps())
                .containsExactly(
                        new Story.Script(1, "Foo.ps1", Optional.of("param($x)\n\nif ($x) {\n  'y'\n}")),
                        new SignIn(8, "Bob", "", Optional.empty()),
                        new Story.Script(9, "Foo.ps1", Optional.empty()));
        assertThatExceptionOfType(StoryFormatException.class)
                .isThrownBy(() -> read("script Foo.ps1"))
                .withMessageContaining("is gone");
    }

    @Test
    void theSetupToolIsCheckedLikeACommand() throws Exception {
        assertThat(read("setup: /PrepareAD\n  refused: Usage").getFirst().steps())
                .containsExactly(new Story.Setup(
                        new Typed(1, "/PrepareAD", List.of(), List.of(new Check.Refused(2, "Usage", "")))));
    }

    private static List<Story> read(String text) throws StoryFormatException {
        return StoryReader.read(FILE, text.lines().toList());
    }
}
