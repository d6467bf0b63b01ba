package dev.reeve.commands.result;

import dev.reeve.language.value.ListValue;
import java.util.List;

/**
 * A class of the directory schema, as {@code ObjectClass} and {@code ObjectCategory} name it.
 *
 * @param classes the object class with all it derives from, most general first
 * @param category the common name under which the schema keeps the category
 */
public record SchemaClass(List<String> classes, String category) {

    /** Role groups. */
    public static final SchemaClass GROUP = new SchemaClass(List.of("top", "group"), "Group");

    /** Management roles. */
    public static final SchemaClass ROLE = new SchemaClass(List.of("top", "msExchRole"), "ms-Exch-Role");

    /** Management role assignments. */
    public static final SchemaClass ROLE_ASSIGNMENT =
            new SchemaClass(List.of("top", "msExchRoleAssignment"), "ms-Exch-Role-Assignment");

    /** Management scopes. */
    public static final SchemaClass SCOPE = new SchemaClass(List.of("top", "msExchScope"), "ms-Exch-Scope");

    /** Role assignment policies. */
    public static final SchemaClass POLICY =
            new SchemaClass(List.of("top", "msExchRecipientTemplate", "msExchRBACPolicy"), "ms-Exch-RBAC-Policy");

    /** The configuration of the administrator audit log. */
    public static final SchemaClass ADMIN_AUDIT_LOG_CONFIG =
            new SchemaClass(List.of("top", "msExchAdminAuditLogConfig"), "ms-Exch-Admin-Audit-Log-Config");

    /** Pending requests to join or leave a group, a class of this project's own. */
    public static final SchemaClass MEMBERSHIP_REQUEST =
            new SchemaClass(List.of("top", "reeveGroupMembershipRequest"), "Reeve-Group-Membership-Request");

    /** Exchange servers. */
    public static final SchemaClass SERVER =
            new SchemaClass(List.of("top", "server", "msExchExchangeServer"), "ms-Exch-Exchange-Server");

    /** Mailbox databases. */
    public static final SchemaClass DATABASE =
            new SchemaClass(List.of("top", "msExchMDB", "msExchPrivateMDB"), "ms-Exch-Private-MDB");

    /** Domains. */
    public static final SchemaClass DOMAIN = new SchemaClass(List.of("top", "domain", "domainDNS"), "Domain-DNS");

    /** Organizational units. */
    public static final SchemaClass UNIT = new SchemaClass(List.of("top", "organizationalUnit"), "Organizational-Unit");

    /** Containers that are no units, such as Users. */
    public static final SchemaClass CONTAINER = new SchemaClass(List.of("top", "container"), "Container");

    /** Keeps the classes in an unmodifiable list. */
    public SchemaClass {
        classes = List.copyOf(classes);
    }

    /** The class of a recipient; people and contacts share the category of persons, as in the directory. */
    public static SchemaClass ofRecipient(List<String> classes) {
        String category = switch (classes.isEmpty() ? "" : classes.getLast()) {
            case "group" -> "Group";
            case "msExchDynamicDistributionList" -> "ms-Exch-Dynamic-Distribution-List";
            case "publicFolder" -> "ms-Exch-Public-Folder";
            default -> "Person";
        };
        return new SchemaClass(classes, category);
    }

    /** What {@code ObjectClass} shows. */
    ListValue shownClasses() {
        return ListValue.ofTexts(classes);
    }

    /** What {@code ObjectCategory} shows in that forest. */
    String shownCategory(String forest) {
        return forest + "/Configuration/Schema/" + category;
    }
}
