package dev.reeve.workplace.question;

import dev.reeve.commands.advice.StepCommand;
import dev.reeve.commands.run.CommandInquiry.Answer;
import dev.reeve.commands.run.PlannedCommands;
import dev.reeve.commands.run.Session;
import dev.reeve.engine.advice.Step;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.Request;
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

/**
 * Who may run a command: those who have the cmdlet, or manage the group, are asked about one by one, up to some number.
 * Accounts of other forests, behind linked mailboxes and linked role groups, can't be asked to open a session here: of
 * them it is decided what they have in this organization.
 */
final class Makers {

    private static final int ASKED = 40;

    private final Workplace workplace;
    private final String actor;
    private final Optional<Path> folder;
    private final Session asker;

    /** @param asker a session in whose name commands are planned, whatever it may do */
    Makers(Workplace workplace, String actor, Optional<Path> folder, Session asker) {
        this.workplace = workplace;
        this.actor = actor;
        this.folder = folder;
        this.asker = asker;
    }

    /** They, by name: users, and linked role groups for the accounts in them. */
    List<DirectoryObject> of(Step step, StepCommand command) {
        Organization organization = workplace.snapshot();
        List<DirectoryObject> candidates = candidates(organization, step, command.cmdlet()).stream()
                .flatMap(id -> organization.find(id).stream())
                .limit(ASKED)
                .toList();
        List<Request> requests = candidates.stream().anyMatch(Makers::isForeign) ? planned(command) : List.of();
        return candidates.stream()
                .filter(maker ->
                        isForeign(maker) ? granted(organization, maker, requests) : may(organization, maker, command))
                .sorted(Comparator.comparing(DirectoryObject::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** What a maker is called. */
    static String name(DirectoryObject maker) {
        return maker instanceof RoleGroup group ? "members of the linked role group " + group.name() : maker.name();
    }

    private static boolean isForeign(DirectoryObject maker) {
        return switch (maker) {
            case RoleGroup group -> group.isLinked();
            case Recipient user -> user.isLinkedMailbox();
            default -> false;
        };
    }

    private List<Request> planned(StepCommand command) {
        PlannedCommands commands = workplace.planned(asker);
        new Shell(new QuestionHost(workplace, asker, commands, new ErrorsOnly(), folder)).run(command.line());
        return commands.requests();
    }

    private boolean granted(Organization organization, DirectoryObject maker, List<Request> requests) {
        return !requests.isEmpty()
                && requests.stream()
                        .map(request -> new Request(
                                Audience.caller(maker),
                                request.cmdlet(),
                                request.parameters(),
                                request.touchPoints(),
                                request.requirement(),
                                request.resulting()))
                        .allMatch(request ->
                                workplace.questions().decide(organization, request) instanceof Decision.Granted);
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

    private boolean may(Organization organization, DirectoryObject user, StepCommand command) {
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
