package dev.reeve.commands.role;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.result.BaseProperties;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.commands.result.Values;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Value;
import java.util.List;

/** How a role is shown [ROLE-1] [VIEW-3]. */
final class RoleResult {

    private RoleResult() {}

    static ResultObject of(CmdletContext context, ManagementRole role) {
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
                .put("IsDeprecated", false)
                .put("AdminDisplayName", NullValue.NULL);
        return BaseProperties.add(builder, context.organization(), role, List.of("top", "msExchRole"), context.server())
                .build();
    }
}
