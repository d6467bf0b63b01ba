package dev.reeve.commands.policy;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.organization.RoleAssignmentPolicy;
import java.util.List;
import java.util.stream.Stream;

/** {@code Get-RoleAssignmentPolicy} [RAP-4]. */
public final class GetRoleAssignmentPolicy implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-RoleAssignmentPolicy";
    }

    @Override
    public String synopsis() {
        return "Shows role assignment policies with the end-user roles they give.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        return context.lookup().matching(RoleAssignmentPolicy.class, arguments.value("Identity")).stream()
                .map(policy -> PolicyResult.of(context, policy));
    }
}
