package dev.reeve.commands.audit;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.result.BaseProperties;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.commands.result.SchemaClass;
import dev.reeve.engine.organization.AdminAuditLogConfig;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.TimeSpan;

/** How the configuration of the audit log is shown [AUD-1]. */
public final class AuditConfigResult {

    private AuditConfigResult() {}

    /** The configuration as an object. */
    public static ResultObject of(CmdletContext context, AdminAuditLogConfig config) {
        ResultObject.Builder builder = ResultObject.of("AdminAuditLogConfig", context.identity(config))
                .put("AdminAuditLogEnabled", config.enabled())
                .put("LogLevel", config.verbose() ? "Verbose" : "None")
                .put("TestCmdletLoggingEnabled", config.testCmdletLogging())
                .put("AdminAuditLogCmdlets", ListValue.ofTexts(config.cmdlets()))
                .put("AdminAuditLogParameters", ListValue.ofTexts(config.parameters()))
                .put("AdminAuditLogExcludedCmdlets", ListValue.ofTexts(config.excludedCmdlets()))
                .put("AdminAuditLogAgeLimit", new TimeSpan(config.ageLimit()));
        return BaseProperties.stored(
                        builder, context.organization(), config, SchemaClass.ADMIN_AUDIT_LOG_CONFIG, context.server())
                .build();
    }
}
