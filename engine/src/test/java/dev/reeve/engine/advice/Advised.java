package dev.reeve.engine.advice;

import dev.reeve.engine.Fixture;
import dev.reeve.engine.Question;
import dev.reeve.engine.advice.Advice.Remedy;
import dev.reeve.engine.advice.Adviser.Limits;
import dev.reeve.engine.difference.CommandTargets;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RecipientWriteScope;
import java.util.List;
import java.util.stream.Collectors;

/** Asks for advice on a fixture's organization, and tells it in words. */
final class Advised {

    private final Fixture org;

    Advised(Fixture org) {
        this.org = org;
    }

    Advice advice(Question question, Limits limits) {
        return Adviser.advise(
                org.authorizer(),
                org.catalogue(),
                CommandTargets.anything(),
                org.organization(),
                question.request(),
                limits,
                () -> false);
    }

    Advice advice(Question question) {
        return advice(question, Limits.STANDARD);
    }

    /** What would help, each remedy in a line, those that open least first. */
    List<String> remedies(Question question) {
        return remedies(advice(question));
    }

    List<String> remedies(Advice advice) {
        return advice.remedies().stream().map(this::words).toList();
    }

    private String words(Remedy remedy) {
        return remedy.steps().stream().map(this::words).collect(Collectors.joining(", "));
    }

    private String words(Step step) {
        return switch (step) {
            case Step.Join(var _, var group) -> "join " + group.name();
            case Step.Manage(var _, var group) -> "manage " + group.name();
            case Step.Enable(var assignment) -> "enable " + assignment.name();
            case Step.AddEntry(var role, var entry) -> "give " + role.name() + " " + entry.name() + entry.parameters();
            case Step.LinkScope(var assignment, var recipients, var configs) ->
                "scope " + assignment.name()
                        + (recipients.equals(assignment.recipientWriteScope()) ? "" : " to " + words(recipients))
                        + (configs.equals(assignment.configWriteScope()) ? "" : " on " + words(configs));
            case Step.WidenScope(var scope, var _, var added) -> "widen " + scope.name() + " by " + added.name();
            case Step.Assign(var role, var assignment) ->
                "assign " + role.name() + (assignment.delegating() ? " for delegation" : "");
        };
    }

    private String words(RecipientWriteScope scope) {
        return switch (scope) {
            case RecipientWriteScope.Implicit() -> "what the role writes";
            case RecipientWriteScope.Relative(var type) -> type.name();
            case RecipientWriteScope.Unit(var unit) -> name(unit);
            case RecipientWriteScope.Custom(var custom) -> name(custom);
            case RecipientWriteScope.Exclusive(var exclusive) -> name(exclusive);
        };
    }

    private String words(ConfigWriteScope scope) {
        return switch (scope) {
            case ConfigWriteScope.Implicit() -> "what the role writes";
            case ConfigWriteScope.Custom(var custom) -> name(custom);
            case ConfigWriteScope.Exclusive(var exclusive) -> name(exclusive);
        };
    }

    private String name(ObjectId id) {
        Organization organization = org.organization();
        return organization.find(id).map(DirectoryObject::name).orElseThrow();
    }
}
