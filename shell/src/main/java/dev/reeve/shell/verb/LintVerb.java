package dev.reeve.shell.verb;

import dev.reeve.commands.lint.Finding;
import dev.reeve.commands.lint.FindingCode;
import dev.reeve.commands.lint.Lint;
import dev.reeve.shell.home.Home;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.workplace.JsonLines;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** {@code reeve lint}: findings about the permission model. */
public record LintVerb(Settings settings, Streams streams) {

    /** Reports; answers 0 where there is nothing to report, 3 where there is. */
    public int run(List<String> codes) {
        Set<FindingCode> wanted = wanted(codes);
        try (Home home = Home.find(settings).orElseGet(new InitVerb(settings, streams)::sampleHome)) {
            List<Finding> findings = Lint.check(home.snapshot()).stream()
                    .filter(finding -> wanted.contains(finding.code()))
                    .toList();
            findings.stream().map(this::line).forEach(streams.out()::println);
            if (settings.output() == OutputFormat.TEXT) {
                streams.out().println(findings.size() + (findings.size() == 1 ? " finding" : " findings"));
            }
            return findings.isEmpty() ? ExitCode.DONE : ExitCode.FOUND;
        }
    }

    private String line(Finding finding) {
        return settings.output() == OutputFormat.JSON
                ? JsonLines.finding(finding).toString()
                : finding.code() + "  " + finding.object() + ": " + finding.message();
    }

    private static Set<FindingCode> wanted(List<String> codes) {
        Set<FindingCode> wanted =
                codes.isEmpty() ? EnumSet.allOf(FindingCode.class) : EnumSet.noneOf(FindingCode.class);
        codes.forEach(name -> wanted.add(FindingCode.named(name)
                .orElseThrow(
                        () -> FailureException.usage("There is no finding '" + name + "'; docs/lint.md lists them."))));
        return wanted;
    }
}
