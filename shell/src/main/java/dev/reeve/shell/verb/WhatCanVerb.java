package dev.reeve.shell.verb;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.question.UsableCommand;
import dev.reeve.shell.home.Home;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.workplace.Workplace;
import dev.reeve.workplace.question.BackwardsJson;
import dev.reeve.workplace.question.BackwardsText;
import dev.reeve.workplace.question.WhatCan;
import java.util.List;

/** {@code reeve what-can}: which cmdlets somebody may run, at all or on one object; or on which objects one of them. */
public record WhatCanVerb(Settings settings, Streams streams) {

    private static final String USAGE = "reeve what-can WHO [CMDLET [-PARAM…]] [--on OBJECT] [--count]";

    /** Asks; answers 0 where there is anything, 3 where there is nothing. */
    public int run(List<String> operands) {
        boolean hasCmdlet = operands.size() > 1 && !operands.get(1).startsWith("-");
        QuestionWords words = QuestionWords.of(operands, hasCmdlet ? 2 : 1, USAGE);
        check(hasCmdlet, words);
        try (Home home = Home.find(settings).orElseGet(new InitVerb(settings, streams)::sampleHome)) {
            Workplace workplace = LocalSessions.on(settings, home).workplace();
            if (hasCmdlet) {
                QuestionWords.checkKnown(workplace.snapshot(), operands.get(1));
            }
            int exitCode = ask(workplace, operands, words, hasCmdlet);
            Doubts.tell(workplace.snapshot(), settings, streams);
            return exitCode;
        } catch (ReeveException e) {
            if (e.code() == ErrorCode.NoSession) {
                streams.out()
                        .println(
                                isJson()
                                        ? BackwardsJson.count(0).toString()
                                        : "nothing: " + ErrorCode.NoSession.name());
                return ExitCode.FOUND;
            }
            throw FailureException.failed(e.code().name(), e.getMessage());
        }
    }

    private boolean isJson() {
        return settings.output() == OutputFormat.JSON;
    }

    private static void check(boolean hasCmdlet, QuestionWords words) {
        if (hasCmdlet && words.on().isPresent()) {
            throw FailureException.usage("Whether a cmdlet may be run on an object, 'reeve why' tells.");
        }
        if (!hasCmdlet && !words.parameters().isEmpty()) {
            throw FailureException.usage("Parameters stand behind their cmdlet. Say: " + USAGE + ".");
        }
        if (words.parameters().stream().anyMatch(given -> !given.values().isEmpty())) {
            throw FailureException.usage("what-can takes parameters without values.");
        }
    }

    private int ask(Workplace workplace, List<String> operands, QuestionWords words, boolean hasCmdlet) {
        WhatCan question = new WhatCan(workplace, operands.getFirst(), System.getProperty("user.name"));
        if (hasCmdlet) {
            WhatCan.Answer answer = question.objects(operands.get(1), words.parameters());
            return objects(workplace.snapshot(), answer, words.countOnly());
        }
        return commands(words.on().map(question::commandsFor).orElseGet(question::commands), words.countOnly());
    }

    private int commands(List<UsableCommand> commands, boolean countOnly) {
        if (!isJson()) {
            streams.out().println(BackwardsText.counted(commands.size(), "cmdlet"));
        } else if (countOnly) {
            streams.out().println(BackwardsJson.count(commands.size()));
        }
        if (!countOnly) {
            commands.forEach(command -> streams.out()
                    .println(isJson() ? BackwardsJson.of(command).toString() : "  " + BackwardsText.of(command)));
        }
        return commands.isEmpty() ? ExitCode.FOUND : ExitCode.DONE;
    }

    private int objects(Organization organization, WhatCan.Answer answer, boolean countOnly) {
        if (!isJson()) {
            streams.out().println(BackwardsText.of(answer));
        } else if (countOnly) {
            streams.out().println(BackwardsJson.count(answer.count()));
        }
        if (!countOnly) {
            answer.objects()
                    .map(object -> isJson()
                            ? BackwardsJson.of(organization, object).toString()
                            : "  " + BackwardsText.of(organization, object))
                    .forEach(streams.out()::println);
        }
        boolean anything = answer.count() > 0 || (answer.granted() && !answer.isForObjects());
        return anything ? ExitCode.DONE : ExitCode.FOUND;
    }
}
