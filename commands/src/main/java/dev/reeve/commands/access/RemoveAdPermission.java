package dev.reeve.commands.access;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.property.PropertyValue.Access;
import java.util.List;

/** {@code Remove-ADPermission}: takes rights away that somebody has on an object. */
public final class RemoveAdPermission implements ChangeCmdlet {

    @Override
    public String name() {
        return "Remove-ADPermission";
    }

    @Override
    public String synopsis() {
        return "Takes away what a user or group may do with an object.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.identity("User"),
                Declared.someOf("AccessRights", "ActiveDirectoryRights", Rights.DIRECTORY),
                Declared.texts("ExtendedRights"),
                Declared.texts("Properties"),
                Declared.flag("Deny"),
                Declared.oneOf("InheritanceType", "ActiveDirectorySecurityInheritance", Rights.INHERITANCE),
                Declared.any("Instance"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        AccessArguments given = new AccessArguments(context, arguments, AccessResult.DIRECTORY);
        AccessEdit edit = AccessEdit.ofDirectory(context, given.identity());
        PlanBuilder plan = context.plan();
        String target = context.text(edit.object().id());
        Principal trustee = given.trustee(plan, edit);
        List<Access> accesses = given.accesses(trustee);
        plan.step(
                "Removing permission for user \"" + Trustee.name(context.organization(), trustee.id())
                        + "\" with access rights " + AccessEdit.rights(accesses) + " from",
                target);
        edit.remove(context, plan, accesses);
        return plan.build();
    }
}
