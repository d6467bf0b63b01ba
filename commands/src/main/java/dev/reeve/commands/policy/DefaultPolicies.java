package dev.reeve.commands.policy;

import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssignmentPolicy;

/** There is one default policy as long as there is any [POL-2]. */
final class DefaultPolicies {

    private DefaultPolicies() {}

    /** Puts into the plan that the default passes on to another policy. Existing mailboxes keep theirs [POL-4]. */
    static void clear(PlanBuilder plan, Organization organization, ObjectId successor) {
        organization
                .all(RoleAssignmentPolicy.class)
                .filter(policy -> policy.isDefault() && !policy.id().equals(successor))
                .forEach(policy ->
                        plan.modify(policy, new RoleAssignmentPolicy(policy.header(), policy.description(), false)));
    }
}
