package dev.reeve.engine.opinion;

import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A few cmdlets, each with the shape of what it touches. Not the product's: only as far as decisions need them. */
final class TestCatalogue implements Catalogue {

    /** What a cmdlet touches. */
    enum Shape {
        READ_RECIPIENTS,
        MODIFY_RECIPIENT,
        CREATE_MAILBOX,
        CREATE_RECIPIENT,
        DELETE_RECIPIENT,
        MOVE_MAILBOX,
        MODIFY_GROUP,
        CREATE_GROUP,
        DELETE_GROUP,
        READ_CONFIGURATION,
        MODIFY_ROLE_GROUP,
        DELETE_ROLE_GROUP,
        ASSIGN_ROLE,
        DERIVE_ROLE,
        CREATE_SCOPE,
        MODIFY_SCOPE,
        MODIFY_ORGANIZATION,
        MODIFY_SERVER,
        MODIFY_DATABASE,
        CREATE_DATABASE,
        DATABASE_COPY,
        DATABASE_PATH
    }

    private final Map<String, CmdletDefinition> definitions = new LinkedHashMap<>();
    private final Map<String, Shape> shapes = new LinkedHashMap<>();

    TestCatalogue() {
        cmdlet(Shape.READ_RECIPIENTS, "Get-Mailbox", "Identity Database", "Identity Database*@Database ResultSize");
        cmdlet(Shape.READ_RECIPIENTS, "Get-Recipient", "Identity", "Identity Filter ResultSize");
        cmdlet(Shape.MODIFY_RECIPIENT, "Set-Mailbox", "Identity", "Identity* DisplayName ProhibitSendQuota Force");
        cmdlet(Shape.MODIFY_RECIPIENT, "Set-User", "Identity", "Identity* City Department Title");
        cmdlet(
                Shape.CREATE_MAILBOX,
                "New-Mailbox",
                "User Room Linked",
                "Name* Password*@User Room*@Room LinkedMasterAccount*@Linked Office@Room Database City");
        cmdlet(Shape.CREATE_RECIPIENT, "New-MailContact", "Default", "Name* ExternalEmailAddress* City");
        cmdlet(
                Shape.DELETE_RECIPIENT,
                "Remove-Mailbox",
                "Identity Store",
                "Identity*@Identity Database*@Store Permanent@Identity Confirm");
        cmdlet(Shape.MOVE_MAILBOX, "New-MoveRequest", "Local", "Identity* TargetDatabase BadItemLimit");
        cmdlet(Shape.MOVE_MAILBOX, "Enable-Mailbox", "User Archive", "Identity* Database@User Archive*@Archive");
        cmdlet(
                Shape.MODIFY_GROUP,
                "Add-DistributionGroupMember",
                "Default",
                "Identity* Member BypassSecurityGroupManagerCheck");
        cmdlet(
                Shape.MODIFY_GROUP,
                "Remove-DistributionGroupMember",
                "Default",
                "Identity* Member BypassSecurityGroupManagerCheck");
        cmdlet(
                Shape.MODIFY_GROUP,
                "Set-DistributionGroup",
                "Default",
                "Identity* ManagedBy BypassSecurityGroupManagerCheck");
        cmdlet(Shape.CREATE_GROUP, "New-DistributionGroup", "Default", "Name* ManagedBy Members");
        cmdlet(
                Shape.DELETE_GROUP,
                "Remove-DistributionGroup",
                "Default",
                "Identity* Confirm BypassSecurityGroupManagerCheck");
        cmdlet(Shape.READ_CONFIGURATION, "Get-RoleGroup", "Identity", "Identity Filter");
        cmdlet(Shape.READ_CONFIGURATION, "Get-RoleGroupMember", "Identity", "Identity* ResultSize");
        cmdlet(Shape.READ_CONFIGURATION, "Get-MailboxDatabase", "Identity Server", "Identity Server*@Server Status");
        cmdlet(
                Shape.MODIFY_ROLE_GROUP,
                "Add-RoleGroupMember",
                "Identity",
                "Identity* Member* BypassSecurityGroupManagerCheck");
        cmdlet(
                Shape.MODIFY_ROLE_GROUP,
                "Update-RoleGroupMember",
                "Identity",
                "Identity* Members BypassSecurityGroupManagerCheck");
        cmdlet(
                Shape.MODIFY_ROLE_GROUP,
                "Set-RoleGroup",
                "Identity Linked",
                "Identity* Description ManagedBy BypassSecurityGroupManagerCheck LinkedForeignGroup*@Linked");
        cmdlet(
                Shape.DELETE_ROLE_GROUP,
                "Remove-RoleGroup",
                "Identity",
                "Identity* Confirm BypassSecurityGroupManagerCheck");
        cmdlet(
                Shape.ASSIGN_ROLE,
                "New-ManagementRoleAssignment",
                "User Group Policy",
                "Role* User*@User SecurityGroup*@Group Policy*@Policy Delegating");
        cmdlet(Shape.ASSIGN_ROLE, "Set-ManagementRoleAssignment", "Identity", "Identity* Enabled");
        cmdlet(Shape.DERIVE_ROLE, "New-ManagementRole", "New Unscoped", "Name* Parent*@New UnScopedTopLevel*@Unscoped");
        cmdlet(Shape.CREATE_SCOPE, "New-ManagementScope", "Recipient", "Name* RecipientRestrictionFilter Exclusive");
        cmdlet(Shape.MODIFY_SCOPE, "Set-ManagementScope", "Recipient", "Identity* RecipientRestrictionFilter");
        cmdlet(Shape.MODIFY_ORGANIZATION, "Set-OrganizationConfig", "Default", "Name CustomerFeedbackEnabled");
        cmdlet(Shape.MODIFY_SERVER, "Set-MailboxServer", "Identity", "Identity* AutoDatabaseMountDial");
        cmdlet(Shape.MODIFY_DATABASE, "Set-MailboxDatabase", "Identity", "Identity* Name Description");
        cmdlet(Shape.MODIFY_DATABASE, "Mount-Database", "Identity", "Identity* Force");
        cmdlet(Shape.CREATE_DATABASE, "New-MailboxDatabase", "Default", "Name* Server*");
        cmdlet(Shape.DATABASE_COPY, "Remove-MailboxDatabaseCopy", "Identity", "Identity* Confirm");
        cmdlet(Shape.DATABASE_PATH, "Move-DatabasePath", "Identity", "Identity* EdbFilePath");
    }

