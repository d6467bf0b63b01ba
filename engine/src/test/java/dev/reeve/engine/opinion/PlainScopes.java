package dev.reeve.engine.opinion;

import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigScopeType;
import dev.reeve.engine.organization.ConfigWriteScope;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.ImplicitScopes;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.organization.ScopeRestriction;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What one caller's claims reach: §4 to §7 of the evaluation rules. */
final class PlainScopes {

    private final PlainDirectory directory;
    private final Map<ObjectId, FilterTree> filters;
    private final Optional<ObjectId> caller;
    private final Set<ObjectId> principals;

    PlainScopes(
            PlainDirectory directory,
            Map<ObjectId, FilterTree> filters,
            Optional<ObjectId> caller,
            Set<ObjectId> principals) {
        this.directory = directory;
        this.filters = filters;
        this.caller = caller;
        this.principals = principals;
    }

    /** [READ-2] [READ-3]: whether the claim lets the caller read the object. */
    boolean reads(Claim claim, DirectoryObject object) {
        return switch (claim) {
            // [UNSC-1]: no scope evaluation.
            case Claim.Assigned assigned when assigned.role().isUnscoped() -> true;
            case Claim.Assigned assigned ->
                switch (object) {
                    case Recipient recipient ->
                        inRecipientRead(assigned.role().implicitScopes().recipientRead(), recipient);
                    case GroupMembershipRequest request ->
                        readsRequest(assigned.role().implicitScopes().recipientRead(), request);
                    default -> readsConfiguration(claim);
                };
            // [GM-6]: the managed groups and the principals of the member picker.
            case Claim.Delegate _ ->
                (object instanceof RoleGroup group && manages(group))
                        || (object instanceof Recipient recipient
                                && (PlainDirectory.isUser(recipient) || PlainDirectory.isSecurityGroup(recipient)));
        };
    }

    /** [MREQ-5]: the group must be in sight, and the request one's own, or to one's own group, or anybody's to read. */
    private boolean readsRequest(RecipientScopeType scope, GroupMembershipRequest request) {
        Optional<Recipient> group = directory.find(request.group(), Recipient.class);
        return group.isPresent()
                && inRecipientRead(scope, group.get())
                && (scope == RecipientScopeType.Organization
                        || caller.equals(Optional.of(request.requester()))
                        || isAmong(PlainDirectory.managers(group.get())));
    }

    /** [READ-3] [READ-5]: whether the claim lets the caller read servers, databases and all other configuration. */
    boolean readsConfiguration(Claim claim) {
        return switch (claim) {
            case Claim.Assigned(var _, var role, var _) ->
                role.isUnscoped() || role.implicitScopes().configRead() == ConfigScopeType.OrganizationConfig;
            case Claim.Delegate _ -> false;
        };
    }

    /** Whether a role group's {@code ManagedBy} names the caller or a group that contains the caller [GM-1]. */
    boolean manages(RoleGroup group) {
        return group.managedBy().stream().anyMatch(principals::contains);
    }

    private boolean inRecipientRead(RecipientScopeType scope, Recipient recipient) {
        return switch (scope) {
            case Organization -> true;
            case MyGAL -> caller.equals(Optional.of(recipient.id())) || inAddressBook(recipient);
            case Self -> caller.equals(Optional.of(recipient.id()));
            case MyDistributionGroups ->
                recipient.type().recipientType().endsWith("Group") && isAmong(PlainDirectory.managers(recipient));
            case None, NotApplicable -> false;
            case OU, CustomRecipientScope, ExclusiveRecipientScope -> false; // never implicit
        };
    }

    /** [USER-3]: listed where the caller's policy says, else in the organization's default list if it has one. */
    private boolean inAddressBook(Recipient recipient) {
        boolean hidden = recipient
                .properties()
                .values(RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED)
                .contains(new PropertyValue.Flag(true));
        if (hidden || !PlainDirectory.isMailEnabled(recipient)) {
            return false;
        }
        List<ObjectId> policies = caller.flatMap(user -> directory.find(user, Recipient.class))
                .filter(user -> user.type().recipientType().equals("UserMailbox"))
                .map(user -> user.properties()
                        .references(RecipientProperties.REGISTRY
                                .named("AddressBookPolicy")
                                .orElseThrow()))
                .orElse(List.of());
        if (!policies.isEmpty()) {
            return directory
                    .all(ConfigurationObject.class)
                    .filter(policy -> policies.contains(policy.id()))
                    .flatMap(policy -> policy.references("GlobalAddressList").stream())
                    .flatMap(list -> directory.find(list, ConfigurationObject.class).stream())
                    .anyMatch(list -> isOn(list, recipient));
        }
        List<ConfigurationObject> standard = directory
                .all(ConfigurationObject.class)
                .filter(list ->
                        list.noun().equals("GlobalAddressList") && list.name().equals("Default Global Address List"))
                .toList();
        return standard.isEmpty() || isOn(standard.getFirst(), recipient);
    }

