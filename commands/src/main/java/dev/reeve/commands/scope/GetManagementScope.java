package dev.reeve.commands.scope;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.ManagementScope;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleAssignment;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code Get-ManagementScope} [GMS-1] [GMS-2]. */
public final class GetManagementScope implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-ManagementScope";
    }

    @Override
    public String synopsis() {
        return "Shows management scopes, all or only exclusive ones or those that no assignment uses.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.bool("Exclusive"), Declared.flag("Orphan"));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        Optional<Boolean> exclusive = arguments.flag("Exclusive");
        boolean orphan = arguments.isOn("Orphan");
        return context.lookup().matching(ManagementScope.class, arguments.value("Identity")).stream()
                .filter(scope -> exclusive.isEmpty() || scope.exclusive() == exclusive.get())
                .filter(scope -> !orphan
                        || users(context.organization(), scope).findAny().isEmpty())
                .map(scope -> ScopeResult.of(context, scope));
    }

    /** The assignments that name the scope; one without any is an orphan [SCOPE-11]. */
    static Stream<RoleAssignment> users(Organization organization, ManagementScope scope) {
        return organization.indexed(IndexKey.of(IndexKey.Kind.SCOPE, scope.id()), RoleAssignment.class);
    }
}
