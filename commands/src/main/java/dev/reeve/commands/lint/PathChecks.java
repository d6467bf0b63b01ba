package dev.reeve.commands.lint;

import dev.reeve.commands.advice.ProductTargets;
import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.engine.escalation.Move;
import dev.reeve.engine.escalation.PrivilegePath;
import dev.reeve.engine.escalation.PrivilegePaths;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/** Ways to more power of several steps, found by deciding each step where the ones before were taken. */
final class PathChecks implements Check {

    @Override
    public Stream<Finding> findings(Survey survey) {
        return PrivilegePaths.find(
                        BuiltInCatalogue.instance(), new ProductTargets(), survey.organization(), survey.progress())
                .filter(path -> !isToldAlready(path))
                .map(path -> finding(survey, path));
    }

    /** One step by a password, or as a manager, has a code of its own. */
    private static boolean isToldAlready(PrivilegePath path) {
        return path.moves().size() == 1
                && (path.moves().getFirst() instanceof Move.TakeOver
                        || path.moves().getFirst().allowedBy().isEmpty());
    }

    private static Finding finding(Survey survey, PrivilegePath path) {
        List<String> steps = path.moves().stream().map(PathChecks::words).toList();
        String people = survey.names(new HashSet<>(path.people()));
        return new Finding(
                FindingCode.PrivilegePath,
                path.people().size() == 1 ? people : survey.name(path.people().getFirst()),
                people + " can administer all permissions in " + steps.size()
                        + (steps.size() == 1 ? " step: " : " steps: ") + String.join("; ", steps) + ". "
                        + path.cut()
                                .map(cut -> "The cheapest cut is to scope or suspend '" + cut.name() + "'.")
                                .orElse("No single assignment could be suspended to keep them from it."));
    }

    private static String words(Move move) {
        return switch (move) {
            case Move.Join(var group, var _, var _) -> "join '" + group.name() + "'";
            case Move.TakeOver(var user, var cmdlet, var _) ->
                "set the password of " + user.name() + " with " + cmdlet + " and act as him";
            case Move.Assign(var role, var _, var _) -> "assign '" + role.name() + "' to oneself";
            case Move.Unscope(var assignment, var _) -> "take the scope from '" + assignment.name() + "'";
        };
    }
}
