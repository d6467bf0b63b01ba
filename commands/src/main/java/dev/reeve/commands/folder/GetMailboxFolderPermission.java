package dev.reeve.commands.folder;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code Get-MailboxFolderPermission}: who may do what with a folder [MFOLD-3]. */
public final class GetMailboxFolderPermission implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-MailboxFolderPermission";
    }

    @Override
    public String synopsis() {
        return "Lists who may do what with a folder of a mailbox.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.identity("User"));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        FolderPermissions permissions = FolderPermissions.of(new Folders(context).find(arguments.required("Identity")));
        Optional<FolderUser> asked = arguments.value("User").map(user -> FolderUser.find(context, user));
        asked.filter(user -> permissions.of(user).isEmpty()).ifPresent(user -> {
            throw FolderPermissionChange.missing(user.name(context.organization()));
        });
        return permissions.users().stream()
                .filter(user -> asked.isEmpty() || asked.get().equals(user))
                .map(user -> permissions.shown(context, user));
    }
}
