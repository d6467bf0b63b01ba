package dev.reeve.commands.declared;

import dev.reeve.commands.builtin.CmdletTargets;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.commands.declared.TargetRule.Kind;
import dev.reeve.commands.recipient.Distribution;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.decision.Access;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.decision.TouchPoint.GroupManagement;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.decision.TouchPoint.OrganizationConfigAccess;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/** The touch points of one command by its declaration: the rules that apply, and the objects that they mean. */
public final class DeclaredPlan {

    private static final String BYPASS = "BypassSecurityGroupManagerCheck";

    private final CmdletDefinition definition;
    private final CmdletTargets targets;
    private final CmdletContext context;
    private final CmdletArguments arguments;
    private final GivenNames names;
    private final NewState state;
    private final PlanBuilder plan;
    private final SequencedSet<TouchPoint> touched = new LinkedHashSet<>();

    /** The plan of a cmdlet of the catalogue with these arguments. */
    public DeclaredPlan(CmdletDefinition definition, CmdletContext context, CmdletArguments arguments) {
        this.definition = definition;
        this.targets = CmdletTargets.of(definition.name()).orElseThrow();
        this.context = context;
        this.arguments = arguments;
        this.names = new GivenNames(definition, context, arguments);
        this.plan = context.plan();
        this.state = new NewState(definition, context, arguments, plan);
    }

    Plan plan() {
        return touched().step("Running " + definition.name(), target()).build();
    }

    /**
     * A plan of all that is touched, to which a cmdlet that runs adds what it does.
     *
     * @throws dev.reeve.engine.error.ReeveException where an argument names nothing
     */
    public PlanBuilder touched() {
        List<TargetRule> rules = targets.targets().stream()
                .map(TargetRule::of)
                .filter(rule -> rule.applies(arguments))
                .toList();
        rules.stream().filter(rule -> rule.meaning() != Meaning.AUTOMATIC).forEach(this::touch);
        // What is chosen automatically must go with all the rest [AUTO-2].
        rules.stream().filter(rule -> rule.meaning() == Meaning.AUTOMATIC).forEach(this::touch);
        touched.forEach(plan::touch);
        return plan.requirement(requirement());
    }

    /**
     * What the objects of the cmdlet belong to: the servers, databases or recipients that are touched first, in the order
     * of the declaration. Empty for configuration of the organization, and where whatever can be read is asked for.
     *
     * @param read whether the cmdlet only reads them
     */
    public List<DirectoryObject> owners(boolean read) {
        return touched.stream()
                .filter(ObjectAccess.class::isInstance)
                .map(ObjectAccess.class::cast)
                .filter(access -> read == (access.access() == Access.READ))
                .map(ObjectAccess::object)
                .<DirectoryObject>map(object -> object)
                .toList();
    }

    private ConfigRequirement requirement() {
        return switch (targets.requirement()) {
            case "serverOrDatabase" -> ConfigRequirement.SERVER_OR_DATABASE;
            case "serverAndDatabase" -> ConfigRequirement.SERVER_AND_DATABASE;
            default -> ConfigRequirement.EACH;
        };
    }

    /** What the audit log calls the object: what the command is about, else the organization. */
    private String target() {
        return touched.stream()
                .filter(touchPoint -> touchPoint instanceof ObjectAccess access && access.access() != Access.READ)
                .map(touchPoint -> ((ObjectAccess) touchPoint).object())
                .map(object -> context.organization().tree().canonicalName(object))
                .findFirst()
                .or(() -> arguments.text("Identity"))
                .orElseGet(() -> context.organization().settings().name());
    }

    private void touch(TargetRule rule) {
        if (rule.reads() && names.areReadAtLarge(rule)) {
            return;
        }
        switch (rule.kind()) {
            case RECIPIENT -> recipients(rule).forEach(object -> touch(rule, object));
            case SERVER -> servers(rule).forEach(object -> touch(rule, object));
            case DATABASE -> databases(rule).forEach(object -> touch(rule, object));
            case ROLE_GROUP, RBAC -> permissions(rule);
            case ORGANIZATION -> organization(rule);
            case NOTHING -> {}
        }
    }

