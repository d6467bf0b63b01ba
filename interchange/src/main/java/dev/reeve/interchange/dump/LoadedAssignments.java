package dev.reeve.interchange.dump;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.Resolution;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.engine.organization.RoleGroup;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The role assignments of a dump: each points at a role, an assignee and scopes that are built already. */
final class LoadedAssignments {

    private static final String[] DELEGATION = {"RoleAssignmentDelegationType", "DelegationType"};
    private static final int LONGEST_NAME = 64;
    private static final String WHOLE =
            "Run Get-ManagementRoleAssignment | Export-Clixml, or Export-Csv, without choosing columns, or the collector.";
    private static final String[] RECIPIENT_SCOPE = {"CustomRecipientWriteScope", "CustomResourceScope"};

    private final Resolver resolver;
    private final LoadedRoles roles;
    private final Findings findings;
    private final LoadOptions options;
    private final Instant now;
    private final Map<String, Set<String>> nameless = new HashMap<>();

    LoadedAssignments(Resolver resolver, LoadedRoles roles, Findings findings, LoadOptions options, Instant now) {
        this.resolver = resolver;
        this.roles = roles;
        this.findings = findings;
        this.options = options;
        this.now = now;
    }

    /** The assignment that a row is; empty where something it needs is not there, which is listed. */
    Optional<RoleAssignment> assignment(Row row, ObjectHeaders headers) {
        Optional<Pointer> rolePointer = row.role();
        String assigneeText = row.text("RoleAssigneeName", "GroupName")
                .or(() -> row.pointer("RoleAssignee", "User").map(Pointer::leaf))
                .orElse("");
        Optional<String> own = row.text("Name").or(() -> row.pointer("Identity").map(Pointer::leaf));
        String name = own.orElseGet(() -> rolePointer.map(Pointer::leaf).orElse("") + "-" + assigneeText);
        String subject = "assignment '" + name + "'";
        Optional<ManagementRole> role = rolePointer.flatMap(to -> roles.find(to.leaf()));
        if (role.isEmpty()) {
            findings.leftOut(
                    subject, "its role " + rolePointer.map(Pointer::text).orElse("") + " is not in the organization.");
            return Optional.empty();
        }
        if (!tellsItsReach(row, subject)) {
            return Optional.empty();
        }
        Optional<Boolean> delegating = delegating(row, subject);
        Optional<DirectoryObject> assignee = assignee(row, subject);
        if (delegating.isEmpty() || assignee.isEmpty()) {
            return Optional.empty();
        }
        Optional<RecipientWriteScope> recipientScope = recipientScope(row, role.get(), subject);
        Optional<ConfigWriteScope> configScope = configScope(row, role.get(), subject);
        if (recipientScope.isEmpty() || configScope.isEmpty()) {
            return Optional.empty();
        }
        RoleAssignment made = new RoleAssignment(
                own.isPresent()
                        ? headers.of(row, "RoleAssignment", name)
                        : ObjectHeader.created(ObjectId.ofBuiltIn("RoleAssignment", name), shortened(name, ""), now),
                role.get().id(),
                assignee.get().id(),
                type(assignee.get()),
                delegating.get(),
                row.flag("Enabled").orElse(true),
                recipientScope.get(),
                configScope.get());
        return own.isPresent() ? Optional.of(made) : nameless(made, name);
    }

    /** One that has no name in the files: several may be of the same role and assignee, and differ in their scopes. */
    private Optional<RoleAssignment> nameless(RoleAssignment made, String name) {
        String reach = made.recipientWriteScope() + " " + made.configWriteScope() + " " + made.delegating();
        long number = nameless.computeIfAbsent(name, _ -> new LinkedHashSet<>()).size() + 1L;
        if (!nameless.getOrDefault(name, Set.of()).add(reach)) {
            return Optional.empty();
        }
        if (number == 1) {
            return Optional.of(made);
        }
        String end = "-" + number;
        return Optional.of(new RoleAssignment(
                ObjectHeader.created(
                        ObjectId.ofBuiltIn("RoleAssignment", name + end),
                        shortened(name, end),
                        made.header().whenCreated()),
                made.role(),
                made.assignee(),
                made.assigneeType(),
                made.delegating(),
                made.enabled(),
                made.recipientWriteScope(),
                made.configWriteScope()));
    }

    private static String shortened(String name, String end) {
        int length = Math.min(name.length(), LONGEST_NAME - end.length());
        return name.substring(0, length).strip() + end;
    }

