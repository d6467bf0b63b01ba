package dev.reeve.shell.story;

import dev.reeve.commands.run.CommandRunner.Answer;
import dev.reeve.commands.run.Session;
import dev.reeve.commands.run.SessionCommands;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.Parameter;
import dev.reeve.shell.session.Workplace;
import dev.reeve.shell.story.Story.Given;
import dev.reeve.shell.story.Story.May;
import dev.reeve.shell.story.Story.Typed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Asks whether somebody may do something. With an object or a value, the command is bound and planned as it would be if
 * it were typed, and the plan is decided; without, the question is whether he has the cmdlet and the parameters at all.
 */
final class Question {

    private static final String ACTOR = "reeve test";

    private final Workplace workplace;
    private final May may;
    private final Path folder;

    Question(Workplace workplace, May may, Path folder) {
        this.workplace = workplace;
        this.may = may;
        this.folder = folder;
    }

    /**
     * The answer.
     *
     * @param codes why it is refused; empty where it is granted
     * @param unclear what is wrong with the question itself
     */
    record Reply(boolean granted, Set<String> codes, List<Answer> answers, Optional<String> unclear) {

        static Reply refused(String code, List<Answer> answers) {
            return new Reply(false, Set.of(code), answers, Optional.empty());
        }
    }

    Reply ask() {
        try {
            Session session = workplace.open(may.who(), ACTOR, Optional.empty());
            SessionCommands commands = workplace.commands(session);
            if (commands.script(may.cmdlet()).isPresent()) {
                return script(session);
            }
            Optional<Command> command = commands.find(may.cmdlet());
            if (command.isEmpty()) {
                return permission(session);
            }
            boolean isAboutAnObject = may.on().isPresent()
                    || may.parameters().stream()
                            .anyMatch(given -> !given.values().isEmpty());
            return isAboutAnObject ? plan(session, command.get()) : gate(session, command.get());
        } catch (ReeveException e) {
            return e.code() == ErrorCode.NoSession
                    ? Reply.refused(e.code().name(), List.of())
                    : new Reply(false, Set.of(), List.of(), Optional.of(e.getMessage()));
        } catch (CommandError e) {
            return Reply.refused(e.errorRecord().code(), List.of());
        }
    }

    /** What a script would do is known only by running it; whether somebody may run it is known before. */
    private Reply script(Session session) {
        Set<String> parameters = may.parameters().stream().map(Given::name).collect(Collectors.toUnmodifiableSet());
        Decision decision = workplace.runner().ask(session, may.cmdlet(), parameters);
        return switch (decision) {
            case Decision.Granted _ -> new Reply(true, Set.of(), List.of(), Optional.empty());
            case Decision.Denied denied ->
                Reply.refused(denied.code().name(), List.of(new Answer(decision, Optional.empty())));
        };
    }

    /** What is no command may be an application permission [GATE-7]. */
    private Reply permission(Session session) {
        Answer answer = workplace.runner().askPermission(session, may.cmdlet(), may.on());
        Set<String> codes = may.parameters().isEmpty()
                ? code(answer).stream().collect(Collectors.toUnmodifiableSet())
                : Set.of(ErrorCode.CommandNotFound.name());
        return new Reply(codes.isEmpty(), codes, List.of(answer), Optional.empty());
    }

    private Reply gate(Session session, Command command) {
        boolean all = may.parameters().stream()
                .allMatch(given -> parameter(command, given).isPresent());
        return all ? new Reply(true, Set.of(), List.of(), Optional.empty()) : parameterNotFound(session);
    }

    private Reply parameterNotFound(Session session) {
        Set<String> parameters = may.parameters().stream().map(Given::name).collect(Collectors.toUnmodifiableSet());
        Decision decision = workplace.runner().ask(session, may.cmdlet(), parameters);
        return Reply.refused(ErrorCode.ParameterNotFound.name(), List.of(new Answer(decision, Optional.empty())));
    }

    private Reply plan(Session session, Command command) {
        Participant participant = new Participant(workplace, session, true, folder);
        Happening happening = participant.type(new Typed(may.line(), line(command), List.of(), List.of()));
        List<Answer> answers = participant.answers();
        Set<String> codes =
                answers.stream().flatMap(answer -> code(answer).stream()).collect(Collectors.toSet());
        happening.errors().forEach(error -> codes.add(error.record().code()));
        Optional<String> unclear = happening
                .syntaxError()
                .or(() -> codes.contains(ErrorCode.NotImplementedHere.name())
                                || codes.contains("MissingMandatoryParameter")
                        ? Optional.of(problem(happening, answers))
                        : Optional.empty())
                .or(() -> answers.isEmpty() && codes.isEmpty()
                        ? Optional.of("nothing was decided: " + may.cmdlet() + " did not run")
                        : Optional.empty());
        return new Reply(codes.isEmpty(), codes, answers, unclear);
    }

    /** What is missing: said by an error, or by the rule beside an answer where the cmdlet itself found out. */
    private static String problem(Happening happening, List<Answer> answers) {
        return happening.errors().stream()
                .map(error -> error.record().message())
                .findFirst()
                .or(() -> answers.stream()
                        .flatMap(answer -> answer.rule().stream())
                        .map(rule -> String.valueOf(rule.getMessage()))
                        .findFirst())
                .orElse("");
    }

    /** The code that callers would see: an exclusive scope refuses in the words of any other [REASON-3]. */
    private static Optional<String> code(Answer answer) {
        return switch (answer.decision()) {
            case Decision.Denied denied -> Optional.of(denied.shownCode().name());
            case Decision.Granted _ -> answer.rule().map(rule -> rule.code().name());
        };
    }

    /** The command as it would be typed, with some value for each parameter that was given none. */
    private String line(Command command) {
        StringBuilder line = new StringBuilder(may.cmdlet());
        may.on().ifPresent(object -> line.append(' ').append(quoted(object)));
        for (Given given : may.parameters()) {
            line.append(" -").append(given.name());
            if (given.values().isEmpty()) {
                line.append(parameter(command, given)
                        .map(parameter -> AnyValue.of(may.cmdlet(), parameter))
                        .orElse(" any"));
            } else {
                line.append(given.values().stream().map(Question::quoted).collect(Collectors.joining(",", " ", "")));
            }
        }
        return line.toString();
    }

    private static Optional<Parameter> parameter(Command command, Given given) {
        return command.signature().parameters().stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(given.name())
                        || parameter.aliases().stream().anyMatch(given.name()::equalsIgnoreCase))
                .findFirst();
    }

    static String quoted(String text) {
        return text.startsWith("$") || text.startsWith("@")
                ? text
                : "'" + text.replaceAll("['\u2018\u2019\u201A\u201B]", "$0$0") + "'";
    }

    /** The expectation as it was written, or nearly. */
    static String text(May may) {
        StringBuilder text = new StringBuilder(may.who())
                .append(may.granted() ? " may " : " may not ")
                .append(may.cmdlet());
        for (Given given : may.parameters()) {
            text.append(" -").append(given.name());
            given.values().forEach(value -> text.append(' ').append(value));
        }
        may.on().ifPresent(object -> text.append(" on ").append(object));
        may.because().ifPresent(code -> text.append(" because ").append(code));
        return text.toString();
    }
}