    private boolean isOn(ConfigurationObject list, Recipient recipient) {
        FilterTree tree = filters.get(list.id());
        return tree != null
                && list.references("RecipientContainer").stream()
                        .allMatch(unit -> directory.isInside(recipient.container(), unit))
                && PlainFilter.holds(tree, property -> directory.values(recipient, property));
    }

    private boolean ownsGroup(Recipient recipient) {
        return PlainDirectory.isMailGroup(recipient) && isAmong(PlainDirectory.managers(recipient));
    }

    /** The two states that a written object is judged in [WRITE-9]. */
    enum State {
        BEFORE,
        AFTER
    }

    /** [WRITE-9]: before and after a change, after a creation, before a removal. */
    static Optional<DirectoryObject> state(TouchPoint touch, State state) {
        if (!(touch instanceof TouchPoint.ObjectAccess access)) {
            return Optional.empty();
        }
        return switch (access.access()) {
            case READ, ACTION -> access.before();
            case CREATE -> state == State.AFTER ? access.after() : Optional.empty();
            case DELETE -> state == State.BEFORE ? access.before() : Optional.empty();
            case MODIFY -> state == State.BEFORE ? access.before() : access.after();
        };
    }

    /** Whether the claim covers the written object in that state if there is one, exclusive scopes aside. */
    boolean covers(Claim claim, TouchPoint touch, State at) {
        return switch (claim) {
            case Claim.Assigned assigned when assigned.role().isUnscoped() -> true; // [UNSC-1]
            case Claim.Assigned assigned ->
                switch (touch) {
                    case TouchPoint.ObjectAccess access ->
                        state(access, at)
                                .map(object -> coversObject(assigned, access, object))
                                .orElse(true);
                    case TouchPoint.OrganizationConfigAccess _ -> writesOrganizationConfig(assigned);
                    case TouchPoint.RoleDelegation _, TouchPoint.GroupManagement _ -> true; // not a matter of scopes
                };
            // [GM-6]: restricted to the managed groups; [GM-7]: the state after may name other managers.
            case Claim.Delegate _ ->
                touch instanceof TouchPoint.ObjectAccess access
                        && access.before().isPresent()
                        && access.before().get() instanceof RoleGroup group
                        && manages(group);
        };
    }

    private boolean coversObject(Claim.Assigned claim, TouchPoint.ObjectAccess access, DirectoryObject object) {
        if (!(object instanceof Recipient recipient)) {
            return writesConfiguration(claim, object);
        }
        if (recipientKind(claim) != RecipientScopeType.MyGAL) {
            return writesRecipient(claim, recipient);
        }
        // [WRITE-8]: an explicit scope is limited to what the role reads.
        return claim.role().roleType().equalsIgnoreCase("MyDistributionGroupMembership")
                && isOwnMembership(access)
                && (claim.assignment().recipientWriteScope() instanceof RecipientWriteScope.Implicit
                        || roleReads(claim, recipient));
    }

    private static RecipientScopeType recipientKind(Claim.Assigned claim) {
        return switch (claim.assignment().recipientWriteScope()) {
            case RecipientWriteScope.Implicit _ -> claim.role().implicitScopes().recipientWrite();
            case RecipientWriteScope.Relative(RecipientScopeType type) -> type;
            case RecipientWriteScope.Unit _ -> RecipientScopeType.OU;
            case RecipientWriteScope.Custom _ -> RecipientScopeType.CustomRecipientScope;
            case RecipientWriteScope.Exclusive _ -> RecipientScopeType.ExclusiveRecipientScope;
        };
    }

    private boolean roleReads(Claim.Assigned claim, Recipient state) {
        return inRecipientRead(claim.role().implicitScopes().recipientRead(), state);
    }

    /** [WRITE-1] to [WRITE-8] for one state of a recipient. */
    private boolean writesRecipient(Claim.Assigned claim, Recipient state) {
        ImplicitScopes implicit = claim.role().implicitScopes();
        return switch (claim.assignment().recipientWriteScope()) {
            case RecipientWriteScope.Implicit _ -> relative(implicit.recipientWrite(), state);
            case RecipientWriteScope.Relative(RecipientScopeType type) ->
                mayBeScoped(implicit) && relative(type, state) && roleReads(claim, state);
            case RecipientWriteScope.Unit(ObjectId unit) ->
                mayBeScoped(implicit) && directory.isInside(state.container(), unit) && roleReads(claim, state);
            case RecipientWriteScope.Custom(ObjectId scope) ->
                mayBeScoped(implicit) && inScope(scope, state) && roleReads(claim, state);
            case RecipientWriteScope.Exclusive(ObjectId scope) ->
                mayBeScoped(implicit) && inScope(scope, state) && roleReads(claim, state);
        };
    }