    // A delegating assignment lets nobody run anything, a disabled one gives nothing, a scope makes one narrower:
    // taking
    // what is not told as the usual would give people more than they have.
    private boolean tellsItsReach(Row row, String subject) {
        List<String> kind = new ArrayList<>();
        if (row.text(DELEGATION).isEmpty()) {
            kind.add(DELEGATION[0]);
        }
        if (row.flag("Enabled").isEmpty()) {
            kind.add("Enabled");
        }
        if (!kind.isEmpty() && options.regular()) {
            findings.missing(
                    row.file().name(),
                    "it does not tell " + String.join(", ", kind)
                            + " of role assignments; they were taken as regular and enabled ones, as was asked for, so people"
                            + " may have less than is said.",
                    WHOLE);
        }
        List<String> untold = new ArrayList<>(options.regular() ? List.of() : kind);
        if (row.text("RecipientWriteScope", RECIPIENT_SCOPE[0], RECIPIENT_SCOPE[1])
                .isEmpty()) {
            untold.add("RecipientWriteScope");
        }
        if (row.text("ConfigWriteScope", "CustomConfigWriteScope").isEmpty()) {
            untold.add("ConfigWriteScope");
        }
        if (untold.isEmpty()) {
            return true;
        }
        String file = row.file().name();
        findings.missing(
                file,
                "it does not tell " + String.join(", ", untold)
                        + " of role assignments; those were left out, since they may give less than their role does.",
                kind.isEmpty()
                        ? WHOLE
                        : WHOLE + " Or load it with --assume regular, and people may have less than is said.");
        findings.leftOut(file, subject + ": what limits it is not told.");
        return false;
    }

    private Optional<Boolean> delegating(Row row, String subject) {
        String type = row.text(DELEGATION).orElse("Regular").toLowerCase(Locale.ROOT);
        if (type.equals("regular")) {
            return Optional.of(false);
        }
        if (type.startsWith("delegating")) {
            return Optional.of(true);
        }
        findings.leftOut(subject, "its delegation type " + row.text(DELEGATION).orElse("") + " is not known here.");
        return Optional.empty();
    }

    /** The assignment that a row of role group, role and cmdlet implies: a regular one, as wide as its role. */
    Optional<RoleAssignment> ofMatrix(Row row) {
        Optional<ManagementRole> role = row.role().flatMap(to -> roles.find(to.leaf()));
        Optional<RoleGroup> group = row.pointer("RoleGroup")
                .flatMap(to -> resolver.find(to, RoleGroup.class, _ -> true).found());
        if (role.isEmpty() || group.isEmpty()) {
            return Optional.empty();
        }
        String name = role.get().name() + "-" + group.get().name();
        ObjectId id = ObjectId.ofBuiltIn("RoleAssignment", name);
        findings.assumed(
                row.file().name(), "role groups hold their roles as far as the role reaches; it tells no scopes.");
        return Optional.of(new RoleAssignment(
                ObjectHeader.created(id, shortened(name, ""), now),
                role.get().id(),
                group.get().id(),
                type(group.get()),
                false,
                true,
                new RecipientWriteScope.Implicit(),
                new ConfigWriteScope.Implicit()));
    }

    private static RoleAssigneeType type(DirectoryObject assignee) {
        return switch (assignee) {
            case RoleGroup group -> group.isLinked() ? RoleAssigneeType.LinkedRoleGroup : RoleAssigneeType.RoleGroup;
            case RoleAssignmentPolicy _ -> RoleAssigneeType.RoleAssignmentPolicy;
            case Recipient recipient ->
                recipient.type().isUser() ? RoleAssigneeType.User : RoleAssigneeType.SecurityGroup;
            default -> throw new IllegalStateException(assignee.name());
        };
    }

    private Optional<DirectoryObject> assignee(Row row, String subject) {
        Optional<RoleAssigneeType> type = row.text("RoleAssigneeType").flatMap(RoleAssigneeType::named);
        Resolution<DirectoryObject> last = new Resolution.Missing<>("", "");
        boolean isTold = false;
        for (String property : new String[] {"User", "RoleAssignee", "GroupDN", "RoleAssigneeName", "GroupName"}) {
            Optional<Pointer> pointer = row.pointer(property);
            if (pointer.isEmpty()) {
                continue;
            }
            // Once one column tells which object is meant, another's bare name must not find a namesake.
            boolean isBare = isTold && !pointer.get().tellsWhich();
            isTold |= pointer.get().tellsWhich();
            last = resolver.find(
                    pointer.get(),
                    DirectoryObject.class,
                    object -> fits(object, type) && (!isBare || resolver.goesByNameAlone(object)));
            if (last.found().isPresent()) {
                return last.found();
            }
        }
        String who = row.text("RoleAssigneeName", "RoleAssignee", "User", "GroupName")
                .orElse("nobody");
        findings.leftOut(
                subject,
                last instanceof Resolution.Ambiguous
                        ? "several objects are called " + who + ", and the file does not tell which is meant."
                        : "its assignee " + who
                                + type.map(kind -> ", a " + kind + ",").orElse("") + " is not in the organization.");
        return Optional.empty();
    }

