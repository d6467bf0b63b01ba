package dev.reeve.commands.folder;

import java.util.List;

/** {@code Set-MailboxFolderPermission}: replaces what somebody may do with a folder [MFOLD-4]. */
public final class SetMailboxFolderPermission extends FolderPermissionChange {

    @Override
    public String name() {
        return "Set-MailboxFolderPermission";
    }

    @Override
    public String synopsis() {
        return "Changes what a user may do with a folder of a mailbox, or what everybody may.";
    }

    @Override
    String action() {
        return "Setting permission";
    }

    @Override
    void change(FolderPermissions permissions, FolderUser user, List<String> rights, String name) {
        if (permissions.of(user).isEmpty()) {
            throw missing(name);
        }
        permissions.put(user, rights);
    }
}