    /** Parameters are separated by blanks; a star makes one mandatory, {@code @Set} puts it in that set only. */
    private void cmdlet(Shape shape, String name, String sets, String parameters) {
        List<CmdletParameter> list = new ArrayList<>();
        for (String parameter : parameters.split(" ", -1)) {
            String[] parts = parameter.split("@", -1);
            boolean mandatory = parts[0].endsWith("*");
            String set = parts.length > 1 ? parts[1] : CmdletParameter.ALL_SETS;
            list.add(new CmdletParameter(
                    mandatory ? parts[0].substring(0, parts[0].length() - 1) : parts[0],
                    List.of(),
                    "String",
                    Map.of(set, new CmdletParameter.Membership(mandatory, OptionalInt.empty())),
                    false));
        }
        definitions.put(name.toLowerCase(Locale.ROOT), new CmdletDefinition(name, list, List.of(sets.split(" ", -1))));
        shapes.put(name.toLowerCase(Locale.ROOT), shape);
    }

    /** What the cmdlet touches; empty for what is no cmdlet of the catalogue. */
    Optional<Shape> shape(String cmdlet) {
        return Optional.ofNullable(shapes.get(cmdlet.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Optional<CmdletDefinition> find(String name) {
        return Optional.ofNullable(definitions.get(name.toLowerCase(Locale.ROOT)));
    }

    @Override
    public Collection<CmdletDefinition> all() {
        return definitions.values();
    }
}
