package dev.reeve.commands.rolegroup;

import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;

/** Limits of a role group's texts. */
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
}
