package dev.reeve.commands.declared;

import dev.reeve.commands.builtin.CmdletTargets;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.decision.Access;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.question.Deed;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The objects that a cmdlet of the catalogue is run on, and what it does to them, by its declaration [CFG-1]. */
public final class CmdletObjects {

    private static final String BYPASS = "BypassSecurityGroupManagerCheck";

    /** Parameters by which a cmdlet that makes something gives a role away. */
    private static final Set<String> GIVEN_ROLES = Set.of("Role", "Roles", "Parent");

    /** The one of them that may be left out. */
    private static final String OPTIONAL_ROLES = "Roles";

    private final CmdletDefinition definition;
    private final List<TargetRule> rules;
    private final List<Kind> kinds;

    private CmdletObjects(CmdletDefinition definition, List<TargetRule> rules) {
        this.definition = definition;
        this.rules = rules;
        this.kinds = found();
    }

    /** Those of a cmdlet. */
    public static CmdletObjects of(CmdletDefinition definition) {
        return new CmdletObjects(
                definition,
                CmdletTargets.of(definition.name()).stream()
                        .flatMap(targets -> targets.targets().stream())
                        .map(TargetRule::of)
                        .toList());
    }

    /**
     * A kind of objects that it is run on.
     *
     * @param type their class
     * @param recipientTypes of recipients, which; else none
     * @param deed what it does to them
     */
    public record Kind(Class<? extends DirectoryObject> type, Set<RecipientTypeDetails> recipientTypes, Deed deed) {
        public Kind {
            recipientTypes = Set.copyOf(recipientTypes);
        }
    }

    /** What an application permission is asked for: a mailbox, as if it were written [GATE-7]. */
    public static final Kind OF_PERMISSION =
            new Kind(Recipient.class, types(RecipientTypeDetails::isMailbox), Deed.WRITE);

    /** Whether some role has an application permission of that name [GATE-7]. */
    public static boolean isPermission(Organization organization, String name) {
        return organization
                .all(ManagementRole.class)
                .flatMap(role -> role.entry(name).stream())
                .anyMatch(entry -> entry.type() == RoleEntry.Type.ApplicationPermission);
    }

    /** The kinds of objects that it is run on: what is its identity, or its first object where it has none. */
    public List<Kind> kinds() {
        return kinds;
    }

    private List<Kind> found() {
        if (givesRoles()) {
            return List.of(new Kind(ManagementRole.class, Set.of(), Deed.DELEGATE));
        }
        return principal().stream()
                .filter(CmdletObjects::isOfWhatIsThere)
                .flatMap(rule -> kind(rule).stream())
                .distinct()
                .toList();
    }

    /** What it does to an object; empty where it is not run on such a one. */
    public Optional<Deed> deed(DirectoryObject object) {
        return kind(object).map(Kind::deed);
    }

    /** The kind of those that it is run on that an object is of; empty where it is not run on such a one. */
    public Optional<Kind> kind(DirectoryObject object) {
        return kind(kinds, object);
    }

    /**
     * What it does to configuration of the organization that no single object stands for; empty where it is run on objects,
     * or gives a role away besides [CFG-8].
     *
     * @param parameters full names of the parameters that are used
     */
    public Optional<Access> ofOrganization(Collection<String> parameters) {
        boolean givesRole = givesRoles()
                && (parameters.stream().anyMatch(OPTIONAL_ROLES::equalsIgnoreCase)
                        || definition.parameter(OPTIONAL_ROLES).isEmpty());
        return principal().stream()
                .filter(_ -> !givesRole)
                .filter(CmdletObjects::isOfOrganization)
                .map(TargetRule::access)
                .findFirst();
    }

    private static boolean isOfOrganization(TargetRule rule) {
        return switch (rule.kind()) {
            case ORGANIZATION -> true;
            case RBAC, ROLE_GROUP -> rule.access() == Access.CREATE;
            case RECIPIENT, SERVER, DATABASE, NOTHING -> false;
        };
    }

    /**
     * The same where an object may also be what one of these parameters names.
     *
     * @param parameters full names of the parameters that are used
     */
    public Optional<Deed> deed(DirectoryObject object, Collection<String> parameters) {
        return deed(object)
                .or(() -> kind(
                                rules.stream()
                                        .filter(rule -> !rule.reads() && rule.access() != Access.CREATE)
                                        .filter(rule -> rule.from().stream()
                                                .anyMatch(name ->
                                                        parameters.stream().anyMatch(name::equalsIgnoreCase)))
                                        .flatMap(rule -> kind(rule).stream())
                                        .toList(),
                                object)
                        .map(Kind::deed));
    }

