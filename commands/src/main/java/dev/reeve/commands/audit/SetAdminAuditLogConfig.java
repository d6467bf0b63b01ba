package dev.reeve.commands.audit;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.commands.naming.ObjectNames;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.AdminAuditLogConfig;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.Value;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** {@code Set-AdminAuditLogConfig} [AUD-2] [AUD-7]. */
public final class SetAdminAuditLogConfig implements ChangeCmdlet {

    private static final String ENABLED = "AdminAuditLogEnabled";
    private static final String CMDLETS = "AdminAuditLogCmdlets";
    private static final String PARAMETERS = "AdminAuditLogParameters";
    private static final String EXCLUDED = "AdminAuditLogExcludedCmdlets";
    private static final String AGE_LIMIT = "AdminAuditLogAgeLimit";
    private static final String LOG_LEVEL = "LogLevel";
    private static final String TEST_CMDLETS = "TestCmdletLoggingEnabled";

    @Override
    public String name() {
        return "Set-AdminAuditLogConfig";
    }

    @Override
    public String synopsis() {
        return "Changes what the administrator audit log records, and for how long.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.bool(ENABLED),
                Declared.edit(CMDLETS),
                Declared.edit(PARAMETERS),
                Declared.edit(EXCLUDED),
                Declared.any(AGE_LIMIT),
                Declared.oneOf(LOG_LEVEL, "AuditLogLevel", "None", "Verbose"),
                Declared.bool(TEST_CMDLETS),
                Declared.text("Name"),
                Declared.flag("Force"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        AdminAuditLogConfig before = AuditSearch.config(context);
        checkIdentity(context, arguments, before);
        PlanBuilder plan = context.plan().step("Setting administrator audit log configuration", before.name());
        String name = arguments.text("Name").map(String::strip).orElse(before.name());
        ObjectNames.check(name).ifPresent(plan::refuse);
        AdminAuditLogConfig after = new AdminAuditLogConfig(
                before.header().named(name),
                arguments.flag(ENABLED).orElse(before.enabled()),
                patterns(arguments, CMDLETS, before.cmdlets()),
                patterns(arguments, PARAMETERS, before.parameters()),
                patterns(arguments, EXCLUDED, before.excludedCmdlets()),
                ageLimit(arguments, before.ageLimit()),
                arguments.text(LOG_LEVEL).map("Verbose"::equalsIgnoreCase).orElse(before.verbose()),
                arguments.flag(TEST_CMDLETS).orElse(before.testCmdletLogging()));
        if (after.excludedCmdlets().equals(List.of("*"))) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "Parameter '" + EXCLUDED + "' can't be '*' alone, which would leave nothing to record. To record"
                            + " nothing, set " + ENABLED + " to $false.",
                    "*");
        }
        if (arguments.has(AGE_LIMIT)) {
            plan.keepAuditFrom(
                    after.ageLimit().isZero() ? Instant.MAX : context.now().minus(after.ageLimit()));
        }
        return plan.modify(before, after).build();
    }

    // There is one configuration, so its identity is needless; one that means another object is a mistake all the same.
    private static void checkIdentity(CmdletContext context, CmdletArguments arguments, AdminAuditLogConfig config) {
        arguments.value("Identity").ifPresent(identity -> {
            String organization = context.organization().settings().name();
            if (!CaseFolding.equal(identity.text().strip(), organization)) {
                context.lookup().one(AdminAuditLogConfig.class, identity, config::equals);
            }
        });
    }

    private static List<String> patterns(CmdletArguments arguments, String parameter, List<String> before) {
        return arguments
                .listEdit(parameter)
                .map(edit -> edit.applyTo(before, value -> pattern(parameter, value)))
                .orElse(before);
    }

    private static String pattern(String parameter, Value value) {
        String text = value.text().strip();
        if (text.isEmpty()) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "Parameter '" + parameter + "' takes names, with wildcards where wanted, and an empty text is none."
                            + " $null clears the list.",
                    parameter);
        }
        return text;
    }

    private static Duration ageLimit(CmdletArguments arguments, Duration before) {
        if (!arguments.has(AGE_LIMIT)) {
            return before;
        }
        Value given = arguments.required(AGE_LIMIT);
        return Conversion.toDuration(given)
                .filter(limit -> !limit.isNegative())
                .orElseThrow(() -> new ReeveException(
                        ErrorCode.InvalidArgument,
                        "Parameter '" + AGE_LIMIT + "' takes a length of time of the form dd.hh:mm:ss, and '"
                                + given.text() + "' is none. 0 empties the log.",
                        given.text()));
    }
}