    private static boolean fits(DirectoryObject object, Optional<RoleAssigneeType> type) {
        return switch (object) {
            case RoleGroup _ ->
                type.isEmpty()
                        || type.get() == RoleAssigneeType.RoleGroup
                        || type.get() == RoleAssigneeType.LinkedRoleGroup;
            case RoleAssignmentPolicy _ -> type.isEmpty() || type.get() == RoleAssigneeType.RoleAssignmentPolicy;
            case Recipient recipient
            when recipient.type().isUser() -> type.isEmpty() || type.get() == RoleAssigneeType.User;
            case Recipient recipient
            when recipient.type().isUniversalSecurityGroup() ->
                type.isEmpty() || type.get() == RoleAssigneeType.SecurityGroup;
            default -> false;
        };
    }

    private Optional<RecipientWriteScope> recipientScope(Row row, ManagementRole role, String subject) {
        Optional<String> shown = row.text("RecipientWriteScope");
        Optional<Pointer> custom = row.pointer(RECIPIENT_SCOPE);
        Optional<RecipientScopeType> type = shown.flatMap(RecipientScopeType::named);
        if (shown.filter(DscResource.AS_THE_ROLE::equals).isPresent()) {
            return Optional.of(new RecipientWriteScope.Implicit());
        }
        if (shown.isPresent() && type.isEmpty()) {
            findings.leftOut(subject, "its recipient write scope " + shown.get() + " is not known here.");
            return Optional.empty();
        }
        RecipientScopeType kind = type.orElse(RecipientScopeType.CustomRecipientScope);
        return switch (kind) {
            case OU ->
                custom.flatMap(to -> resolver.find(to, OrganizationalUnit.class, _ -> true)
                                .found())
                        .<RecipientWriteScope>map(unit -> new RecipientWriteScope.Unit(unit.id()))
                        .or(() -> lost(subject, custom));
            case CustomRecipientScope ->
                scope(custom, false, true)
                        .<RecipientWriteScope>map(RecipientWriteScope.Custom::new)
                        .or(() -> lost(subject, custom));
            case ExclusiveRecipientScope ->
                scope(custom, true, true)
                        .<RecipientWriteScope>map(RecipientWriteScope.Exclusive::new)
                        .or(() -> lost(subject, custom));
            case Organization, MyGAL, Self, MyDistributionGroups, None, NotApplicable ->
                Optional.of(
                        kind == role.implicitScopes().recipientWrite()
                                ? new RecipientWriteScope.Implicit()
                                : new RecipientWriteScope.Relative(kind));
        };
    }

    private Optional<ConfigWriteScope> configScope(Row row, ManagementRole role, String subject) {
        Optional<String> shown = row.text("ConfigWriteScope");
        Optional<Pointer> custom = row.pointer("CustomConfigWriteScope");
        Optional<ConfigScopeType> type = shown.flatMap(ConfigScopeType::named);
        if (shown.filter(DscResource.AS_THE_ROLE::equals).isPresent()) {
            return Optional.of(new ConfigWriteScope.Implicit());
        }
        if (shown.isPresent() && type.isEmpty()) {
            findings.leftOut(subject, "its configuration write scope " + shown.get() + " is not known here.");
            return Optional.empty();
        }
        return switch (type.orElse(ConfigScopeType.CustomConfigScope)) {
            case CustomConfigScope ->
                scope(custom, false, false)
                        .<ConfigWriteScope>map(ConfigWriteScope.Custom::new)
                        .or(() -> lost(subject, custom));
            case ExclusiveConfigScope ->
                scope(custom, true, false)
                        .<ConfigWriteScope>map(ConfigWriteScope.Exclusive::new)
                        .or(() -> lost(subject, custom));
            case OrganizationConfig, None, NotApplicable -> {
                if (type.filter(kind -> kind != role.implicitScopes().configWrite())
                        .isPresent()) {
                    findings.contradiction(
                            subject,
                            "it shows the configuration scope " + shown.get() + ", its role another; that of the"
                                    + " role counts.");
                }
                yield Optional.of(new ConfigWriteScope.Implicit());
            }
        };
    }

    private Optional<ObjectId> scope(Optional<Pointer> pointer, boolean exclusive, boolean ofRecipients) {
        return pointer.flatMap(to -> resolver.find(
                                to,
                                ManagementScope.class,
                                scope -> scope.exclusive() == exclusive
                                        && scope.restriction().typeName().equals("RecipientScope") == ofRecipients)
                        .found())
                .map(ManagementScope::id);
    }

    private <T> Optional<T> lost(String subject, Optional<Pointer> scope) {
        findings.leftOut(
                subject,
                "its scope " + scope.map(Pointer::text).orElse("") + " is not in the organization; without it, it would"
                        + " reach further than it does.");
        return Optional.empty();
    }
}
