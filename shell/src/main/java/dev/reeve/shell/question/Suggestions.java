package dev.reeve.shell.question;

import dev.reeve.commands.advice.StepCommand;
import dev.reeve.engine.advice.Advice;
import dev.reeve.engine.advice.Advice.Obstacle;
import dev.reeve.engine.organization.Organization;
import dev.reeve.workplace.Workplace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What would make a no a yes.
 *
 * @param suggestions the smallest changes, those that open least besides first
 * @param outside why no change of roles would help, where that is so
 * @param isComplete whether no other change of so few steps would do
 */
public record Suggestions(List<Suggestion> suggestions, Optional<String> outside, boolean isComplete) {

    /** Where nothing was looked for. */
    public static final Suggestions NONE = new Suggestions(List.of(), Optional.empty(), true);

    public Suggestions {
        suggestions = List.copyOf(suggestions);
    }

    static Suggestions of(Workplace workplace, Advice advice, String actor, Path folder) {
        Organization organization = workplace.snapshot();
        Makers makers = new Makers(workplace, actor, folder);
        return new Suggestions(
                advice.remedies().stream()
                        .map(remedy -> new Suggestion(
                                remedy.steps().stream()
                                        .map(step -> {
                                            Optional<StepCommand> command = StepCommand.of(organization, step);
                                            return new Suggestion.Step(
                                                    command.map(StepCommand::line),
                                                    command.map(found -> makers.of(step, found))
                                                            .orElse(List.of()));
                                        })
                                        .toList(),
                                remedy.effect()))
                        .toList(),
                advice.obstacle().map(Suggestions::words),
                advice.isComplete());
    }

    static Suggestions outside(String words) {
        return new Suggestions(List.of(), Optional.of(words), true);
    }

    private static String words(Obstacle obstacle) {
        return switch (obstacle) {
            case NO_USER -> "There is no such user.";
            case ACCOUNT_DISABLED -> "The account is disabled, and who can't sign in has no rights. Enable it first.";
            case SPLIT_PERMISSIONS ->
                "Active Directory split permissions are on: nobody may do this here, whatever roles he has. The"
                        + " directory's administrators do it with their own tools.";
            case NO_SUCH_COMMAND -> "No role can have it, since there is no such cmdlet.";
            case PARAMETERS_EXCLUDE_EACH_OTHER -> "The cmdlet does not take these parameters together.";
        };
    }

    /** It as lines for people. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        outside.ifPresent(words -> lines.add("no matter of roles: " + words));
        suggestions.forEach(suggestion -> lines.addAll(suggestion.lines()));
        if (!isComplete) {
            lines.add("there are more ways than these");
        }
        return lines;
    }
}
