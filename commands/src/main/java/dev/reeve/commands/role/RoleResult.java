package dev.reeve.commands.role;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.result.BaseProperties;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.commands.result.SchemaClass;
import dev.reeve.commands.result.Values;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Value;

/** How a role is shown [ROLE-1] [VIEW-3]. */
public final class RoleResult {

    private RoleResult() {}

    /** The role as an object. */
    public static ResultObject of(CmdletContext context, ManagementRole role) {
        ResultObject.Builder builder = ResultObject.of("ManagementRole", context.identity(role))
                .put(
                        "RoleEntries",
                        () -> new ListValue(role.entries().values().stream()
                                .<Value>map(RoleEntryValue::new)
                                .toList()))
                .put("RoleType", role.roleType())
                .put(
                        "ImplicitRecipientReadScope",
                        role.implicitScopes().recipientRead().name())
                .put(
                        "ImplicitRecipientWriteScope",
                        role.implicitScopes().recipientWrite().name())
                .put(
                        "ImplicitConfigReadScope",
                        role.implicitScopes().configRead().name())
                .put(
                        "ImplicitConfigWriteScope",
                        role.implicitScopes().configWrite().name())
                .put("IsRootRole", role.isRoot())
                .put("IsEndUserRole", role.endUser())
                .put("MailboxPlanIndex", "")
                .put("Description", role.description())
                .put("Parent", Values.reference(context.organization(), role.parent()))
                .put("RoleState", "Usable")
                .put("IsDeprecated", false);
        return BaseProperties.stored(builder, context.organization(), role, SchemaClass.ROLE, context.server())
                .build();
    }
}