    /** [ASG-10]: where the implicit write scope is none, no explicit one ever grants. */
    private static boolean mayBeScoped(ImplicitScopes implicit) {
        return implicit.recipientWrite() != RecipientScopeType.None
                && implicit.recipientWrite() != RecipientScopeType.NotApplicable;
    }

    boolean relative(RecipientScopeType type, Recipient state) {
        return switch (type) {
            case Organization -> true; // [WRITE-2]
            case Self -> caller.equals(Optional.of(state.id())); // [WRITE-3]
            case MyDistributionGroups -> ownsGroup(state); // [WRITE-4]
            case MyGAL, None, NotApplicable -> false; // [WRITE-5] is decided on both states together
            case OU, CustomRecipientScope, ExclusiveRecipientScope -> false; // never relative
        };
    }

    /** Whether the caller is a user at all and one of these. */
    boolean isAmong(Collection<ObjectId> ids) {
        return caller.isPresent() && ids.contains(caller.get());
    }

    private boolean isOnly(Collection<ObjectId> ids) {
        return ids.size() == 1 && isAmong(ids);
    }

    /** [WRITE-5]: whether the caller itself joins or leaves a group that allows it, and nothing else changes. */
    boolean isOwnMembership(TouchPoint.ObjectAccess access) {
        if (!(access.before().orElse(null) instanceof Recipient before)
                || !(access.after().orElse(null) instanceof Recipient after)) {
            return false;
        }
        if (!before.container().equals(after.container())
                || before.type() != after.type()
                || !before.name().equals(after.name())
                || !before.properties()
                        .without(RecipientProperties.MEMBERS)
                        .equals(after.properties().without(RecipientProperties.MEMBERS))) {
            return false;
        }
        Set<ObjectId> joining = new LinkedHashSet<>(PlainDirectory.members(after));
        PlainDirectory.members(before).forEach(joining::remove);
        Set<ObjectId> leaving = new LinkedHashSet<>(PlainDirectory.members(before));
        PlainDirectory.members(after).forEach(leaving::remove);
        boolean joins = isOnly(joining) && leaving.isEmpty();
        boolean leaves = isOnly(leaving) && joining.isEmpty();
        // [COMP-3] says what a group without the property is taken for.
        String restriction = joins
                ? before.properties()
                        .text(RecipientProperties.MEMBER_JOIN_RESTRICTION)
                        .orElse("Closed")
                : before.properties()
                        .text(RecipientProperties.MEMBER_DEPART_RESTRICTION)
                        .orElse(PlainDirectory.isSecurityGroup(before) ? "Closed" : "Open");
        return PlainDirectory.isGroup(before) && (joins || leaves) && !restriction.equalsIgnoreCase("Closed");
    }

    /** [CFG-4] [CFG-8] [CFG-9] for one state of a configuration object. */
    private boolean writesConfiguration(Claim.Assigned claim, DirectoryObject state) {
        if (!(state instanceof ExchangeServer) && !(state instanceof MailboxDatabase)) {
            return writesOrganizationConfig(claim);
        }
        if (claim.role().implicitScopes().configWrite() != ConfigScopeType.OrganizationConfig) {
            return false; // [CFG-9] [ASG-10]
        }
        return switch (claim.assignment().configWriteScope()) {
            case ConfigWriteScope.Implicit _ -> true;
            case ConfigWriteScope.Custom(ObjectId scope) -> inScope(scope, state);
            case ConfigWriteScope.Exclusive(ObjectId scope) -> inScope(scope, state);
        };
    }

    private static boolean writesOrganizationConfig(Claim.Assigned claim) {
        return claim.assignment().configWriteScope() instanceof ConfigWriteScope.Implicit
                && claim.role().implicitScopes().configWrite() == ConfigScopeType.OrganizationConfig;
    }

    /** [WRITE-7] [CFG-4]: whether the scope is of the object's dimension and matches it. */
    boolean inScope(ObjectId scopeId, DirectoryObject state) {
        return directory
                .find(scopeId, ManagementScope.class)
                .map(scope -> matches(scope, state))
                .orElse(false);
    }