    private Optional<Kind> kind(List<Kind> among, DirectoryObject object) {
        for (Kind kind : among) {
            if (kind.type().isInstance(object) && isMeant(kind, object)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private boolean isMeant(Kind kind, DirectoryObject object) {
        return switch (object) {
            case Recipient recipient -> kind.recipientTypes().contains(recipient.type());
            case ConfigurationObject configuration -> isOfNoun(configuration);
            default -> true;
        };
    }

    /** Whether stored configuration is of the cmdlet's noun. */
    public boolean isOfNoun(ConfigurationObject configuration) {
        return CaseFolding.equal(
                configuration.noun(),
                definition.name().substring(definition.name().indexOf('-') + 1));
    }

    private boolean givesRoles() {
        return rules.stream().limit(1).anyMatch(rule -> rule.access() == Access.CREATE)
                && rules.stream()
                        .anyMatch(rule -> rule.kind() == TargetRule.Kind.RBAC
                                && rule.reads()
                                && rule.from().filter(GIVEN_ROLES::contains).isPresent());
    }

    /** The rules of what is named first: by an identity, which may be of several kinds, else by the first parameter. */
    private List<TargetRule> principal() {
        List<TargetRule> named =
                rules.stream().filter(DeclaredPlan::isPrincipal).toList();
        return named.isEmpty() ? rules.stream().limit(1).toList() : named;
    }

    /** What comes into being is none of the objects that are there, except where it comes to. */
    private static boolean isOfWhatIsThere(TargetRule rule) {
        return rule.access() != Access.CREATE
                || rule.kind() == TargetRule.Kind.SERVER
                || rule.kind() == TargetRule.Kind.DATABASE;
    }

    private Optional<Kind> kind(TargetRule rule) {
        Deed deed = rule.reads() ? Deed.READ : definition.parameter(BYPASS).isPresent() ? Deed.MANAGE : Deed.WRITE;
        return switch (rule.kind()) {
            case RECIPIENT -> Optional.of(new Kind(Recipient.class, recipientTypes(rule), deed));
            case SERVER -> Optional.of(new Kind(ExchangeServer.class, Set.of(), deed));
            case DATABASE -> Optional.of(new Kind(MailboxDatabase.class, Set.of(), deed));
            case ROLE_GROUP -> Optional.of(new Kind(RoleGroup.class, Set.of(), deed));
            case RBAC -> permissionType(rule).map(type -> new Kind(type, Set.of(), deed));
            case ORGANIZATION -> Optional.of(new Kind(ConfigurationObject.class, Set.of(), deed));
            case NOTHING -> Optional.empty();
        };
    }

    private String type(TargetRule rule) {
        return rule.from()
                .flatMap(definition::parameter)
                .map(CmdletParameter::type)
                .map(type -> type.endsWith("[]") ? type.substring(0, type.length() - 2) : type)
                .orElse("");
    }

    private Optional<Class<? extends DirectoryObject>> permissionType(TargetRule rule) {
        return switch (type(rule)) {
            case "RoleIdParameter", "RoleEntryIdParameter" -> Optional.of(ManagementRole.class);
            case "ManagementScopeIdParameter" -> Optional.of(ManagementScope.class);
            case "RoleAssignmentIdParameter" -> Optional.of(RoleAssignment.class);
            case "MailboxPolicyIdParameter" -> Optional.of(RoleAssignmentPolicy.class);
            default -> Optional.empty();
        };
    }

    /** The recipients that its identity may name, by the documented type of that. */
    private Set<RecipientTypeDetails> recipientTypes(TargetRule rule) {
        return switch (type(rule)) {
            case "RecipientIdParameter",
                    "ADRawEntryIdParameter",
                    "MailboxUserContactIdParameter",
                    "SecurityPrincipalIdParameter",
                    "ExtendedSecurityPrincipalIdParameter",
                    "LogonableObjectIdParameter" -> EnumSet.allOf(RecipientTypeDetails.class);
            case "UserIdParameter" -> types(RecipientTypeDetails::isUser);
            case "GroupIdParameter" -> types(RecipientTypeDetails::isGroup);
            case "DistributionGroupIdParameter",
                    "DistributionGroupMemberIdParameter",
                    "GroupMembershipRequestIdParameter" -> types(type -> type.isGroup() && type.isMailEnabled());
            case "DynamicGroupIdParameter" -> types(RecipientTypeDetails.DynamicDistributionGroup::equals);
            case "ContactIdParameter" -> types(type -> type == RecipientTypeDetails.Contact || is(type, "MailContact"));
            case "MailContactIdParameter" -> types(type -> is(type, "MailContact"));
            case "MailUserIdParameter" -> types(type -> is(type, "MailUser"));
            case "RemoteMailboxIdParameter" -> types(type -> type.name().startsWith("Remote"));
            case "MailboxOrMailUserIdParameter", "GeneralMailboxOrMailUserIdParameter" ->
                types(type -> type.isMailbox() || is(type, "MailUser"));
            case "PublicFolderIdParameter", "MailPublicFolderIdParameter" -> types(type -> is(type, "PublicFolder"));
            default -> types(RecipientTypeDetails::isMailbox);
        };
    }

    private static boolean is(RecipientTypeDetails type, String recipientType) {
        return type.recipientType().equals(recipientType);
    }

    private static Set<RecipientTypeDetails> types(Predicate<RecipientTypeDetails> which) {
        return Arrays.stream(RecipientTypeDetails.values()).filter(which).collect(Collectors.toUnmodifiableSet());
    }
}
