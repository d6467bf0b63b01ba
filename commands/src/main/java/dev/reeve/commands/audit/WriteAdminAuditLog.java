package dev.reeve.commands.audit;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import java.util.List;

/**
 * {@code Write-AdminAuditLog} [AUD-8]. Changes nothing: that its run is recorded like any other, with its parameter, is
 * all that it is for.
 */
public final class WriteAdminAuditLog implements ChangeCmdlet {

    private static final String COMMENT = "Comment";
    private static final int LONGEST = 500;

    @Override
    public String name() {
        return "Write-AdminAuditLog";
    }

    @Override
    public String synopsis() {
        return "Writes a comment to the administrator audit log.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.text(COMMENT));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        PlanBuilder plan = context.plan()
                .step(
                        "Writing a comment to the administrator audit log of",
                        context.organization().settings().name());
        int length = arguments.requiredText(COMMENT).length();
        if (length > LONGEST) {
            plan.refuse(
                    ErrorCode.ValueTooLong,
                    "The comment has " + length + " characters. Comments have at most " + LONGEST + ".",
                    COMMENT);
        }
        if (length == 0) {
            plan.refuse(ErrorCode.InvalidArgument, "A comment says something; this one is empty.", COMMENT);
        }
        return plan.build();
    }
}
