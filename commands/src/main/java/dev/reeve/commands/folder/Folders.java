package dev.reeve.commands.folder;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The folders of mailboxes, by {@code mailbox:\folder\folder} [MFOLD-1]. */
record Folders(CmdletContext context) {

    /** What is kept of folders. */
    static final String NOUN = "MailboxFolder";

    private static final String USER_MADE = "User Created";

    /** The folders that every mailbox has. */
    private static final List<String> STANDARD = List.of(
            "|Root",
            "Calendar|Calendar",
            "Contacts|Contacts",
            "Deleted Items|DeletedItems",
            "Drafts|Drafts",
            "Inbox|Inbox",
            "Journal|Journal",
            "Junk Email|JunkEmail",
            "Notes|Notes",
            "Outbox|Outbox",
            "Sent Items|SentItems",
            "Tasks|Tasks");

    /**
     * The folder that an identity names; a mailbox alone stands for its top, a folder alone is the caller's own.
     *
     * @throws dev.reeve.engine.error.ReeveException {@code ObjectNotFound}
     */
    Folder find(Value identity) {
        String text = identity.text();
        int colon = text.indexOf(":\\");
        if (colon < 0) {
            return top(mailbox(identity));
        }
        Recipient mailbox = colon == 0 ? own(text) : mailbox(new Text(text.substring(0, colon)));
        String path = text.substring(colon + 2).strip().replace('\\', '/');
        String wanted = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return of(mailbox).stream()
                .filter(folder -> CaseFolding.equal(folder.path(), wanted))
                .findFirst()
                .orElseThrow(() -> context.lookup().notFound(text));
    }

    /** All folders of a mailbox, its top first, each folder before those that are in it. */
    List<Folder> of(Recipient mailbox) {
        Map<String, ConfigurationObject> stored = context.organization()
                .configuration(NOUN, mailbox.id())
                .collect(Collectors.toMap(
                        object -> CaseFolding.fold(path(object.name())), Function.identity(), (one, _) -> one));
        TreeMap<String, Folder> folders = new TreeMap<>();
        for (String line : STANDARD) {
            int bar = line.indexOf('|');
            String path = line.substring(0, bar);
            String key = CaseFolding.fold(path);
            folders.put(
                    key, new Folder(mailbox, path, line.substring(bar + 1), Optional.ofNullable(stored.remove(key))));
        }
        stored.forEach(
                (key, object) -> folders.put(key, new Folder(mailbox, object.name(), USER_MADE, Optional.of(object))));
        return new ArrayList<>(folders.values());
    }

    /** What is kept of a folder, with nothing said of it yet where nothing is. */
    ConfigurationObject kept(Folder folder) {
        return folder.stored().orElseGet(() -> created(folder.mailbox(), folder.path()));
    }

    /** A folder that nothing is said of. */
    ConfigurationObject created(Recipient mailbox, String path) {
        return new ConfigurationObject(
                ObjectHeader.created(context.choices().newId(), path.isEmpty() ? TOP_NAME : path, context.now()),
                NOUN,
                Optional.of(mailbox.id()),
                NOUN,
                new TreeMap<>());
    }

    /** The same folder with what is kept of it in another organization. */
    Folder again(Folder folder) {
        return of(folder.mailbox()).stream()
                .filter(other -> other.path().equals(folder.path()))
                .findFirst()
                .orElse(folder);
    }

    /** How a folder is called: mailbox and path. */
    String identity(Folder folder) {
        return context.text(folder.mailbox().id()) + ":" + folder.backslashed();
    }

    /** An object needs a name, and the top of a mailbox has no path. */
    private static final String TOP_NAME = "/";

    private static String path(String name) {
        return name.equals(TOP_NAME) ? "" : name;
    }

    private Folder top(Recipient mailbox) {
        return of(mailbox).getFirst();
    }

    private Recipient mailbox(Value identity) {
        return context.lookup()
                .one(Recipient.class, identity, recipient -> recipient.type().isMailbox());
    }

    private Recipient own(String identity) {
        return context.callerObject()
                .filter(recipient -> recipient.type().isMailbox() && context.canRead(recipient))
                .orElseThrow(() -> context.lookup().notFound(identity));
    }
}
