package dev.reeve.workplace.question;

import dev.reeve.commands.run.CommandInquiry.Answer;
import dev.reeve.engine.decision.Decision.Candidate;
import dev.reeve.engine.decision.Decision.Denied;
import dev.reeve.engine.decision.Decision.Grant;
import dev.reeve.engine.decision.Decision.Granted;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IdentityResolver;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/**
 * How an answer comes about, as nodes and edges: from the person through groups to an assignment, from there through its role to
 * the command and through its scope to the object. What does not hold leads there all the same, and says what it lacks.
 */
public final class DecisionGraph {

    private static final String PERSON = "person";
    private static final String COMMAND = "command";
    private static final String OBJECT = "object";

    /** What a node stands for. */
    public enum Kind {
        PERSON,
        GROUP,
        ROLE_GROUP,
        POLICY,
        MANAGEMENT,
        ASSIGNMENT,
        ROLE,
        PARAMETER,
        COMMAND,
        SCOPE,
        OBJECT
    }

    /**
     * A node.
     *
     * @param id tells it from the others
     */
    public record Node(String id, Kind kind, String name) {}

    /**
     * An edge.
     *
     * @param holds whether it leads on; else its words say what is lacking
     */
    public record Edge(String from, String to, boolean holds, String words) {}

    private record Ends(String from, String to) {}

    private final Explanation explained;
    private final Organization organization;
    private final Optional<DirectoryObject> target;
    private final SequencedMap<String, Node> nodes = new LinkedHashMap<>();
    private final Map<Ends, Boolean> holding = new LinkedHashMap<>();
    private final Map<Ends, Set<String>> words = new LinkedHashMap<>();

    private DecisionGraph(Explanation explained) {
        this.explained = explained;
        this.organization = explained.organization();
        this.target = explained.asked().on().flatMap(this::find);
    }

    /** The graph of an answer, of what its reader may be told. */
    public static DecisionGraph of(Explanation explained) {
        DecisionGraph graph = new DecisionGraph(explained);
        graph.ends();
        for (Answer answer : explained.reply().answers()) {
            switch (answer.decision()) {
                case Granted granted -> granted.grants().forEach(graph::add);
                case Denied denied -> denied.candidates().forEach(candidate -> graph.add(denied, candidate));
            }
        }
        return graph;
    }

    /** The nodes: the person, the command, the object if one was asked about, then what leads from the one to the others. */
    public List<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    /** The edges. */
    public List<Edge> edges() {
        List<Edge> edges = new ArrayList<>();
        holding.forEach((ends, holds) -> edges.add(
                new Edge(ends.from(), ends.to(), holds, String.join("; ", words.getOrDefault(ends, Set.of())))));
        return edges;
    }

    private Optional<DirectoryObject> find(String name) {
        return new IdentityResolver(organization)
                .resolve(DirectoryObject.class, name, explained.sight())
                .found();
    }

    private void ends() {
        Asked asked = explained.asked();
        String who = new IdentityResolver(organization)
                .resolve(
                        Recipient.class,
                        asked.who(),
                        recipient -> recipient.type().isUser())
                .found()
                .map(DirectoryObject::name)
                .orElse(asked.who());
        put(PERSON, Kind.PERSON, who);
        put(COMMAND, Kind.COMMAND, asked.cmdlet());
        asked.on()
                .ifPresent(name -> put(
                        OBJECT, Kind.OBJECT, target.map(DirectoryObject::name).orElse(name)));
    }

    private void add(Grant grant) {
        if (isSeen(grant.memberships(), grant.assignment())) {
            String holder = path(grant.memberships(), grant.assignment());
            right(holder, grant.assignment(), grant.parameter(), true, "");
            reach(holder, grant.assignment(), true, grant.reason());
        }
    }

    private void add(Denied denied, Candidate candidate) {
        if (!isSeen(candidate.memberships(), candidate.assignment())) {
            return;
        }
        String holder = path(candidate.memberships(), candidate.assignment());
        boolean isRight = !explained.asked().on().isPresent()
                || switch (denied.code()) {
                    case CommandNotFound, ParameterNotFound, AmbiguousParameterSet, NoSession -> true;
                    default -> false;
                };
        right(holder, candidate.assignment(), denied.parameter(), !isRight, isRight ? candidate.lacked() : "");
        if (!isRight) {
            reach(holder, candidate.assignment(), false, candidate.lacked());
        }
    }

    private boolean isSeen(List<ObjectId> groups, Optional<ObjectId> assignment) {
        List<ObjectId> named = new ArrayList<>(groups);
        assignment.ifPresent(named::add);
        return named.stream().flatMap(id -> organization.find(id).stream()).allMatch(explained.sight());
    }

