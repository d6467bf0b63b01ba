package dev.reeve.shell.story;

import dev.reeve.language.command.ErrorValue;
import dev.reeve.shell.story.Story.Check;
import dev.reeve.shell.story.Story.Typed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what came of a command with what the story says. */
final class Checks {

    private final Typed typed;
    private final Happening happening;
    private final List<Problem> problems = new ArrayList<>();

    private Checks(Typed typed, Happening happening) {
        this.typed = typed;
        this.happening = happening;
    }

    /** Everything that came out another way. */
    static List<Problem> of(Typed typed, Happening happening) {
        Checks checks = new Checks(typed, happening);
        checks.nothingUnexpected();
        typed.checks().forEach(check -> checks.check(check).ifPresent(checks.problems::add));
        return checks.problems;
    }

    private Optional<Problem> check(Check check) {
        int line = check.line();
        return switch (check) {
            case Check.Output output ->
                Printed.matches(output.lines(), happening.printed())
                        ? Optional.empty()
                        : Optional.of(new Problem(
                                line,
                                "this output:\n" + quoted(Printed.trimmed(output.lines())),
                                List.of(happening.printed().isEmpty() ? "nothing" : "\n" + quoted(happening.printed())),
                                List.of()));
            case Check.Screen screen ->
                Printed.matches(screen.lines(), happening.screen())
                        ? Optional.empty()
                        : Optional.of(new Problem(
                                line,
                                "this on the screen:\n" + quoted(Printed.trimmed(screen.lines())),
                                List.of(happening.screen().isEmpty() ? "nothing" : "\n" + quoted(happening.screen())),
                                List.of()));
            case Check.Contains contains ->
                unless(
                        happening.printed().stream().anyMatch(printed -> Printed.has(printed, contains.text())),
                        line,
                        "some line with '" + contains.text() + "'");
            case Check.Lacks lacks ->
                unless(
                        happening.printed().stream().noneMatch(printed -> Printed.has(printed, lacks.text())),
                        line,
                        "no line with '" + lacks.text() + "'");
            case Check.Row row ->
                unless(
                        happening.printed().stream().anyMatch(printed -> Printed.hasCells(printed, row.cells())),
                        line,
                        "a line with the cells " + String.join(" | ", row.cells()));
            case Check.Count count ->
                happening.objects() == count.count()
                        ? Optional.empty()
                        : Optional.of(Problem.of(line, count.count() + " objects", happening.objects() + " objects"));
            case Check.NothingPrinted _ -> unless(happening.printed().isEmpty(), line, "nothing printed");
            case Check.NothingChanged _ ->
                happening.changed()
                        ? Optional.of(Problem.of(line, "nothing changed", "the organization changed"))
                        : Optional.empty();
            case Check.Asked asked -> among(happening.prompts(), asked.text(), line, "a prompt");
            case Check.Warning warning -> among(happening.warnings(), warning.text(), line, "a warning");
            case Check.WhatIf whatIf -> among(happening.whatIfs(), whatIf.text(), line, "a what-if message");
            case Check.Refused refused -> refused(refused);
            case Check.DoesNotParse wrong ->
                among(happening.syntaxError().stream().toList(), wrong.text(), line, "a text that does not parse");
        };
    }

    private Optional<Problem> refused(Check.Refused refused) {
        boolean found = happening.errors().stream().anyMatch(error -> is(error, refused));
        if (found) {
            return Optional.empty();
        }
        String expected =
                "refused, " + refused.code() + (refused.text().isEmpty() ? "" : " with '" + refused.text() + "'");
        List<String> got = happening.errors().isEmpty()
                ? List.of("it was done")
                : happening.errors().stream().map(Checks::text).toList();
        return Optional.of(new Problem(refused.line(), expected, got, List.of()));
    }

    private void nothingUnexpected() {
        // Where another refusal was expected, its own check tells what came instead.
        List<Check.Refused> refusals = typed.checks().stream()
                .filter(Check.Refused.class::isInstance)
                .map(Check.Refused.class::cast)
                .toList();
        // Where the whole screen is told, errors stand there.
        boolean screenIsTold = typed.checks().stream().anyMatch(Check.Screen.class::isInstance);
        boolean anotherExpected = refusals.stream()
                .anyMatch(refused -> happening.errors().stream().noneMatch(error -> is(error, refused)));
        for (ErrorValue error : happening.errors()) {
            if (!anotherExpected && !screenIsTold && refusals.stream().noneMatch(refused -> is(error, refused))) {
                problems.add(Problem.of(typed.line(), "done: " + firstLine(typed.text()), text(error)));
            }
        }
        boolean mayNotParse = typed.checks().stream().anyMatch(Check.DoesNotParse.class::isInstance);
        happening
                .syntaxError()
                .filter(_ -> !mayNotParse && !screenIsTold)
                .ifPresent(message -> problems.add(
                        Problem.of(typed.line(), "done: " + firstLine(typed.text()), "it does not parse: " + message)));
        happening
                .notAnswered()
                .forEach(prompt -> problems.add(Problem.of(
                        typed.line(),
                        "no further prompt",
                        "this prompt, for which the story has no answer:\n" + prompt)));
        happening
                .answersLeft()
                .forEach(answer -> problems.add(
                        Problem.of(typed.line(), "a prompt for the answer '" + answer + "'", "no such prompt")));
    }

    private Optional<Problem> unless(boolean holds, int line, String expected) {
        String got = happening.printed().isEmpty() ? "nothing" : "\n" + quoted(happening.printed());
        return holds ? Optional.empty() : Optional.of(Problem.of(line, expected, got));
    }

    private static Optional<Problem> among(List<String> texts, String wanted, int line, String what) {
        if (texts.stream().anyMatch(text -> Printed.has(text, wanted))) {
            return Optional.empty();
        }
        String expected = what + (wanted.isEmpty() ? "" : " with '" + wanted + "'");
        return Optional.of(new Problem(line, expected, texts.isEmpty() ? List.of("none") : texts, List.of()));
    }

    private static boolean is(ErrorValue error, Check.Refused refused) {
        return error.record().code().equalsIgnoreCase(refused.code())
                && Printed.has(error.record().message(), refused.text());
    }

    private static String text(ErrorValue error) {
        return "refused, " + error.record().code() + ": " + error.record().message();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("") + (text.contains("\n") ? " …" : "");
    }

    private static String quoted(List<String> lines) {
        return String.join("\n", lines.stream().map(line -> "        | " + line).toList());
    }
}
