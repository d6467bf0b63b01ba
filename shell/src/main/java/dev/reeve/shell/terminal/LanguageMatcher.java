package dev.reeve.shell.terminal;

import java.util.List;
import java.util.Map;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.LineReader;
import org.jline.reader.impl.CompletionMatcherImpl;

/** Takes every candidate: the language has already matched them, and knows about quotes and dashes what JLine does not. */
final class LanguageMatcher extends CompletionMatcherImpl {

    @Override
    protected void defaultMatchers(
            Map<LineReader.Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            String originalGroupName) {
        matchers = List.of(simpleMatcher(_ -> true));
        exact = candidate -> candidate.equalsIgnoreCase(line.word());
    }
}
