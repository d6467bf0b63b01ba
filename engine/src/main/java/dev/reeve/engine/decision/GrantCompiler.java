package dev.reeve.engine.decision;

import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RecipientScopeType;
import dev.reeve.engine.organization.RecipientWriteScope;
import dev.reeve.engine.organization.RoleAssigneeType;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/**
 * Makes the row of one cmdlet for callers of the same rights. What it finds depends on assignments, roles and settings
 * alone, not on recipients.
 */
final class GrantCompiler {

    private final ToIntFunction<RecipientWriteScope> numbers;
    private final NumberedCommand command;
    private final Map<Integer, long[]> byReach = new TreeMap<>();
    private final long[] listed;
    private final long[] everywhere;
    private int head;

    private GrantCompiler(ToIntFunction<RecipientWriteScope> numbers, NumberedCommand command) {
        this.numbers = numbers;
        this.command = command;
        this.listed = new long[command.words()];
        this.everywhere = new long[command.words()];
    }

    /**
     * The row.
     *
     * @param rights the callers' assignments, and whether they manage role groups, which grants a few cmdlets [GM-6]
     * @param numbers the number of a unit or custom scope
     */
    static long[] compile(
            CommandGate gate,
            Organization organization,
            CallerRights rights,
            NumberedCommand command,
            ToIntFunction<RecipientWriteScope> numbers) {
        if (CommandGate.isUnavailableUnderSplit(organization, command.name())
                || CommandGate.isForbiddenUnderSplit(organization, command.name())) {
            return GrantRow.denied(); // SPLIT-4
        }
        if (rights.manages() && CommandGate.isOfGroupManagement(command.name())) {
            return GrantRow.full();
        }
        List<CommandGrant> grants = gate.ofAssignments(rights.regular(), command.name());
        Optional<CommandAccess> access = gate.access(command.name(), grants);
        if (access.isEmpty()) {
            return GrantRow.denied();
        }
        return new GrantCompiler(numbers, command).row(organization, access.get());
    }

    private long[] row(Organization organization, CommandAccess access) {
        if (access.shape().isEmpty()) { // no cmdlet of the product after all
            return GrantRow.full();
        }
        for (CommandGrant grant : access.grants()) {
            if (grant.source() instanceof GrantSource.OfAssignment source) {
                add(organization, source, command.maskOf(grant.parameters()));
            }
        }
        return GrantRow.of(
                command.words(),
                head,
                everywhere,
                byReach,
                access.sets().stream().map(command::set).toList(),
                listed);
    }

    private void add(Organization organization, GrantSource.OfAssignment source, long[] mask) {
        unite(listed, mask);
        ManagementRole role = source.role();
        RoleAssignment assignment = source.assignment();
        if (role.isUnscoped()) {
            head |= GrantRow.READS_ALL;
            unite(GrantRow.ALWAYS, mask);
            return;
        }
        if (role.isOfType(ManagementRole.MY_DISTRIBUTION_GROUP_MEMBERSHIP)) {
            head |= GrantRow.JOINS;
        }
        RecipientScopeType read = role.implicitScopes().recipientRead();
        head |= reads(read);
        RecipientScopeType write = role.implicitScopes().recipientWrite();
        if (write == RecipientScopeType.None || write == RecipientScopeType.NotApplicable) {
            return; // ASG-10
        }
        RecipientWriteScope scope = assignment.recipientWriteScope();
        if (!(scope instanceof RecipientWriteScope.Implicit) && read != RecipientScopeType.Organization) {
            head |= GrantRow.OPEN; // WRITE-8: within the read scope as well
            return;
        }
        switch (scope) {
            case RecipientWriteScope.Implicit() -> addRelative(organization, write, assignment, mask);
            case RecipientWriteScope.Relative(var type) -> addRelative(organization, type, assignment, mask);
            case RecipientWriteScope.Unit _, RecipientWriteScope.Custom _ -> unite(numbers.applyAsInt(scope), mask);
            case RecipientWriteScope.Exclusive _ -> unite(numbers.applyAsInt(scope) | GrantRow.EXCLUSIVE, mask);
        }
    }

    private static int reads(RecipientScopeType type) {
        return switch (type) {
            case Organization -> GrantRow.READS_ALL;
            case Self -> GrantRow.READS_SELF;
            case MyDistributionGroups -> GrantRow.READS_OWNED;
            case MyGAL -> GrantRow.READS_ADDRESS_BOOK;
            case None, NotApplicable, OU, CustomRecipientScope, ExclusiveRecipientScope -> 0;
        };
    }

    private void addRelative(
            Organization organization, RecipientScopeType type, RoleAssignment assignment, long[] mask) {
        switch (type) {
            case Organization -> {
                head |= GrantRow.ANYWHERE;
                unite(everywhere, mask);
            }
            case Self ->
                unite(
                        assignment.assigneeType() == RoleAssigneeType.RoleAssignmentPolicy
                                        && !organization.settings().exclusiveScopesApplyToSelf()
                                ? GrantRow.SELF_ALWAYS
                                : GrantRow.SELF,
                        mask);
            case MyDistributionGroups -> unite(GrantRow.OWN_GROUPS, mask);
            case MyGAL -> {
                // WRITE-5: changes nothing but memberships, which are no actions.
            }
            case None, NotApplicable, OU, CustomRecipientScope, ExclusiveRecipientScope -> {
                // nothing
            }
        }
    }

    private void unite(int reach, long[] mask) {
        unite(byReach.computeIfAbsent(reach, _ -> new long[mask.length]), mask);
    }

    private static void unite(long[] into, long[] mask) {
        for (int w = 0; w < mask.length; w++) {
            into[w] |= mask[w];
        }
    }
}
