package dev.reeve.commands.folder;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.CaseFolding;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code New-MailboxFolder}: makes a folder in another one [MFOLD-1]. */
public final class NewMailboxFolder implements ChangeCmdlet {

    private static final int LONGEST = 255;

    @Override
    public String name() {
        return "New-MailboxFolder";
    }

    @Override
    public String synopsis() {
        return "Makes a folder in a mailbox.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.text("Name"), Declared.identity("Parent"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        Folders folders = new Folders(context);
        Folder parent = folders.find(arguments.required("Parent"));
        String name = arguments.requiredText("Name").strip();
        String path = (parent.isTop() ? "" : parent.path() + "/") + name;
        PlanBuilder plan = context.plan();
        plan.touch(ObjectAccess.modify(parent.mailbox(), parent.mailbox()));
        if (name.isEmpty() || name.indexOf('\\') >= 0 || name.indexOf('/') >= 0) {
            plan.refuse(
                    ErrorCode.InvalidName,
                    "'" + name + "' can't be a folder's name: it must not be empty nor hold a slash or backslash.",
                    name);
        }
        if (path.length() > LONGEST) {
            plan.refuse(
                    ErrorCode.NameTooLong,
                    "The path of the folder has " + path.length() + " characters. At most " + LONGEST + " are allowed.",
                    name);
        }
        if (folders.of(parent.mailbox()).stream().anyMatch(folder -> CaseFolding.equal(folder.path(), path))) {
            plan.refuse(
                    ErrorCode.NameExists,
                    "There is a folder '" + name + "' in '" + folders.identity(parent) + "' already.",
                    name);
        }
        Folder folder = new Folder(parent.mailbox(), path, "User Created", Optional.empty());
        plan.put(folders.created(parent.mailbox(), path));
        plan.step("Creating mailbox folder", folders.identity(folder));
        return plan.results(after -> Stream.of(GetMailboxFolder.shown(new Folders(after), folder)))
                .build();
    }
}
