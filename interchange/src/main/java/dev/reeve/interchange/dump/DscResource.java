package dev.reeve.interchange.dump;

import dev.reeve.language.value.Bool;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import java.util.Locale;
import java.util.Optional;

/**
 * A DSC resource as the cmdlet shows the object that it is about. What a resource does not set is as it goes without saying:
 * an assignment reaches as far as its role.
 */
final class DscResource {

    /** The property that tells which resource it is, in a text as in JSON. */
    static final String NAME = "ResourceName";

    /** The scope of an assignment that names none. */
    static final String AS_THE_ROLE = "AsTheRole";

    private static final String VARIABLE = "$OrganizationName";
    private static final String CUSTOM = "CustomRecipientWriteScope";

    private DscResource() {}

    /** What it is about; empty where the row is no resource. */
    static Optional<Kind> kind(Row row) {
        return row.text(NAME).map(name -> switch (name.toUpperCase(Locale.ROOT)) {
            case "EXOMANAGEMENTROLE" -> Kind.ROLE;
            case "EXOMANAGEMENTROLEENTRY" -> Kind.ENTRY;
            case "EXOMANAGEMENTROLEASSIGNMENT" -> Kind.ASSIGNMENT;
            case "EXOMANAGEMENTSCOPE" -> Kind.SCOPE;
            case "EXOROLEGROUP" -> Kind.ROLE_GROUP;
            case "EXOROLEASSIGNMENTPOLICY" -> Kind.POLICY;
            default -> Kind.OTHER_RESOURCE;
        });
    }

    /** Whether it says that there is to be none. */
    static boolean isAbsent(Row row) {
        return row.text("Ensure").filter("Absent"::equalsIgnoreCase).isPresent();
    }

    /** It with the properties that the cmdlet would show. */
    static Row asListed(Row row, Kind kind) {
        PropertyBag object = new PropertyBag();
        for (String name : row.object().memberNames()) {
            row.object().member(name).ifPresent(value -> object.put(name, value));
        }
        Row listed = new Row(row.file(), row.number(), object);
        switch (kind) {
            case ROLE -> listed.text("Parent").ifPresent(parent -> object.put("Parent", withoutVariable(parent)));
            case ASSIGNMENT -> assignment(listed, object);
            case SCOPE -> scope(listed, object);
            case POLICY -> object.put("AssignedRoles", object.member("Roles").orElse(NullValue.NULL));
            default -> {
                // It shows what the cmdlet shows.
            }
        }
        return listed;
    }

    private static void assignment(Row row, PropertyBag object) {
        boolean delegating = row.text("Name")
                .filter(name -> name.toLowerCase(Locale.ROOT).matches(".*-delegating(-[0-9]+)?"))
                .isPresent();
        object.put("RoleAssignmentDelegationType", delegating ? "DelegatingOrgWide" : "Regular");
        object.put("Enabled", Bool.TRUE);
        row.text("User").ifPresent(_ -> object.put("RoleAssigneeType", "User"));
        row.text("Policy").ifPresent(_ -> object.put("RoleAssigneeType", "RoleAssignmentPolicy"));
        row.text("User", "SecurityGroup", "Policy", "App").ifPresent(name -> object.put("RoleAssigneeName", name));
        Optional<String> unit = row.text("RecipientOrganizationalUnitScope");
        Optional<String> exclusive = row.text("ExclusiveRecipientWriteScope");
        if (row.text("RecipientAdministrativeUnitScope", "RecipientGroupScope").isPresent()) {
            object.put("RecipientWriteScope", "AdministrativeUnit");
        } else if (exclusive.isPresent()) {
            object.put("RecipientWriteScope", "ExclusiveRecipientScope");
            object.put(CUSTOM, exclusive.get());
        } else if (unit.isPresent()) {
            object.put("RecipientWriteScope", "OU");
            object.put(CUSTOM, withoutVariable(unit.get()));
        } else if (row.text(CUSTOM, "CustomResourceScope").isPresent()) {
            object.put("RecipientWriteScope", "CustomRecipientScope");
        } else {
            object.put(
                    "RecipientWriteScope",
                    row.text("RecipientRelativeWriteScope").orElse(AS_THE_ROLE));
        }
        configuration(row, object);
    }

    private static void configuration(Row row, PropertyBag object) {
        Optional<String> exclusive = row.text("ExclusiveConfigWriteScope");
        exclusive.ifPresent(scope -> object.put("CustomConfigWriteScope", scope));
        object.put(
                "ConfigWriteScope",
                exclusive.isPresent()
                        ? "ExclusiveConfigScope"
                        : row.text("CustomConfigWriteScope").isPresent() ? "CustomConfigScope" : AS_THE_ROLE);
    }

    private static void scope(Row row, PropertyBag object) {
        Optional<String> filter = row.text("RecipientRestrictionFilter");
        Optional<String> root = row.text("RecipientRoot");
        // The resource is about scopes of recipients alone: of others it shows neither of these.
        object.put(
                "ScopeRestrictionType",
                filter.isPresent() || root.isPresent() ? "RecipientScope" : "what its resource does not tell");
        object.put("RecipientFilter", filter.orElse(""));
        object.put("RecipientRoot", root.map(DscResource::withoutVariable).orElse(""));
    }

    /** An exported text says {@code $OrganizationName} where the organization's name stood. */
    private static String withoutVariable(String text) {
        boolean begins = text.startsWith(VARIABLE + "/") || text.startsWith(VARIABLE + "\\");
        return begins ? text.substring(VARIABLE.length() + 1) : text;
    }
}
