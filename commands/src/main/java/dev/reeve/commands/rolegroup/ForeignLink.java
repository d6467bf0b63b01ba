package dev.reeve.commands.rolegroup;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.LinkedArguments;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.RoleGroup;
import java.util.List;
import java.util.Optional;

/** How a linked role group gets the foreign group behind it [RG-8] [FOREST-2]. */
final class ForeignLink {

    /** The SID of nobody, for a group that is not made after all. */
    private static final String NOBODY = "S-1-0-0";

    private ForeignLink() {}

    /**
     * The group, linked to the foreign group that the arguments name; only its SID is kept [FOREST-3]. Who may not make or
     * change the group anyway learns nothing of the other forest: it is not even asked. What the forest refuses is refused
     * in the plan.
     */
    static RoleGroup point(
            CmdletContext context,
            PlanBuilder plan,
            LinkedArguments linked,
            RoleGroup group,
            Optional<RoleGroup> before) {
        RoleGroup unknown = group.isLinked() ? group : group.linkedTo(NOBODY);
        ObjectAccess write =
                before.map(old -> ObjectAccess.modify(old, unknown)).orElseGet(() -> ObjectAccess.create(unknown));
        if (!context.permission().allows(List.of(write), ConfigRequirement.EACH)) {
            return unknown;
        }
        try {
            return group.linkedTo(linked.group().sid());
        } catch (ReeveException e) {
            plan.refuse(e);
            return unknown;
        }
    }
}
