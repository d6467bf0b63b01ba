package dev.reeve.commands.rolegroup;

import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;

/** Limits of a role group's texts, and what is said of foreign forests. */
final class RoleGroupTexts {

    private static final int LONGEST_DISPLAY_NAME = 256;

    private RoleGroupTexts() {}

    static void checkDisplayName(PlanBuilder plan, String displayName) {
        if (displayName.length() > LONGEST_DISPLAY_NAME) {
            plan.refuse(
                    ErrorCode.ValueTooLong,
                    "The display name has " + displayName.length() + " characters. At most " + LONGEST_DISPLAY_NAME
                            + " are allowed.",
                    "DisplayName");
        }
    }

    /** The error for a foreign forest that the organization does not trust [FOREST-2]; none can be declared yet. */
    static ReeveException unknownForest(String domainController) {
        return new ReeveException(
                ErrorCode.ForeignForestUnknown,
                "No trusted foreign forest with a domain controller '" + domainController + "' is known.",
                domainController);
    }
}
