package dev.reeve.interchange.script;

import dev.reeve.engine.organization.RoleAssignmentPolicy;
import dev.reeve.interchange.script.Needed.Expected;
import java.util.List;

/** Steps that make, change and remove role assignment policies. */
record PolicySteps(Sides sides, Steps steps) {

    private static final String GET = "Get-RoleAssignmentPolicy";

    private static Command get(String name) {
        return Command.on(GET, name);
    }

    void rename() {
        for (Sides.Pair<RoleAssignmentPolicy> pair : sides.kept(RoleAssignmentPolicy.class)) {
            Renames.add(sides, steps, pair, RoleAssignmentPolicy.class, "policy", GET, "Set-RoleAssignmentPolicy");
        }
    }

    /** Makes policies, then one of them, new or old, the default: so there is always exactly one. */
    void give() {
        for (RoleAssignmentPolicy policy : sides.made(RoleAssignmentPolicy.class)) {
            Command make = Command.of("New-RoleAssignmentPolicy").with("Name", policy.name());
            steps.make(
                    "Make the policy '" + policy.name() + "'",
                    get(policy.name()),
                    policy.description().isBlank() ? make : make.with("Description", policy.description()));
        }
        sides.after()
                .all(RoleAssignmentPolicy.class)
                .filter(RoleAssignmentPolicy::isDefault)
                .filter(policy -> sides.before()
                        .find(policy.id(), RoleAssignmentPolicy.class)
                        .filter(RoleAssignmentPolicy::isDefault)
                        .isEmpty())
                .findFirst()
                .map(policy -> sides.name(policy.id()))
                .ifPresent(name -> steps.set(
                        "Make '" + name + "' the policy of new mailboxes",
                        get(name),
                        List.of(new Expected("IsDefault", "True")),
                        Command.on("Set-RoleAssignmentPolicy", name).switched("IsDefault")));
    }

    void remove() {
        sides.gone(RoleAssignmentPolicy.class)
                .forEach(policy -> steps.remove(
                        "Remove the policy '" + policy.name() + "'",
                        get(policy.name()),
                        Command.on("Remove-RoleAssignmentPolicy", policy.name())));
    }
}
