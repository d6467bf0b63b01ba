package dev.reeve.commands.audit;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.organization.AdminAuditLogConfig;
import java.util.List;
import java.util.stream.Stream;

/** {@code Get-AdminAuditLogConfig} [AUD-2]. */
public final class GetAdminAuditLogConfig implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-AdminAuditLogConfig";
    }

    @Override
    public String synopsis() {
        return "Shows what the administrator audit log records, and for how long.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of();
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        return context.readable(AdminAuditLogConfig.class).map(config -> AuditConfigResult.of(context, config));
    }
}
