package dev.reeve.commands.attribute;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The table of {@code every-property.txt}, and the objects that it is about. */
final class PropertyTable {

    /** Of each kind one object that gets everything, and one that gets nothing. */
    static final List<String> FIXTURE = List.of(
            "New-Mailbox proofmailbox -Shared -Database DB1",
            "New-Mailbox blankmailbox -Shared -Database DB1",
            "Enable-Mailbox proofmailbox -Archive -ArchiveDatabase DB1",
            "New-Mailbox proofroom -Room",
            "New-Mailbox blankroom -Room",
            "New-MailContact proofcontact -ExternalEmailAddress proof@fabrikam.com",
            "New-MailContact blankcontact -ExternalEmailAddress blank@fabrikam.com",
            "New-DistributionGroup proofgroup",
            "New-DistributionGroup blankgroup",
            "New-RemoteMailbox proofremote -Room -UserPrincipalName proofremote@contoso.com",
            "New-DynamicDistributionGroup proofdynamic -IncludedRecipients MailboxUsers,MailContacts -RecipientContainer contoso.com",
            "New-RoleAssignmentPolicy proofpolicy",
            "New-SharingPolicy proofsharing -Domains 'fabrikam.com: CalendarSharingFreeBusySimple'",
            "New-ThrottlingPolicy proofthrottling",
            "New-RetentionPolicy proofretention",
            "New-OwaMailboxPolicy proofweb",
            "New-MobileDeviceMailboxPolicy proofdevices",
            "Set-User blankmailbox -Manager proofmailbox",
            "New-AddressList prooflist -IncludedRecipients AllRecipients",
            "New-GlobalAddressList proofgal -IncludedRecipients AllRecipients",
            "New-OfflineAddressBook proofbook -AddressLists prooflist",
            "New-AddressBookPolicy proofbooks -AddressLists prooflist -GlobalAddressList proofgal"
                    + " -OfflineAddressBook proofbook -RoomList prooflist");

    private static final Set<String> RECIPIENT_CMDLETS = Set.of(
            "Set-CASMailbox",
            "Set-Contact",
            "Set-DistributionGroup",
            "Set-DynamicDistributionGroup",
            "Set-Group",
            "Set-LinkedUser",
            "Set-MailContact",
            "Set-MailUser",
            "Set-Mailbox",
            "Set-RemoteMailbox",
            "Set-UMMailbox",
            "Set-User");

    /** What the objects are. */
    enum Kind {
        RECIPIENT,
        SERVER,
        DATABASE;

        /** Which cmdlet reads an object of that name. */
        String reader(String object) {
            return switch (this) {
                case SERVER -> "Get-ExchangeServer";
                case DATABASE -> "Get-MailboxDatabase";
                case RECIPIENT ->
                    switch (object) {
                        case "proofcontact" -> "Get-MailContact";
                        case "proofgroup" -> "Get-DistributionGroup";
                        case "proofdynamic" -> "Get-DynamicDistributionGroup";
                        case "proofremote" -> "Get-RemoteMailbox";
                        default -> "Get-Mailbox";
                    };
            };
        }

        /** Whether a cmdlet sets properties of such objects. */
        boolean sets(String cmdlet) {
            return switch (this) {
                case SERVER -> cmdlet.equals("Set-ExchangeServer");
                case DATABASE -> cmdlet.equals("Set-MailboxDatabase");
                case RECIPIENT -> RECIPIENT_CMDLETS.contains(cmdlet);
            };
        }
    }

    /** How a property gets its value. */
    enum How {
        SET,
        MADE,
        NEVER
    }

    /**
     * One property.
     *
     * @param command what sets it, or why nothing does
     * @param reader the cmdlet that shows it; empty where none does
     */
    record Row(
            Kind kind,
            String property,
            boolean hasDefault,
            How how,
            String command,
            String object,
            String literal,
            String shown,
            String reader,
            String shownAs) {

        @Override
        public String toString() {
            return kind + " " + property;
        }
    }

    private static final List<Row> ROWS = read();

    private PropertyTable() {}

    static List<Row> rows() {
        return ROWS;
    }

    private static List<Row> read() {
        List<Row> rows = new ArrayList<>();
        Kind kind = Kind.RECIPIENT;
        for (String line : text().lines().toList()) {
            if (line.startsWith("== ")) {
                kind = Kind.valueOf(line.substring(3).toUpperCase(Locale.ROOT));
            } else if (!line.startsWith("#")) {
                rows.add(row(
                        kind,
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList()));
            }
        }
        return List.copyOf(rows);
    }

    private static Row row(Kind kind, List<String> columns) {
        String name = columns.get(0).replace("*", "");
        String how = columns.get(1);
        String literal = column(columns, 2);
        String as = column(columns, 4);
        int at = as.indexOf('@');
        String shownAs = at >= 0 ? as.substring(0, at) : as.isEmpty() ? name : as;
        String object = how.startsWith("= ") ? how.substring(2) : how.startsWith("- ") ? "" : how.split(" ")[1];
        String reader = as.equals("-")
                ? ""
                : at >= 0
                        ? as.substring(at + 1)
                        : how.startsWith("Set-") ? "Get-" + how.substring(4, how.indexOf(' ')) : kind.reader(object);
        return new Row(
                kind,
                name,
                columns.get(0).endsWith("*") || kind != Kind.RECIPIENT,
                how.startsWith("= ") ? How.MADE : how.startsWith("- ") ? How.NEVER : How.SET,
                how,
                object,
                literal,
                column(columns, 3),
                reader,
                shownAs);
    }

    private static String column(List<String> columns, int index) {
        return index < columns.size() ? columns.get(index) : "";
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(PropertyTable.class.getResourceAsStream("every-property.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
