package dev.reeve.engine.organization;

import java.time.Duration;
import java.util.List;

/**
 * What the administrator audit log records [AUD-1]; exactly one per organization.
 *
 * @param cmdlets patterns of audited cmdlets
 * @param parameters patterns of audited parameters
 * @param excludedCmdlets patterns of cmdlets left out
 * @param ageLimit how long entries are kept
 * @param verbose whether modified properties are recorded
 * @param testCmdletLogging whether {@code Test-} cmdlets are recorded
 */
public record AdminAuditLogConfig(
        ObjectHeader header,
        boolean enabled,
        List<String> cmdlets,
        List<String> parameters,
        List<String> excludedCmdlets,
        Duration ageLimit,
        boolean verbose,
        boolean testCmdletLogging)
        implements DirectoryObject {

    public AdminAuditLogConfig {
        cmdlets = List.copyOf(cmdlets);
        parameters = List.copyOf(parameters);
        excludedCmdlets = List.copyOf(excludedCmdlets);
    }

    @Override
    public AdminAuditLogConfig withHeader(ObjectHeader newHeader) {
        return new AdminAuditLogConfig(
                newHeader, enabled, cmdlets, parameters, excludedCmdlets, ageLimit, verbose, testCmdletLogging);
    }
}