    private boolean matches(ManagementScope scope, DirectoryObject state) {
        return switch (scope.restriction()) {
            case ScopeRestriction.RecipientFilter(var root, var _) ->
                state instanceof Recipient recipient
                        && isScopable(recipient)
                        && (root.isEmpty() || directory.isInside(recipient.container(), root.get()))
                        && filterHolds(scope, state);
            case ScopeRestriction.ServerFilter _ -> state instanceof ExchangeServer && filterHolds(scope, state);
            case ScopeRestriction.DatabaseFilter _ -> state instanceof MailboxDatabase && filterHolds(scope, state);
            case ScopeRestriction.ServerList(Set<ObjectId> servers) ->
                state instanceof ExchangeServer && servers.contains(state.id());
            case ScopeRestriction.DatabaseList(Set<ObjectId> databases) ->
                state instanceof MailboxDatabase && databases.contains(state.id());
            case ScopeRestriction.Unusable _ -> false; // [SCOPE-12]: never grants
        };
    }

    /** [RCPT-4]: what recipient scopes are evaluated over. */
    private static boolean isScopable(Recipient recipient) {
        return PlainDirectory.isMailEnabled(recipient)
                || recipient.type().recipientType().equals("User")
                || List.of("UniversalSecurityGroup", "UniversalDistributionGroup")
                        .contains(recipient.type().name());
    }

    private boolean filterHolds(ManagementScope scope, DirectoryObject state) {
        FilterTree tree = Objects.requireNonNull(filters.get(scope.id()), () -> "no tree for " + scope.name());
        return PlainFilter.holds(tree, property -> directory.values(state, property));
    }

    /** [EXCL-1]: whether an exclusive scope of its dimension protects the object in this state. */
    boolean isProtected(DirectoryObject state) {
        return !protecting(state).isEmpty();
    }

    private Set<ObjectId> protecting(DirectoryObject state) {
        return directory
                .all(ManagementScope.class)
                .filter(scope -> scope.exclusive() && (matches(scope, state) || mightMatch(scope, state)))
                .map(ManagementScope::id)
                .collect(Collectors.toSet());
    }

    /** [SCOPE-12]: an exclusive scope whose filter can't be evaluated protects all of its dimension and root. */
    private boolean mightMatch(ManagementScope scope, DirectoryObject state) {
        if (!(scope.restriction() instanceof ScopeRestriction.Unusable(var type, var root, var _, var _))) {
            return false;
        }
        return switch (state) {
            case Recipient recipient ->
                type.equals("RecipientScope")
                        && (root.isEmpty() || directory.isInside(recipient.container(), root.get()));
            case ExchangeServer _ -> type.equals("ServerScope");
            case MailboxDatabase _ -> type.equals("DatabaseScope");
            default -> false;
        };
    }

    /** [EXCL-3] [EXCL-8]: whether the claim counts for the object in that state as far as exclusive scopes go. */
    boolean passesExclusives(Claim claim, TouchPoint touch, State at) {
        Optional<DirectoryObject> object = state(touch, at);
        return object.isEmpty()
                || !(claim instanceof Claim.Assigned assigned)
                || assigned.role().isUnscoped()
                || passesExclusives(assigned, object.get());
    }

    /** [EXCL-8]: whether the change brings the object into an exclusive scope or takes it out of one. */
    boolean crossesExclusiveScope(TouchPoint touch) {
        Optional<DirectoryObject> before = state(touch, State.BEFORE);
        Optional<DirectoryObject> after = state(touch, State.AFTER);
        return before.isPresent()
                && after.isPresent()
                && !protecting(before.get()).equals(protecting(after.get()));
    }

    private boolean passesExclusives(Claim.Assigned claim, DirectoryObject state) {
        if (!isProtected(state)) {
            return true; // [EXCL-2]
        }
        if (state instanceof Recipient) {
            return isExempt(claim, state)
                    || (claim.assignment().recipientWriteScope()
                                    instanceof RecipientWriteScope.Exclusive(ObjectId scope)
                            && inScope(scope, state));
        }
        return claim.assignment().configWriteScope() instanceof ConfigWriteScope.Exclusive(ObjectId scope)
                && inScope(scope, state);
    }

    /** [EXCL-9]: self-service through an assignment policy on the caller's own mailbox. */
    private boolean isExempt(Claim.Assigned claim, DirectoryObject state) {
        return claim.assignment().assigneeType() == RoleAssigneeType.RoleAssignmentPolicy
                && recipientKind(claim) == RecipientScopeType.Self
                && caller.equals(Optional.of(state.id()))
                && !directory.settings().exclusiveScopesApplyToSelf();
    }
}
