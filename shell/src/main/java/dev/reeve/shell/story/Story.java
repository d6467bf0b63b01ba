package dev.reeve.shell.story;

import dev.reeve.workplace.question.Asked;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One permission test: what happens, in order, on a scratch copy of its own.
 *
 * @param file the file it was read from
 * @param title its title, or the file's name
 * @param beginning the organization it starts with
 * @param forests the foreign forests it trusts
 */
public record Story(Path file, String title, Beginning beginning, List<Forest> forests, List<Step> steps) {
    public Story {
        forests = List.copyOf(forests);
        steps = List.copyOf(steps);
    }

    /**
     * A foreign forest that the organization trusts from the beginning, a real directory as long as the story lasts.
     *
     * @param line the line of the file it stands on
     * @param file its entries as LDIF; the path is relative to the story's
     * @param reader the account with which it is read, where there is one
     */
    public record Forest(int line, String file, Optional<String> reader) {}

    /** The organization a story starts with. */
    public sealed interface Beginning {

        /** A copy of the organization of the home. */
        record ThisHome() implements Beginning {}

        /** The sample. */
        record Contoso() implements Beginning {}

        /** A new organization of that domain, with nothing but what ships built in. */
        record Fresh(String domain) implements Beginning {}

        /** A new organization with the people, groups and units of an LDIF file; the path is relative to the story's. */
        record Imported(String file, boolean asMailboxes) implements Beginning {}
    }

    /** Something that happens. */
    public sealed interface Step {
        /** The line of the file it stands on. */
        int line();
    }

    /**
     * Whoever comes next is this user. A session once opened stays open, each in its own window.
     *
     * @param window tells several sessions of one user apart; empty for his only one
     * @param refusal the code with which the sign-in must be refused, where it must
     */
    public record SignIn(int line, String user, String window, Optional<String> refusal) implements Step {}

    /**
     * A script lies on the server from here on, or no longer.
     *
     * @param text its text; empty where it is gone
     */
    public record Script(int line, String name, Optional<String> text) implements Step {}
    /** From here on everybody's window is that wide. */
    public record Window(int line, int columns) implements Step {}

    /** From here on a message tracking log lies on a server. */
    public record TrackingLog(int line, String server, String file, String text) implements Step {}

    /** A foreign forest stops answering, or answers again. */
    public record ForestAnswers(int line, String domain, boolean answers) implements Step {}

    /** A foreign forest changes, as LDIF says it. */
    public record ForestChanges(int line, String domain, String ldif) implements Step {}

    /** The setup tool is run, by whoever installed the organization, with these words for arguments. */
    public record Setup(Typed typed) implements Step {
        @Override
        public int line() {
            return typed.line();
        }
    }

    /** A command is typed, prompts are answered, and what comes of it is checked. */
    public record Typed(int line, String text, List<String> answers, List<Check> checks) implements Step {
        public Typed {
            answers = List.copyOf(answers);
            checks = List.copyOf(checks);
        }
    }

    /**
     * Somebody may or may not do something; nothing is run.
     *
     * @param because the code of the refusal, where the story names one
     */
    public record May(int line, Asked asked, boolean granted, Optional<String> because) implements Step {

        /** The expectation as it was written, or nearly. */
        String text() {
            StringBuilder text = new StringBuilder(asked.who())
                    .append(granted ? " may " : " may not ")
                    .append(asked.cmdlet());
            for (Asked.Given given : asked.parameters()) {
                text.append(" -").append(given.name());
                given.values().forEach(value -> text.append(' ').append(value));
            }
            asked.on().ifPresent(object -> text.append(" on ").append(object));
            because.ifPresent(code -> text.append(" because ").append(code));
            return text.toString();
        }
    }

    /** What must come of a command. */
    public sealed interface Check {
        /** The line of the file it stands on. */
        int line();

        /** The whole output; a line of three dots stands for any lines. */
        record Output(int line, List<String> lines) implements Check {
            public Output {
                lines = List.copyOf(lines);
            }
        }

        /** Everything on the screen: output, errors, messages, prompts with their answers, in this order. */
        record Screen(int line, List<String> lines) implements Check {
            public Screen {
                lines = List.copyOf(lines);
            }
        }

        /** Some line of the output contains the text. */
        record Contains(int line, String text) implements Check {}

        /** No line of the output contains the text. */
        record Lacks(int line, String text) implements Check {}

        /** Some line of the output has these cells in this order. */
        record Row(int line, List<String> cells) implements Check {
            public Row {
                cells = List.copyOf(cells);
            }
        }

        /** That many objects come out. */
        record Count(int line, int count) implements Check {}

        /** A prompt with that text is shown. */
        record Asked(int line, String text) implements Check {}

        /** A warning with that text is given. */
        record Warning(int line, String text) implements Check {}

        /** A what-if message with that text is given. */
        record WhatIf(int line, String text) implements Check {}

        /** It is refused with that code, by a message with that text. */
        record Refused(int line, String code, String text) implements Check {}

        /** It does not parse, by a message with that text. */
        record DoesNotParse(int line, String text) implements Check {}

        /** The organization is as it was before. */
        record NothingChanged(int line) implements Check {}

        /** Nothing comes out. */
        record NothingPrinted(int line) implements Check {}
    }
}
