package dev.reeve.workplace;

import dev.reeve.language.syntax.Position;
import java.util.ArrayList;
import java.util.List;

/** What a person reads where a text does not parse. */
public final class SyntaxErrorText {

    private SyntaxErrorText() {}

    /** As the vendor's shell: of what does not parse the place comes first. */
    public static List<String> lines(String message, Position position) {
        List<String> lines = new ArrayList<>(position.display());
        lines.add(message);
        lines.add("    + CategoryInfo          : ParserError: (:) [], ParentContainsErrorRecordException");
        return lines;
    }
}
