package dev.reeve.shell.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.reeve.language.syntax.Highlighting;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStyle;
import org.junit.jupiter.api.Test;

class LineHighlighterTest {

    private static AttributedString shown(String above, String line) {
        return new LineHighlighter(text -> new LineHighlighter.Coloured(Highlighting.of(above + text), above.length()))
                .highlight(line);
    }

    @Test
    void partsHaveTheirColoursAndTheTextStaysAsItIs() {
        AttributedString shown = shown("", "Get-Mailbox 'Ray' now");

        assertThat(shown.toString()).isEqualTo("Get-Mailbox 'Ray' now");
        assertThat(shown.styleAt(0))
                .isEqualTo(AttributedStyle.DEFAULT.foreground(AttributedStyle.BRIGHT | AttributedStyle.YELLOW));
        assertThat(shown.styleAt(13)).isEqualTo(AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN));
        assertThat(shown.styleAt(18)).isEqualTo(AttributedStyle.DEFAULT);
    }

    @Test
    void aStringThatBeganALineAboveGoesOnInColour() {
        AttributedString shown = shown("$x = 'one\n", "two' + 3");

        assertThat(shown.styleAt(0)).isEqualTo(AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN));
        assertThat(shown.styleAt(7))
                .isEqualTo(AttributedStyle.DEFAULT.foreground(AttributedStyle.BRIGHT | AttributedStyle.WHITE));
    }
}
