package dev.reeve.commands.audit;

import dev.reeve.commands.result.ResultObject;
import dev.reeve.language.value.Guid;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.Value;
import dev.reeve.store.AuditEntry;
import dev.reeve.store.RecordedEntry;
import java.time.ZoneOffset;

/** How an entry of the audit log is shown [AUD-6] [AUD-15]. */
final class AuditEntryResult {

    private AuditEntryResult() {}

    static ResultObject of(RecordedEntry recorded) {
        AuditEntry entry = recorded.entry();
        String identity = Long.toString(recorded.number());
        ResultObject.Builder builder = ResultObject.of("AdminAuditLogEvent", identity)
                .put("RunspaceId", new Guid(entry.caller().runspace()))
                .put("ObjectModified", entry.object().name())
                .put("CmdletName", entry.cmdlet())
                .put("CmdletParameters", parameters(entry))
                .put("ModifiedProperties", modifiedProperties(entry))
                .put("ModifiedObjectResolvedName", entry.object().resolvedName())
                .put("Caller", entry.caller().name())
                .put("Succeeded", entry.error().isEmpty())
                .put("Error", entry.error().orElse("None"))
                .put("RunDate", new Moment(entry.when(), ZoneOffset.UTC))
                .put("OriginatingServer", entry.originatingServer())
                .put("Identity", identity)
                .put("IsValid", true)
                .put("ObjectState", "New");
        // UNSC-2: the caller stays the caller; the script whose code ran the cmdlet is named besides.
        entry.script().ifPresent(script -> builder.put("Script", script));
        return builder.build();
    }

    private static Value parameters(AuditEntry entry) {
        return new ListValue(entry.parameters().stream()
                .<Value>map(parameter -> ResultObject.of("AdminAuditLogCmdletParameter", parameter.name())
                        .put("Name", parameter.name())
                        .put("Value", parameter.value())
                        .build())
                .toList());
    }

    private static Value modifiedProperties(AuditEntry entry) {
        return new ListValue(entry.object().properties().stream()
                .<Value>map(property -> ResultObject.of("AdminAuditLogModifiedProperty", property.name())
                        .put("Name", property.name())
                        .put("OldValue", property.oldValue())
                        .put("NewValue", property.newValue())
                        .build())
                .toList());
    }
}