    private void touch(TargetRule rule, DirectoryObject object) {
        DirectoryObject after = rule.access() == Access.MODIFY ? state.after(rule, object) : object;
        touched.add(
                switch (rule.access()) {
                    case READ -> ObjectAccess.read(object);
                    case CREATE -> ObjectAccess.create(object);
                    case MODIFY -> ObjectAccess.modify(object, after);
                    case DELETE -> ObjectAccess.delete(object);
                    case ACTION -> ObjectAccess.action(object);
                });
        boolean managed = object instanceof RoleGroup
                || (object instanceof Recipient group && group.type().isGroup());
        if (managed && !rule.reads() && definition.parameter(BYPASS).isPresent()) {
            Optional<DirectoryObject> remaining =
                    rule.access() == Access.DELETE ? Optional.empty() : Optional.of(after);
            touched.add(new GroupManagement(object, remaining, arguments.isOn(BYPASS)));
        }
    }

    private List<? extends DirectoryObject> recipients(TargetRule rule) {
        return rule.access() == Access.CREATE
                ? List.of(new NewRecipient(definition, context, arguments, plan).of(rule))
                : new RecipientNames(names, context).of(rule);
    }

    private List<ExchangeServer> servers(TargetRule rule) {
        ServerNames servers = new ServerNames(names, context);
        if (rule.meaning() != Meaning.AUTOMATIC || names.isGiven(rule)) {
            return servers.of(rule);
        }
        return names.one("Identity").map(servers::activations).orElse(List.of()).stream()
                .filter(server -> allows(ObjectAccess.modify(server, server)))
                .findFirst()
                .map(List::of)
                .or(() -> names.one("Identity").map(servers::active))
                .orElse(List.of());
    }

    private List<MailboxDatabase> databases(TargetRule rule) {
        DatabaseNames databases = new DatabaseNames(names, context);
        if (rule.meaning() != Meaning.AUTOMATIC || names.isGiven(rule)) {
            return databases.of(rule);
        }
        Optional<MailboxDatabase> picked =
                Distribution.pick(context, database -> allows(ObjectAccess.modify(database, database)));
        if (picked.isEmpty()) {
            plan.refuse(
                    ErrorCode.NoDatabaseAvailable,
                    "No mailbox database is available for automatic distribution: each one is excluded, outside your"
                            + " scopes, in another site or not mounted. Name one.",
                    definition.name());
        }
        return picked.stream().toList();
    }

    private boolean allows(TouchPoint touchPoint) {
        List<TouchPoint> together = new ArrayList<>(touched);
        together.add(touchPoint);
        return context.permission().allows(together, requirement());
    }

    /** Permission objects: made anew where nothing stands for them yet, else the ones that are named. */
    private void permissions(TargetRule rule) {
        PermissionNames permissions = new PermissionNames(names, context);
        if (rule.access() == Access.CREATE) {
            touched.add(new OrganizationConfigAccess(Access.CREATE));
            return;
        }
        for (DirectoryObject object : permissions.of(rule)) {
            touch(rule, object);
            touched.addAll(permissions.delegation(rule, object));
        }
    }

    private void organization(TargetRule rule) {
        if (rule.meaning() == Meaning.ENTRY) {
            if (names.of(rule).stream()
                    .flatMap(value -> names.entry(value).stream())
                    .findAny()
                    .isEmpty()) {
                touched.add(new OrganizationConfigAccess(rule.access()));
            }
            return;
        }
        List<DirectoryObject> units = rule.reads() ? names.units(rule) : List.of();
        units.forEach(unit -> touch(rule, unit));
        if (units.isEmpty()) {
            touched.add(new OrganizationConfigAccess(rule.access()));
        }
    }

    /** Whether a rule is about something that the cmdlet itself names, not about a reference [READ-8]. */
    static boolean isPrincipal(TargetRule rule) {
        return rule.from().filter("Identity"::equalsIgnoreCase).isPresent() && rule.kind() != Kind.NOTHING;
    }
}
