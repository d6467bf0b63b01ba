package dev.reeve.interchange.report;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.interchange.report.Content.Counted;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Who can read, copy or export the mail of others: by commands, by application permissions, by permissions on mailboxes. */
final class MailAccess implements Report {

    private static final String FULL_ACCESS = "FullAccess";
    private static final String RECEIVE_AS = "Receive-As";

    private static final List<ChosenCommand> COMMANDS = ChosenCommand.read("""
        Impersonate-ExchangeUser | acts in the name of mailbox users
        Search-Mailbox -TargetMailbox | searches mail and copies what is found
        Search-Mailbox -DeleteContent | deletes mail
        New-MailboxSearch | searches mail and copies what is found
        New-MailboxExportRequest | writes mailboxes to files
        New-MailboxRestoreRequest | copies mail of a disconnected mailbox
        Restore-RecoverableItems | brings deleted mail back
        Get-RecoverableItems | lists deleted mail
        Add-MailboxPermission -AccessRights | gives the right to open mailboxes
        Add-MailboxFolderPermission -AccessRights | gives the right to read folders
        Set-MailboxFolderPermission -AccessRights | gives the right to read folders
        Add-ADPermission -ExtendedRights | gives the right to receive or send as somebody
        Set-Mailbox -ForwardingAddress | forwards mail
        Set-Mailbox -ForwardingSmtpAddress | forwards mail to any address
        New-InboxRule -ForwardTo | forwards mail by a rule
        New-InboxRule -RedirectTo | redirects mail by a rule
        New-TransportRule -BlindCopyTo | copies mail on its way
        New-TransportRule -RedirectMessageTo | redirects mail on its way
        New-JournalRule -JournalEmailAddress | copies mail on its way
        Export-Message | writes queued mail to files
        Get-MessageTrackingLog | reads who wrote to whom, and subjects
        Set-Mailbox -Password | sets the password of a mailbox's user
        """);

    @Override
    public String name() {
        return "mail-access";
    }

    @Override
    public String title() {
        return "Who can read or export mail";
    }

    @Override
    public String about() {
        return "Everybody who can read, copy, forward or export the mail of others, or give himself the right to: by commands,"
                + " by application permissions, and by permissions on mailboxes.";
    }

    @Override
    public Content of(Inquiry inquiry) {
        Organization organization = inquiry.organization();
        Holders holders = new Holders(organization);
        CommandHolders commands = new CommandHolders(inquiry, holders);
        List<ChosenCommand> existing = commands.existing(COMMANDS);
        List<String> open = new ArrayList<>(commands.linked(existing));
        open.add("Permissions on single folders and on databases are not looked at, nor rules that are there already.");
        open.add("A dump brings no permissions on mailboxes along: what Get-MailboxPermission tells there is missing.");
        AccessPaths.Drawn paths = commands.paths(existing);
        open.addAll(paths.open());
        return new Content(
                List.of(
                        new Counted("commands and application permissions", existing.size()),
                        new Counted("people", holders.count()),
                        new Counted("mailboxes", mailboxes(organization).count())),
                open,
                List.of(Table.of(
                        "Ways to the mail of others",
                        CommandHolders.COLUMNS,
                        () -> Stream.concat(existing.stream().flatMap(commands::rows), permissions(organization)))),
                paths.pictures());
    }

    private static Stream<Recipient> mailboxes(Organization organization) {
        return organization
                .all(Recipient.class)
                .filter(recipient -> recipient.type().isMailbox());
    }

    /** A row for each principal that a right on mailboxes is given to. */
    private static Stream<List<Cell>> permissions(Organization organization) {
        Words words = new Words(organization);
        Map<ObjectId, List<String>> opened = new TreeMap<>();
        Map<ObjectId, List<String>> received = new TreeMap<>();
        mailboxes(organization).forEach(mailbox -> {
            trustees(mailbox, access -> access.rights().contains(FULL_ACCESS), true)
                    .forEach(trustee -> opened.computeIfAbsent(trustee, _ -> new ArrayList<>())
                            .add(mailbox.name()));
            trustees(mailbox, access -> access.extendedRights().contains(RECEIVE_AS), false)
                    .forEach(trustee -> received.computeIfAbsent(trustee, _ -> new ArrayList<>())
                            .add(mailbox.name()));
        });
        return Stream.concat(
                rows(words, FULL_ACCESS, "opens mailboxes", opened),
                rows(words, RECEIVE_AS, "receives as somebody", received));
    }

    private static Stream<ObjectId> trustees(
            Recipient mailbox, Predicate<PropertyValue.Access> which, boolean onMailbox) {
        return mailbox
                .properties()
                .accessList(
                        onMailbox ? RecipientProperties.MAILBOX_PERMISSIONS : RecipientProperties.DIRECTORY_PERMISSIONS)
                .stream()
                .filter(access -> !access.deny() && which.test(access))
                .map(PropertyValue.Access::trustee)
                .filter(trustee -> !trustee.equals(mailbox.id()))
                .distinct();
    }

    private static Stream<List<Cell>> rows(
            Words words, String right, String why, Map<ObjectId, List<String>> mailboxes) {
        return mailboxes.entrySet().stream()
                .filter(entry -> words.organization().find(entry.getKey()).isPresent())
                .sorted(Comparator.comparing(entry -> words.name(entry.getKey()), String.CASE_INSENSITIVE_ORDER))
                .map(entry -> {
                    DirectoryObject trustee =
                            words.organization().find(entry.getKey()).orElseThrow();
                    return List.of(
                            Cell.of("permission " + right),
                            Cell.of(why),
                            Cell.of(trustee.name()),
                            Cell.of(words.place(trustee)),
                            Cell.of("permissions of the mailboxes"),
                            Cell.of(entry.getValue().stream()
                                    .sorted(String.CASE_INSENSITIVE_ORDER)
                                    .toList()),
                            Cell.of(String.format(
                                    Locale.ROOT,
                                    "%,d mailbox%s",
                                    entry.getValue().size(),
                                    entry.getValue().size() == 1 ? "" : "es")));
                });
    }
}
