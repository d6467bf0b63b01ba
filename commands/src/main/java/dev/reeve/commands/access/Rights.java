package dev.reeve.commands.access;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of rights, as the product writes them. */
final class Rights {

    /** Whoever has it owns the object; shown by {@code -Owner} alone. */
    static final String OWNER = "Owner";

    /** The right that stands for all extended rights named beside it. */
    static final String EXTENDED = "ExtendedRight";

    /** The right to do everything in a mailbox. */
    static final String FULL_ACCESS = "FullAccess";

    /** What somebody may do with a mailbox. */
    static final String[] MAILBOX = {
        "ChangeOwner", "ChangePermission", "DeleteItem", "ExternalAccount", FULL_ACCESS, "ReadPermission"
    };

    /** What somebody may do with an object of the directory. */
    static final String[] DIRECTORY = {
        "AccessSystemSecurity",
        "CreateChild",
        "Delete",
        "DeleteChild",
        "DeleteTree",
        EXTENDED,
        "GenericAll",
        "GenericExecute",
        "GenericRead",
        "GenericWrite",
        "ListChildren",
        "ListObject",
        "ReadControl",
        "ReadProperty",
        "Self",
        "Synchronize",
        "WriteDacl",
        "WriteOwner",
        "WriteProperty"
    };

    /** The rights that can be given for single attributes. */
    static final Set<String> OF_PROPERTIES =
            Set.of("GenericAll", "GenericRead", "GenericWrite", "ReadProperty", "Self", "WriteProperty");

    /** What below an object a permission is for. */
    static final String[] INHERITANCE = {"None", "All", "Descendents", "SelfAndChildren", "Children"};

    private static final List<String> EXTENDED_RIGHTS = List.of(
            "Send-As",
            "Receive-As",
            "Send-To",
            "User-Change-Password",
            "User-Force-Change-Password",
            "Allowed-To-Authenticate",
            "Apply-Group-Policy",
            "DS-Replication-Get-Changes",
            "Membership",
            "ms-Exch-Accept-Headers-Forest",
            "ms-Exch-Accept-Headers-Organization",
            "ms-Exch-Accept-Headers-Routing",
            "ms-Exch-Bypass-Anti-Spam",
            "ms-Exch-Bypass-Message-Size-Limit",
            "ms-Exch-Create-Public-Folder",
            "ms-Exch-Create-Top-Level-Public-Folder",
            "ms-Exch-EPI-Impersonation",
            "ms-Exch-EPI-May-Impersonate",
            "ms-Exch-EPI-Token-Serialization",
            "ms-Exch-Mail-Enabled-Public-Folder",
            "ms-Exch-Modify-PF-ACL",
            "ms-Exch-Modify-PF-Admin-ACL",
            "ms-Exch-Modify-Public-Folder-Deleted-Item-Retention",
            "ms-Exch-Modify-Public-Folder-Expiry",
            "ms-Exch-Modify-Public-Folder-Quotas",
            "ms-Exch-Modify-Public-Folder-Replica-List",
            "ms-Exch-Open-Send-Queue",
            "ms-Exch-Read-Metabase-Properties",
            "ms-Exch-Recipient-Update-Access",
            "ms-Exch-Send-Headers-Forest",
            "ms-Exch-Send-Headers-Organization",
            "ms-Exch-Send-Headers-Routing",
            "ms-Exch-SMTP-Accept-Any-Recipient",
            "ms-Exch-SMTP-Accept-Any-Sender",
            "ms-Exch-SMTP-Accept-Authoritative-Domain-Sender",
            "ms-Exch-SMTP-Accept-Authentication-Flag",
            "ms-Exch-SMTP-Accept-Exch50",
            "ms-Exch-SMTP-Accept-XProxyFrom",
            "ms-Exch-SMTP-Accept-XSessionParams",
            "ms-Exch-SMTP-Accept-XShadow",
            "ms-Exch-SMTP-Send-Exch50",
            "ms-Exch-SMTP-Send-XShadow",
            "ms-Exch-SMTP-Submit",
            "ms-Exch-Store-Admin",
            "ms-Exch-Store-Constrained-Delegation",
            "ms-Exch-Store-Create-Named-Properties",
            "ms-Exch-Store-Read-Access",
            "ms-Exch-Store-Read-Write-Access",
            "ms-Exch-Store-Transport-Access",
            "ms-Exch-Store-Visible");

    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,255}");

    private Rights() {}

    /**
     * The name of an extended right: as the schema has it, or as people see it, with blanks.
     *
     * @throws ReeveException {@code InvalidArgument} where there is none
     */
    static String extended(String given) {
        String name = given.strip().replace(' ', '-');
        return EXTENDED_RIGHTS.stream()
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new ReeveException(
                        ErrorCode.InvalidArgument,
                        "There is no extended right '" + given + "'. Those on recipients are Send-As and Receive-As,"
                                + " those on connectors begin with ms-Exch-SMTP-.",
                        given));
    }

    /**
     * The name of an attribute or set of attributes, as the schema has it, or as people see it, with blanks. There is no schema
     * here to look it up in.
     *
     * @throws ReeveException {@code InvalidArgument} where it can't be one
     */
    static String property(String given) {
        String name = given.strip().replace(' ', '-');
        if (!ATTRIBUTE.matcher(name).matches()) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "'" + given + "' is no attribute: the name of one begins with a letter and goes on with letters,"
                            + " digits and hyphens.",
                    given);
        }
        return name;
    }
}
