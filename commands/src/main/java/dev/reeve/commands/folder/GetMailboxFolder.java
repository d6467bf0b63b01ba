package dev.reeve.commands.folder;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Text;
import java.util.List;
import java.util.stream.Stream;

/** {@code Get-MailboxFolder}: a folder, what is in it, or all that is below it; the caller's own unless one is named. */
public final class GetMailboxFolder implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-MailboxFolder";
    }

    @Override
    public String synopsis() {
        return "Shows folders of a mailbox, your own unless you name one.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.flag("GetChildren"), Declared.flag("Recurse"));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        Folders folders = new Folders(context);
        Folder folder = folders.find(arguments.value("Identity").orElse(new Text(":\\")));
        Stream<Folder> shown = arguments.isOn("GetChildren")
                ? folders.of(folder.mailbox()).stream().filter(other -> other.isIn(folder))
                : arguments.isOn("Recurse")
                        ? Stream.concat(
                                Stream.of(folder),
                                folders.of(folder.mailbox()).stream().filter(other -> other.isBelow(folder)))
                        : Stream.of(folder);
        return shown.map(each -> shown(folders, each));
    }

    static ResultObject shown(Folders folders, Folder folder) {
        String identity = folders.identity(folder);
        return ResultObject.of("MailboxFolder", identity)
                .put("Name", folder.name())
                .put("Identity", identity)
                .put(
                        "ParentFolder",
                        folder.isTop() ? "" : identity.substring(0, Math.max(identity.lastIndexOf('\\'), 1)))
                .put(
                        "FolderPath",
                        ListValue.ofTexts(
                                folder.isTop()
                                        ? List.of()
                                        : List.of(folder.path().split("/", -1))))
                .put("HasSubfolders", folders.of(folder.mailbox()).stream().anyMatch(other -> other.isIn(folder)))
                .put("DefaultFolderType", folder.type().contains(" ") ? "None" : folder.type())
                .put("MailboxOwnerId", folders.context().identity(folder.mailbox()))
                .put("IsValid", true)
                .put("ObjectState", "Unchanged")
                .build();
    }
}
