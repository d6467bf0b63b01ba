package dev.reeve.commands.folder;

import dev.reeve.commands.attribute.SizeValue;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Whole;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code Get-MailboxFolderStatistics}: the folders of a mailbox, which hold nothing as no mail is kept [MBX-7]. */
public final class GetMailboxFolderStatistics implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-MailboxFolderStatistics";
    }

    @Override
    public String synopsis() {
        return "Lists the folders of a mailbox. No mail is kept, so they are empty.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.text("FolderScope"),
                Declared.flag("IncludeAnalysis"),
                Declared.flag("IncludeOldestAndNewestItems"));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        Folders folders = new Folders(context);
        List<Folder> all =
                folders.of(folders.find(arguments.required("Identity")).mailbox());
        Optional<String> scope = arguments
                .text("FolderScope")
                .map(String::strip)
                .filter(text -> !text.equalsIgnoreCase("All") && !text.isEmpty());
        return all.stream()
                .filter(folder -> scope.isEmpty()
                        || all.stream()
                                .filter(top -> top.type().equalsIgnoreCase(scope.get()))
                                .anyMatch(top -> folder.equals(top) || folder.isBelow(top)))
                .map(folder -> shown(folders, folder));
    }

    private static ResultObject shown(Folders folders, Folder folder) {
        Whole none = new Whole(0);
        SizeValue empty = new SizeValue(0);
        String identity = folders.context().text(folder.mailbox().id()) + folder.backslashed();
        return ResultObject.of("MailboxFolderConfiguration", identity)
                .put("CreationTime", NullValue.NULL)
                .put("LastModifiedTime", NullValue.NULL)
                .put("Name", folder.name())
                .put("FolderPath", folder.isTop() ? "/" + folder.name() : "/" + folder.path())
                .put("FolderType", folder.type())
                .put("ItemsInFolder", none)
                .put("DeletedItemsInFolder", none)
                .put("FolderSize", empty)
                .put("ItemsInFolderAndSubfolders", none)
                .put("DeletedItemsInFolderAndSubfolders", none)
                .put("FolderAndSubfolderSize", empty)
                .put("OldestItemReceivedDate", NullValue.NULL)
                .put("NewestItemReceivedDate", NullValue.NULL)
                .put("Identity", identity)
                .put("IsValid", true)
                .put("ObjectState", "New")
                .build();
    }
}
