package dev.reeve.commands.folder;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import java.util.List;
import java.util.stream.Stream;

/** A cmdlet that changes one user's permission on a folder; the mailbox is what scopes decide on [MFOLD-4]. */
abstract class FolderPermissionChange implements ChangeCmdlet {

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.identity("User"),
                Declared.someOf("AccessRights", "MailboxFolderAccessRight", FolderRights.names()));
    }

    /** What is done, as a prompt says it. */
    abstract String action();

    /** Whether it is told what the user may do. */
    boolean takesRights() {
        return true;
    }

    /** Changes the list. */
    abstract void change(FolderPermissions permissions, FolderUser user, List<String> rights, String name);

    @Override
    public final Plan plan(CmdletContext context, CmdletArguments arguments) {
        Folders folders = new Folders(context);
        Folder folder = folders.find(arguments.required("Identity"));
        FolderUser user = FolderUser.find(context, arguments.required("User"));
        List<String> rights = takesRights() ? FolderRights.of(arguments.texts("AccessRights"), folder) : List.of();
        PlanBuilder plan = context.plan();
        plan.touch(ObjectAccess.modify(folder.mailbox(), folder.mailbox()));
        user.readIn(context, plan);
        String name = user.name(context.organization());
        FolderPermissions permissions = FolderPermissions.of(folder);
        try {
            change(permissions, user, rights, name);
        } catch (ReeveException rule) {
            plan.refuse(rule);
        }
        var kept = folders.kept(folder);
        plan.step(action() + " for user \"" + name + "\" on folder", folders.identity(folder));
        plan.put(kept, kept.with(FolderPermissions.PROPERTY, permissions.values()));
        return plan.results(after -> results(after, folder, user)).build();
    }

    /** What comes out; only what was added does. */
    Stream<ResultObject> results(CmdletContext after, Folder folder, FolderUser user) {
        return Stream.empty();
    }

    /** The rule that there must be something to change. */
    static ReeveException missing(String name) {
        return new ReeveException(
                ErrorCode.ObjectNotFound,
                "User '" + name + "' has no permission on this folder. Add-MailboxFolderPermission gives one.",
                name);
    }
}
