package dev.reeve.shell.verb;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.shell.home.Home;
import dev.reeve.shell.home.SetupTask;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.shell.question.Asked;
import dev.reeve.shell.question.Asked.Given;
import dev.reeve.shell.question.Holder;
import dev.reeve.shell.question.JsonReply;
import dev.reeve.shell.question.Question;
import dev.reeve.shell.question.Reasons;
import dev.reeve.shell.question.Reply;
import dev.reeve.shell.question.Suggestions;
import dev.reeve.workplace.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code reeve why}: whether somebody may do something, and why or why not. */
public record WhyVerb(Settings settings, Streams streams) {

    private static final String ON = "--on";

    /** Asks; answers 0 where he may, 3 where he may not. */
    public int run(List<String> operands) {
        Asked asked = asked(operands);
        try (Home home = Home.find(settings).orElseGet(new InitVerb(settings, streams)::sampleHome)) {
            Workplace workplace = LocalSessions.on(settings, home).workplace();
            checkKnown(workplace.snapshot(), asked.cmdlet());
            Question question =
                    new Question(workplace, asked, System.getProperty("user.name"), settings.workingFolder());
            Reply reply = question.ask();
            reply.unclear().ifPresent(problem -> {
                throw FailureException.failed("Unclear", problem);
            });
            tell(workplace.snapshot(), asked, reply, reply.granted() ? Suggestions.NONE : question.suggestions());
            return reply.granted() ? ExitCode.DONE : ExitCode.FOUND;
        }
    }

    private void tell(Organization organization, Asked asked, Reply reply, Suggestions suggestions) {
        // Who lacks the cmdlet or a parameter altogether wants to know which role has it.
        List<Holder> holders = reply.granted()
                        || reply.answers().stream()
                                .anyMatch(answer -> !Reasons.of(organization, answer.decision())
                                        .isEmpty())
                ? List.of()
                : Holder.of(organization, asked);
        if (settings.output() == OutputFormat.JSON) {
            streams.out().println(JsonReply.of(organization, reply, holders, suggestions));
            return;
        }
        streams.out().println(reply.granted() ? "yes" : "no: " + String.join(", ", reply.codes()));
        Stream.of(
                        reply.answers().stream().flatMap(answer -> Reasons.lines(organization, answer).stream()),
                        holders.stream().map(Holder::line),
                        suggestions.lines().stream())
                .flatMap(lines -> lines)
                .forEach(line -> streams.out().println("  " + line));
    }

    /** What nobody could have is a slip of the pen, or no business of roles. */
    private static void checkKnown(Organization organization, String cmdlet) {
        if (SetupTask.isNamed(cmdlet)) {
            throw FailureException.failed(
                    "OutsideRoles",
                    "'" + cmdlet
                            + "' belongs to the setup tool. Who may run it follows from permissions in the directory"
                            + " and on the server, not from roles.");
        }
        boolean isKnown = BuiltInCatalogue.instance().find(cmdlet).isPresent()
                || organization
                        .all(ManagementRole.class)
                        .anyMatch(role -> role.entry(cmdlet).isPresent());
        if (!isKnown) {
            throw FailureException.failed(
                    "CommandNotFound",
                    "There is no cmdlet '" + cmdlet + "', and no role has a script or permission of that name.");
        }
    }

    private static Asked asked(List<String> operands) {
        if (operands.size() < 2) {
            throw FailureException.usage("Say: reeve why WHO CMDLET [-PARAM [VALUE]…] [--on OBJECT].");
        }
        Optional<String> on = Optional.empty();
        List<Given> parameters = new ArrayList<>();
        List<String> values = new ArrayList<>();
        for (int next = 2; next < operands.size(); next++) {
            String word = operands.get(next);
            if (word.equals(ON)) {
                if (next + 1 == operands.size()) {
                    throw FailureException.usage("--on takes an object.");
                }
                on = Optional.of(operands.get(++next));
            } else if (isParameter(word)) {
                values = new ArrayList<>();
                parameters.add(new Given(word.substring(1), values));
            } else if (parameters.isEmpty()) {
                throw FailureException.usage("'" + word + "' is no parameter; the object stands behind --on.");
            } else {
                Given last = parameters.removeLast();
                values.add(word);
                parameters.add(new Given(last.name(), values));
            }
        }
        return new Asked(operands.get(0), operands.get(1), parameters, on);
    }

    /** A dash and a letter; what is a number or a lone dash is a value. */
    private static boolean isParameter(String word) {
        return word.length() > 1 && word.charAt(0) == '-' && Character.isLetter(word.charAt(1));
    }
}
