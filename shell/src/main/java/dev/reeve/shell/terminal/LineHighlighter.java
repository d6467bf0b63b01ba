package dev.reeve.shell.terminal;

import dev.reeve.language.syntax.Highlighting;
import java.util.List;
import java.util.function.Function;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;

/** Shows the line being typed in the colours of the PowerShell console; a command that the caller has not stays plain. */
final class LineHighlighter implements Highlighter {

    private final Function<String, Coloured> parts;

    /**
     * What is to be coloured.
     *
     * @param before how many characters of the text stand in lines above the one being typed
     */
    record Coloured(List<Highlighting.Part> parts, int before) {}

    /** Highlights what a function finds in a line. */
    LineHighlighter(Function<String, Coloured> parts) {
        this.parts = parts;
    }

    @Override
    public AttributedString highlight(LineReader reader, String line) {
        return highlight(line);
    }

    AttributedString highlight(String line) {
        Coloured coloured = parts.apply(line);
        AttributedStringBuilder shown = new AttributedStringBuilder();
        int at = 0;
        for (Highlighting.Part part : coloured.parts()) {
            int start = Math.max(part.start() - coloured.before(), at);
            int end = part.end() - coloured.before();
            if (end > start) {
                shown.append(line, at, start).styled(style(part.kind()), line.substring(start, end));
                at = end;
            }
        }
        return shown.append(line, at, line.length()).toAttributedString();
    }

    private static AttributedStyle style(Highlighting.Kind kind) {
        AttributedStyle plain = AttributedStyle.DEFAULT;
        return switch (kind) {
            case COMMAND -> plain.foreground(AttributedStyle.BRIGHT | AttributedStyle.YELLOW);
            case PARAMETER, OPERATOR -> plain.foreground(AttributedStyle.BRIGHT | AttributedStyle.BLACK);
            case VARIABLE, KEYWORD -> plain.foreground(AttributedStyle.BRIGHT | AttributedStyle.GREEN);
            case STRING -> plain.foreground(AttributedStyle.CYAN);
            case NUMBER -> plain.foreground(AttributedStyle.BRIGHT | AttributedStyle.WHITE);
            case TYPE -> plain.foreground(AttributedStyle.WHITE);
            case COMMENT -> plain.foreground(AttributedStyle.GREEN);
        };
    }
}