    /** The way to an assignment, or to the management of a group that needs none [GM-6]; answers its node. */
    private String path(List<ObjectId> groups, Optional<ObjectId> assignment) {
        String from = PERSON;
        for (ObjectId group : groups) {
            from = step(from, organization.find(group), group.toString());
        }
        if (assignment.isEmpty()) {
            put("management", Kind.MANAGEMENT, "management of the group");
            join(from, "management", true, "");
            return "management";
        }
        Optional<RoleAssignment> found = assignment.flatMap(id -> organization.find(id, RoleAssignment.class));
        // A policy stands between a mailbox and its assignments and is no group.
        Optional<RoleAssignmentPolicy> policy =
                found.flatMap(each -> organization.find(each.assignee(), RoleAssignmentPolicy.class));
        if (policy.isPresent()) {
            from = step(from, policy.map(each -> each), policy.get().id().toString());
        }
        String node = assignment.get().toString();
        put(node, Kind.ASSIGNMENT, found.map(DirectoryObject::name).orElse(node));
        join(from, node, true, "");
        return node;
    }

    private String step(String from, Optional<? extends DirectoryObject> to, String id) {
        Kind kind = to.<DirectoryObject>map(object -> object)
                .map(object -> switch (object) {
                    case RoleGroup _ -> Kind.ROLE_GROUP;
                    case RoleAssignmentPolicy _ -> Kind.POLICY;
                    default -> Kind.GROUP;
                })
                .orElse(Kind.GROUP);
        put(id, kind, to.map(DirectoryObject::name).orElse(id));
        join(from, id, true, "");
        return id;
    }

    private void right(
            String holder, Optional<ObjectId> assignment, Optional<String> parameter, boolean holds, String lacked) {
        Optional<ManagementRole> role = assignment
                .flatMap(id -> organization.find(id, RoleAssignment.class))
                .flatMap(found -> organization.find(found.role(), ManagementRole.class));
        String from = holder;
        if (role.isPresent()) {
            String node = role.get().id().toString();
            put(node, Kind.ROLE, role.get().name());
            join(holder, node, true, "");
            from = node;
        }
        if (parameter.isPresent()) {
            String node = "parameter " + parameter.get();
            put(node, Kind.PARAMETER, "-" + parameter.get());
            join(from, node, holds, lacked);
            join(node, COMMAND, holds, "");
        } else {
            join(from, COMMAND, holds, lacked);
        }
    }

    private void reach(String holder, Optional<ObjectId> assignment, boolean holds, String why) {
        Optional<RoleAssignment> found = assignment.flatMap(id -> organization.find(id, RoleAssignment.class));
        String from = holder;
        if (found.isPresent()) {
            Node scope = scope(found.get());
            put(scope.id(), scope.kind(), scope.name());
            join(holder, scope.id(), true, "");
            from = scope.id();
        }
        if (nodes.containsKey(OBJECT)) {
            join(from, OBJECT, holds, why);
        }
    }

    private Node scope(RoleAssignment assignment) {
        boolean isRecipient =
                target.filter(object -> !(object instanceof Recipient)).isEmpty();
        Optional<ObjectId> named = isRecipient
                ? assignment.recipientWriteScope().reference()
                : assignment.configWriteScope().managementScope();
        return named.map(id -> new Node(
                        id.toString(),
                        Kind.SCOPE,
                        organization
                                .find(id)
                                .map(object -> object instanceof OrganizationalUnit
                                        ? organization.tree().canonicalName(object)
                                        : object.name())
                                .orElseGet(id::toString)))
                .orElseGet(() -> implicit(assignment, isRecipient));
    }

    private Node implicit(RoleAssignment assignment, boolean isRecipient) {
        String type = organization
                .find(assignment.role(), ManagementRole.class)
                .map(role -> isRecipient
                        ? assignment
                                .recipientWriteScope()
                                .type(role.implicitScopes())
                                .name()
                        : assignment
                                .configWriteScope()
                                .type(role.implicitScopes())
                                .name())
                .orElse("");
        return new Node("scope " + type, Kind.SCOPE, type);
    }

    private void put(String id, Kind kind, String name) {
        nodes.putIfAbsent(id, new Node(id, kind, name));
    }

    private void join(String from, String to, boolean holds, String why) {
        Ends ends = new Ends(from, to);
        holding.merge(ends, holds, Boolean::logicalOr);
        if (!why.isEmpty()) {
            words.computeIfAbsent(ends, _ -> new LinkedHashSet<>()).add(why);
        }
    }
}
