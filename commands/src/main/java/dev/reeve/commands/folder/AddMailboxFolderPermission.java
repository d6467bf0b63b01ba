package dev.reeve.commands.folder;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import java.util.List;
import java.util.stream.Stream;

/** {@code Add-MailboxFolderPermission}: lets somebody use a folder who could not before [MFOLD-4]. */
public final class AddMailboxFolderPermission extends FolderPermissionChange {

    @Override
    public String name() {
        return "Add-MailboxFolderPermission";
    }

    @Override
    public String synopsis() {
        return "Lets a user or security group use a folder of a mailbox, such as its calendar.";
    }

    @Override
    String action() {
        return "Adding permission";
    }

    @Override
    void change(FolderPermissions permissions, FolderUser user, List<String> rights, String name) {
        if (permissions.of(user).isPresent()) {
            throw new ReeveException(
                    ErrorCode.EntryExists,
                    "User '" + name
                            + "' has a permission on this folder already. Set-MailboxFolderPermission changes it.",
                    name);
        }
        permissions.put(user, rights);
    }

    @Override
    Stream<ResultObject> results(CmdletContext after, Folder folder, FolderUser user) {
        return Stream.of(FolderPermissions.of(new Folders(after).again(folder)).shown(after, user));
    }
}
