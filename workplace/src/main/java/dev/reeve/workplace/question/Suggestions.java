package dev.reeve.workplace.question;

import dev.reeve.commands.advice.StepCommand;
import dev.reeve.engine.advice.Advice;
import dev.reeve.engine.advice.Advice.Obstacle;
import dev.reeve.engine.advice.Step;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.workplace.Workplace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What would make a no a yes.
 *
 * @param suggestions the smallest changes, those that open least besides first
 * @param outside why no change of roles would help, where that is so
 * @param isComplete whether no other change of so few steps would do
 * @param untold how many changes are left out because the reader may not know of what they change
 */
public record Suggestions(List<Suggestion> suggestions, Optional<String> outside, boolean isComplete, int untold) {

    /** Where nothing was looked for. */
    public static final Suggestions NONE = new Suggestions(List.of(), Optional.empty(), true, 0);

    public Suggestions {
        suggestions = List.copyOf(suggestions);
    }

    static Suggestions of(Workplace workplace, Advice advice, Makers makers, Predicate<DirectoryObject> sight) {
        Organization organization = workplace.snapshot();
        List<Advice.Remedy> told = advice.remedies().stream()
                .filter(remedy -> remedy.steps().stream()
                        .flatMap(step -> changed(organization, step))
                        .allMatch(sight))
                .toList();
        return new Suggestions(
                told.stream()
                        .map(remedy -> suggestion(organization, remedy, makers, sight))
                        .toList(),
                advice.obstacle().map(Suggestions::words),
                advice.isComplete(),
                advice.remedies().size() - told.size());
    }

    /** What a step is about and its command would name. */
    private static Stream<DirectoryObject> changed(Organization organization, Step step) {
        Stream<ObjectId> ids = switch (step) {
            case Step.Join(ObjectId member, DirectoryObject group) -> Stream.of(member, group.id());
            case Step.Manage(ObjectId manager, DirectoryObject group) -> Stream.of(manager, group.id());
            case Step.Assign(var role, var assignment) -> Stream.of(role.id(), assignment.assignee());
            case Step.Enable _, Step.AddEntry _, Step.LinkScope _, Step.WidenScope _ ->
                Stream.of(step.after().id());
        };
        return ids.flatMap(id -> organization.find(id).stream());
    }

    private static Suggestion suggestion(
            Organization organization, Advice.Remedy remedy, Makers makers, Predicate<DirectoryObject> sight) {
        return new Suggestion(
                remedy.steps().stream()
                        .map(step -> step(organization, step, makers, sight))
                        .toList(),
                remedy.effect(),
                remedy.effect().others().stream()
                        .flatMap(id -> organization.find(id).stream())
                        .filter(sight)
                        .map(DirectoryObject::name)
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList());
    }

    private static Suggestion.Step step(
            Organization organization, Step step, Makers makers, Predicate<DirectoryObject> sight) {
        Optional<StepCommand> command = StepCommand.of(organization, step);
        List<DirectoryObject> all = command.map(found -> makers.of(step, found)).orElse(List.of());
        List<String> named = all.stream().filter(sight).map(Makers::name).toList();
        return new Suggestion.Step(command.map(StepCommand::line), named, all.size() - named.size());
    }

    static Suggestions outside(String words) {
        return new Suggestions(List.of(), Optional.of(words), true, 0);
    }

    private static String words(Obstacle obstacle) {
        return switch (obstacle) {
            case NO_USER -> "There is no such user.";
            case ACCOUNT_DISABLED -> "The account is disabled, and who can't sign in has no rights. Enable it first.";
            case SPLIT_PERMISSIONS ->
                "Active Directory split permissions are on: nobody may do this here, whatever roles he has. The"
                        + " directory's administrators do it with their own tools.";
            case NO_SUCH_COMMAND -> "No role can have it, since there is no such cmdlet.";
            case NO_SUCH_PARAMETER -> "No role can have them all, since the cmdlet has no such parameter.";
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
