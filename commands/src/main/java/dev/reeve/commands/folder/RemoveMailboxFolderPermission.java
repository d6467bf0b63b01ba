package dev.reeve.commands.folder;

import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import java.util.List;

/** {@code Remove-MailboxFolderPermission}: takes away what somebody may do with a folder [MFOLD-4]. */
public final class RemoveMailboxFolderPermission extends FolderPermissionChange {

    @Override
    public String name() {
        return "Remove-MailboxFolderPermission";
    }

    @Override
    public String synopsis() {
        return "Takes away what a user may do with a folder of a mailbox.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.identity("User"));
    }

    @Override
    boolean takesRights() {
        return false;
    }

    @Override
    String action() {
        return "Removing permission";
    }

    @Override
    void change(FolderPermissions permissions, FolderUser user, List<String> rights, String name) {
        if (user.isStanding()) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "'" + name + "' is in every folder's list. Set-MailboxFolderPermission -AccessRights None leaves it"
                            + " nothing.",
                    name);
        }
        if (permissions.of(user).isEmpty()) {
            throw missing(name);
        }
        permissions.remove(user);
    }
}
