package dev.reeve.workplace.question;

import dev.reeve.commands.run.CommandInquiry.Answer;
import dev.reeve.commands.run.PlannedCommands;
import dev.reeve.commands.run.Session;
import dev.reeve.commands.run.SessionCommands;
import dev.reeve.engine.advice.Advice;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.CommandSource;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.command.Parameter;
import dev.reeve.language.shell.Outcome;
import dev.reeve.language.shell.Shell;
import dev.reeve.workplace.Workplace;
import dev.reeve.workplace.question.Asked.Given;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Asks whether somebody may do something. With an object or a value, the command is bound and planned as it would be if
 * it were typed, and the plan is decided; without, the question is whether he has the cmdlet and the parameters at all.
 */
public final class Question {

    private final Workplace workplace;
    private final Asked asked;
    private final String actor;
    private final Optional<Path> folder;

    /**
     * A question about an organization.
     *
     * @param actor who asks
     * @param folder below which the command would read files; empty where it may read none
     */
    public Question(Workplace workplace, Asked asked, String actor, Optional<Path> folder) {
        this.workplace = workplace;
        this.asked = asked;
        this.actor = actor;
        this.folder = folder;
    }

    /** The answer; the organization stays as it is. */
    public Reply ask() {
        try {
            Session session = workplace.open(asked.who(), actor, Optional.empty());
            SessionCommands commands = workplace.commands(session);
            if (commands.script(asked.cmdlet()).isPresent()) {
                return gate(session);
            }
            Optional<Command> command = commands.find(asked.cmdlet());
            if (command.isEmpty()) {
                return permission(session);
            }
            return isAboutAnObject() ? plan(session, command.get()) : atAll(session, command.get());
        } catch (ReeveException e) {
            return e.code() == ErrorCode.NoSession
                    ? Reply.refused(e.code().name(), List.of())
                    : Reply.unclear(String.valueOf(e.getMessage()));
        } catch (CommandError e) {
            return Reply.refused(e.errorRecord().code(), List.of());
        }
    }

    /**
     * What would make a no a yes, as far as the reader may be told.
     *
     * @param abandoned whether nobody waits for it any more
     * @throws java.util.concurrent.CancellationException where nobody does
     */
    public Suggestions suggestions(Predicate<DirectoryObject> sight, BooleanSupplier abandoned) {
        try {
            Session session = workplace.local(asked.who(), actor);
            Advice advice = workplace.runner().impact().advise(workplace.snapshot(), request(session), abandoned);
            boolean isShut = advice.remedies().isEmpty()
                    && advice.obstacle().isEmpty()
                    && workplace.runner().inquiry().refusedSession(session).isPresent();
            return isShut
                    ? Suggestions.outside("The account may not open a management shell: RemotePowerShellEnabled is off."
                            + " Set-User turns it on.")
                    : Suggestions.of(workplace, advice, new Makers(workplace, actor, folder, session), sight);
        } catch (ReeveException | CommandError _) {
            return Suggestions.NONE; // whoever or whatever it is about can't be told, which the answer says already
        }
    }

    /** What is asked of the decision, planned as if nothing were hidden from who asks. */
    private Request request(Session session) {
        PlannedCommands commands = workplace.planned(session);
        Optional<Command> command = commands.find(asked.cmdlet());
        if (isAboutAnObject() && command.isPresent()) {
            shell(session, commands, new ErrorsOnly()).run(line(command.get()));
        }
        return commands.requests().stream()
                .findFirst()
                .orElseGet(() -> workplace.runner().inquiry().request(session, asked.cmdlet(), parameters()));
    }

    private boolean isAboutAnObject() {
        return asked.on().isPresent()
                || asked.parameters().stream().anyMatch(given -> !given.values().isEmpty());
    }

    private Shell shell(Session session, CommandSource commands, ErrorsOnly sink) {
        return new Shell(new QuestionHost(workplace, session, commands, sink, folder));
    }

    /** Whether he has it with these parameters; what a script would do beyond that is known only by running it. */
    private Reply gate(Session session) {
        Decision decision = workplace.runner().inquiry().ask(session, asked.cmdlet(), parameters());
        return switch (decision) {
            case Decision.Granted _ -> Reply.granted(decision);
            case Decision.Denied denied ->
                Reply.refused(denied.code().name(), List.of(new Answer(decision, Optional.empty())));
        };
    }

    private Set<String> parameters() {
        return asked.parameters().stream().map(Given::name).collect(Collectors.toUnmodifiableSet());
    }

    /** What is no command may be an application permission [GATE-7]. */
    private Reply permission(Session session) {
        Answer answer = workplace.runner().inquiry().askPermission(session, asked.cmdlet(), asked.on());
        Set<String> codes = asked.parameters().isEmpty()
                ? code(answer).stream().collect(Collectors.toUnmodifiableSet())
                : Set.of(ErrorCode.CommandNotFound.name());
        return new Reply(codes.isEmpty(), codes, List.of(answer), Optional.empty());
    }

    private Reply atAll(Session session, Command command) {
        boolean all = asked.parameters().stream()
                .allMatch(given -> parameter(command, given).isPresent());
        Decision decision = workplace.runner().inquiry().ask(session, asked.cmdlet(), parameters());
        return all
                ? Reply.granted(decision)
                : Reply.refused(ErrorCode.ParameterNotFound.name(), List.of(new Answer(decision, Optional.empty())));
    }

    private Reply plan(Session session, Command command) {
        ErrorsOnly sink = new ErrorsOnly();
        WatchedCommands commands = new WatchedCommands(workplace.commands(session), true);
        Optional<String> syntaxError = switch (shell(session, commands, sink).run(line(command))) {
            case Outcome.Done _ -> Optional.empty();
            case Outcome.Incomplete incomplete -> Optional.of(incomplete.message());
            case Outcome.SyntaxError error -> Optional.of(error.message());
        };
        List<Answer> answers = commands.takeAnswers();
        Set<String> codes =
                answers.stream().flatMap(answer -> code(answer).stream()).collect(Collectors.toSet());
        sink.errors().forEach(error -> codes.add(error.record().code()));
        Optional<String> unclear = syntaxError
                .or(() -> codes.contains(ErrorCode.NotImplementedHere.name())
                                || codes.contains("MissingMandatoryParameter")
                        ? Optional.of(problem(sink.errors(), answers))
                        : Optional.empty())
                .or(() -> answers.isEmpty() && codes.isEmpty()
                        ? Optional.of("nothing was decided: " + asked.cmdlet() + " did not run")
                        : Optional.empty());
        return new Reply(codes.isEmpty(), codes, answers, unclear);
    }

    /** What is missing: said by an error, or by the rule beside an answer where the cmdlet itself found out. */
    private static String problem(List<ErrorValue> errors, List<Answer> answers) {
        return errors.stream()
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
        StringBuilder line = new StringBuilder(asked.cmdlet());
        asked.on().ifPresent(object -> line.append(' ').append(quoted(object)));
        for (Given given : asked.parameters()) {
            line.append(" -").append(given.name());
            if (given.values().isEmpty()) {
                line.append(parameter(command, given)
                        .map(parameter -> AnyValue.of(asked.cmdlet(), parameter))
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

    /** A value as it is typed: what begins like a variable or a table is one. */
    static String quoted(String text) {
        return text.startsWith("$") || text.startsWith("@") ? text : Given.literal(text);
    }
}
