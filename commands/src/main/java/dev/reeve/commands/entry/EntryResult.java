package dev.reeve.commands.entry;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.language.value.ListValue;

/** How an entry is shown [ENTRY-7]. */
final class EntryResult {

    private EntryResult() {}

    static ResultObject of(CmdletContext context, ManagementRole role, RoleEntry entry) {
        String identity = EntryIdentity.text(role.name(), entry.name());
        return ResultObject.of("ManagementRoleEntry", identity)
                .put("Name", entry.name())
                .put("Role", context.identity(role))
                .put("Id", context.identity(role))
                .put("Identity", identity)
                .put("Parameters", () -> ListValue.ofTexts(entry.parameters()))
                .put("Type", entry.type().name())
                .put("PSSnapinName", entry.snapIn())
                .put("IsValid", true)
                .build();
    }
}
