package dev.reeve.interchange.report;

import dev.reeve.commands.advice.ProductTargets;
import dev.reeve.commands.declared.CmdletObjects;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.GroupReach;
import dev.reeve.engine.decision.Memberships;
import dev.reeve.engine.escalation.Move;
import dev.reeve.engine.escalation.PrivilegePath;
import dev.reeve.engine.escalation.PrivilegePaths;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.question.CommandUse;
import dev.reeve.engine.question.Deed;
import dev.reeve.engine.question.Questions;
import dev.reeve.interchange.report.Content.Counted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who can give which roles to others, by assigning them or by filling groups that have them, and what that gives himself. */
final class Granting implements Report {

    private static final int PICTURES = 12;

    @Override
    public String name() {
        return "granting";
    }

    @Override
    public String title() {
        return "Who can grant";
    }

    @Override
    public String about() {
        return "Everybody who can give roles away: by assigning them, by filling a role group or a security group that has roles."
                + " What he could give himself and does not have stands beside it. Drawn are the ways of up to three steps by"
                + " which somebody comes to administer all permissions.";
    }

    /** One way of giving roles: a command on some objects, and the roles that each of them gives. */
    private record Way(String words, CommandUse use, Map<DirectoryObject, Set<ObjectId>> gives) {}

    @Override
    public Content of(Inquiry inquiry) {
        Organization organization = inquiry.organization();
        Holders holders = new Holders(organization);
        GroupReach<ObjectId> roles = roles(organization);
        List<Way> ways =
                List.of(assigning(organization), fillingRoleGroups(organization, roles), fillingGroups(inquiry, roles));
        List<PrivilegePath> paths = PrivilegePaths.find(inquiry.catalogue(), new ProductTargets(), organization);
        List<String> open = new ArrayList<>(AccessMatrix.open(organization));
        if (paths.size() > PICTURES) {
            open.add("Drawn are %d of %d ways to all permissions; reeve lint PrivilegePath lists them."
                    .formatted(PICTURES, paths.size()));
        }
        open.add(
                "Who can put commands into a role that others hold, or widen its scope, is told by privileged-commands.");
        return new Content(
                List.of(
                        new Counted("people", holders.count()),
                        new Counted("roles", ways.get(0).gives().size()),
                        new Counted("role groups", ways.get(1).gives().size()),
                        new Counted(
                                "security groups that have roles",
                                ways.get(2).gives().size())),
                open,
                List.of(Table.of(
                        "People who can give roles away",
                        List.of("Person", "Place", "How", "What", "New to himself", "Through"),
                        () -> rows(inquiry, ways))),
                paths.stream()
                        .limit(PICTURES)
                        .map(path -> picture(new Words(organization), path))
                        .toList());
    }

    private static Way assigning(Organization organization) {
        Map<DirectoryObject, Set<ObjectId>> gives = new HashMap<>();
        organization.all(ManagementRole.class).forEach(role -> gives.put(role, Set.of(role.id())));
        return new Way(
                "assigns roles",
                new CommandUse("New-ManagementRoleAssignment", Set.of("Role", "User"), Deed.DELEGATE),
                gives);
    }

    private static Way fillingRoleGroups(Organization organization, GroupReach<ObjectId> roles) {
        Map<DirectoryObject, Set<ObjectId>> gives = new HashMap<>();
        organization
                .all(RoleGroup.class)
                .filter(group -> !group.isLinked())
                .forEach(group -> gives.put(group, roles.of(group.id())));
        return new Way(
                "fills role groups",
                new CommandUse("Add-RoleGroupMember", Set.of("Identity", "Member"), Deed.MANAGE),
                gives);
    }

    private static Way fillingGroups(Inquiry inquiry, GroupReach<ObjectId> roles) {
        Organization organization = inquiry.organization();
        CmdletObjects objects = CmdletObjects.of(
                inquiry.catalogue().find("Add-DistributionGroupMember").orElseThrow());
        Map<DirectoryObject, Set<ObjectId>> gives = new HashMap<>();
        organization
                .all(Recipient.class)
                .filter(group ->
                        Memberships.conveysRights(group) && objects.deed(group).isPresent())
                .filter(group -> !roles.of(group.id()).isEmpty())
                .forEach(group -> gives.put(group, roles.of(group.id())));
        return new Way(
                "fills security groups",
                new CommandUse("Add-DistributionGroupMember", Set.of("Identity", "Member"), Deed.MANAGE),
                gives);
    }

    /** The roles that being in a group gives, the groups around it included. */
    private static GroupReach<ObjectId> roles(Organization organization) {
        return new GroupReach<>(
                organization,
                principal -> organization
                        .indexed(IndexKey.of(Kind.ASSIGNEE, principal), RoleAssignment.class)
                        .filter(assignment -> assignment.enabled() && !assignment.delegating())
                        .map(RoleAssignment::role));
    }

    private static Stream<List<Cell>> rows(Inquiry inquiry, List<Way> ways) {
        Comparator<DirectoryObject> byName = Comparator.comparing(DirectoryObject::name, String.CASE_INSENSITIVE_ORDER);
        return ways.stream().flatMap(way -> {
            Map<Recipient, List<DirectoryObject>> givers = new HashMap<>();
            way.gives().keySet().stream()
                    .sorted(byName)
                    .forEach(object -> inquiry.questions().whoCan(inquiry.organization(), way.use(), object).stream()
                            .forEach(person -> givers.computeIfAbsent(person, _ -> new ArrayList<>())
                                    .add(object)));
            return givers.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(byName))
                    .map(giver -> row(inquiry, way, giver.getKey(), giver.getValue()));
        });
    }

    private static List<Cell> row(Inquiry inquiry, Way way, Recipient person, List<DirectoryObject> objects) {
        Organization organization = inquiry.organization();
        Words words = new Words(organization);
        Caller caller = Questions.caller(person);
        Set<ObjectId> has = inquiry.questions().decisions(organization, caller).regular().stream()
                .map(effective -> effective.role().id())
                .collect(Collectors.toSet());
        Set<ObjectId> gains = new HashSet<>();
        objects.forEach(object -> gains.addAll(way.gives().getOrDefault(object, Set.of())));
        gains.removeAll(has);
        Decision decision = inquiry.questions().decide(organization, way.use().on(caller, objects.getFirst()));
        return List.of(
                Cell.of(person.name()),
                Cell.of(words.place(person)),
                Cell.of(way.words()),
                Cell.of(objects.stream().map(DirectoryObject::name).toList()),
                Cell.of(gains.stream()
                        .map(words::name)
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList()),
                Cell.of(words.through(decision)));
    }

    private static PathPicture picture(Words words, PrivilegePath path) {
        List<String> names = path.people().stream()
                .map(words::name)
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        String who = names.size() == 1 ? names.getFirst() : names.getFirst() + " and " + (names.size() - 1) + " more";
        List<String> steps = new ArrayList<>(List.of(who));
        path.moves().forEach(move -> steps.add(step(move)));
        steps.add("administers all permissions");
        return new PathPicture(
                "How " + who + " can come to all permissions"
                        + path.cut()
                                .map(cut -> "; not without the assignment " + cut.name())
                                .orElse(""),
                steps);
    }

    private static String step(Move move) {
        return switch (move) {
            case Move.Join(var group, var _, var _) -> "joins " + group.name();
            case Move.TakeOver(var user, var cmdlet, var _) ->
                "sets the password of " + user.name() + " with " + cmdlet;
            case Move.Assign(var role, var _, var _) -> "assigns " + role.name() + " to himself";
            case Move.Unscope(var assignment, var _) -> "takes the scope from " + assignment.name();
        };
    }
}
