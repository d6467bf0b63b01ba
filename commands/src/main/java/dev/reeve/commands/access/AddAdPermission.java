package dev.reeve.commands.access;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.property.PropertyValue.Access;
import java.util.List;

/**
 * {@code Add-ADPermission}: lets somebody use a right on a recipient, database or server, such as Send As. The object is
 * what scopes decide on.
 */
public final class AddAdPermission implements ChangeCmdlet {

    @Override
    public String name() {
        return "Add-ADPermission";
    }

    @Override
    public String synopsis() {
        return "Gives a user or group a right on an object, such as Send As on a recipient.";
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
                Declared.identity("Owner"),
                Declared.any("Instance"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        AccessArguments given = new AccessArguments(context, arguments, AccessResult.DIRECTORY);
        AccessEdit edit = AccessEdit.ofDirectory(context, given.identity());
        PlanBuilder plan = context.plan();
        String target = context.text(edit.object().id());
        if (arguments.has("Owner")) {
            return AccessOwner.set(context, arguments, plan, edit).build();
        }
        Principal trustee = given.trustee(plan, edit);
        List<Access> accesses = given.accesses(trustee);
        plan.step(
                "Adding permission for user \"" + Trustee.name(context.organization(), trustee.id())
                        + "\" with access rights " + AccessEdit.rights(accesses) + " to",
                target);
        edit.add(context, plan, accesses);
        return plan.results(after -> accesses.stream()
                        .map(access -> AccessResult.of(after, AccessResult.DIRECTORY, edit.object(), access)))
                .build();
    }
}
