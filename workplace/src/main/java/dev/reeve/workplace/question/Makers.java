package dev.reeve.workplace.question;

import dev.reeve.commands.advice.StepCommand;
import dev.reeve.commands.run.CommandRunner.Answer;
import dev.reeve.commands.run.Session;
import dev.reeve.engine.advice.Step;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.difference.Audience;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.shell.Shell;
import dev.reeve.workplace.Workplace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who may run a command: those who have the cmdlet, or manage the group, are asked about one by one, up to some number. */
final class Makers {

    private static final int ASKED = 40;

    private final Workplace workplace;
    private final String actor;
    private final Optional<Path> folder;

    Makers(Workplace workplace, String actor, Optional<Path> folder) {
        this.workplace = workplace;
        this.actor = actor;
        this.folder = folder;
    }

    /** They, by name. */
    List<Recipient> of(Step step, StepCommand command) {
        Organization organization = workplace.snapshot();
        return candidates(organization, step, command.cmdlet()).stream()
                .flatMap(id -> organization.find(id, Recipient.class).stream())
                .limit(ASKED)
                .filter(user -> may(organization, user, command))
                .sorted(Comparator.comparing(DirectoryObject::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static Set<ObjectId> candidates(Organization organization, Step step, String cmdlet) {
        Set<ObjectId> candidates = new LinkedHashSet<>();
        managers(step).forEach(manager -> candidates.addAll(Audience.behind(organization, manager)));
        organization
                .all(ManagementRole.class)
                .filter(role -> role.entry(cmdlet).isPresent())
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .flatMap(role -> organization.indexed(IndexKey.of(Kind.ROLE, role.id()), RoleAssignment.class))
                .filter(assignment -> assignment.enabled()
                        && !assignment.delegating()
                        // Self-service gives power over own groups only, and who has some is a manager.
                        && assignment.assigneeType() != RoleAssigneeType.RoleAssignmentPolicy)
                .forEach(assignment -> candidates.addAll(Audience.behind(organization, assignment.assignee())));
        return candidates;
    }

    private static List<ObjectId> managers(Step step) {
        return switch (step.after()) {
            case RoleGroup group when step instanceof Step.Join -> group.managedBy();
            case Recipient group
            when step instanceof Step.Join -> group.properties().references(RecipientProperties.MANAGED_BY);
            default -> List.of();
        };
    }

    private boolean may(Organization organization, Recipient user, StepCommand command) {
        try {
            Session session = workplace.open(organization.tree().canonicalName(user), actor, Optional.empty());
            ErrorsOnly sink = new ErrorsOnly();
            WatchedCommands commands = new WatchedCommands(workplace.commands(session), true);
            new Shell(new QuestionHost(workplace, session, commands, sink, folder)).run(command.line());
            List<Answer> answers = new ArrayList<>(commands.takeAnswers());
            // What a rule says against it now an earlier step may settle.
            return sink.errors().isEmpty()
                    && !answers.isEmpty()
                    && answers.stream().allMatch(answer -> answer.decision() instanceof Decision.Granted);
        } catch (ReeveException _) {
            return false; // an account that may open no session makes nothing
        }
    }
}
