package dev.reeve.interchange.dump;

import dev.reeve.engine.organization.AdminAuditLogConfig;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.language.value.Value;
import dev.reeve.store.AuditEntry;
import dev.reeve.store.AuditEntry.ModifiedObject;
import dev.reeve.store.AuditEntry.ModifiedProperty;
import dev.reeve.store.AuditEntry.NamedValue;
import dev.reeve.store.AuditHistory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The administrator audit log of a dump. It may be longer than all else, so nothing of it is kept: once the organization is
 * made, its files are read again.
 */
final class LoadedAudit implements AuditHistory {

    private static final UUID NO_RUNSPACE = new UUID(0, 0);
    private static final Duration KEPT_ON = Duration.ofDays(365);

    private final Findings findings;
    private final Set<DumpFile> files = new LinkedHashSet<>();
    private Instant oldest = Instant.MAX;

    LoadedAudit(Findings findings) {
        this.findings = findings;
    }

    /** Looks at an entry. */
    void see(Row row) {
        Optional<Instant> when = when(row);
        if (when.isEmpty() || cmdlet(row).isEmpty()) {
            findings.leftOut(
                    row.file().name(),
                    "an entry tells no cmdlet, or its RunDate not in a form that leaves no doubt (2026-05-01T14:30:00Z).");
            return;
        }
        files.add(row.file());
        oldest = when.get().isBefore(oldest) ? when.get() : oldest;
    }

    private static Optional<Instant> when(Row row) {
        return row.time("RunDate", "CreationDate");
    }

    private static Optional<String> cmdlet(Row row) {
        return row.text("CmdletName");
    }

    /** Lets entries be kept that would have aged here by now [AUD-7]. */
    Change keeping(Change made, Instant now) {
        if (files.isEmpty()) {
            return Change.NONE;
        }
        Duration wanted =
                Duration.ofDays(Duration.between(oldest, now).toDays() + 1).plus(KEPT_ON);
        return made.after().values().stream()
                .flatMap(Optional::stream)
                .filter(AdminAuditLogConfig.class::isInstance)
                .map(AdminAuditLogConfig.class::cast)
                .filter(config -> config.ageLimit().compareTo(wanted) < 0)
                .<DirectoryObject>map(config -> new AdminAuditLogConfig(
                        config.header(),
                        config.enabled(),
                        config.cmdlets(),
                        config.parameters(),
                        config.excludedCmdlets(),
                        wanted,
                        config.verbose(),
                        config.testCmdletLogging()))
                .findFirst()
                .map(config -> {
                    findings.assumed(
                            "administrator audit log",
                            "the files don't tell how long entries are kept; here " + wanted.toDays()
                                    + " days, so that those of the files stay for a year.");
                    return Change.put(config);
                })
                .orElse(Change.NONE);
    }

    @Override
    public void forEach(Consumer<AuditEntry> to) {
        for (DumpFile file : files) {
            file.read(row -> {
                if (Kind.of(row) == Kind.AUDIT) {
                    entry(row).ifPresent(to);
                }
            });
        }
    }

    private static Optional<AuditEntry> entry(Row row) {
        String caller = row.text("Caller").orElse("");
        boolean failed = row.flag("Succeeded").filter(succeeded -> !succeeded).isPresent();
        return when(row)
                .flatMap(when -> cmdlet(row)
                        .map(cmdlet -> new AuditEntry(
                                new ModifiedObject(
                                        row.text("ObjectModified").orElse(""),
                                        row.text("ModifiedObjectResolvedName").orElse(""),
                                        properties(row)),
                                cmdlet,
                                parameters(row),
                                new AuditEntry.Caller(
                                        caller,
                                        CanonicalPath.isPath(caller)
                                                ? List.of(
                                                        CanonicalPath.of(caller).leaf())
                                                : List.of(),
                                        caller,
                                        NO_RUNSPACE),
                                failed
                                        ? Optional.of(row.text("Error").orElse("It failed; the files don't tell why."))
                                        : Optional.empty(),
                                when,
                                row.text("OriginatingServer").orElse(""),
                                row.text("Script"))));
    }

    private static List<NamedValue> parameters(Row row) {
        List<NamedValue> parameters = new ArrayList<>();
        for (Value value : row.values("CmdletParameters")) {
            Optional<String> name = said(value, "Name");
            if (name.isPresent()) {
                parameters.add(new NamedValue(name.get(), said(value, "Value").orElse("")));
                continue;
            }
            // In CSV each stands as Name=Value; what has no name belongs to the value before it.
            String text = value.text();
            int equals = text.indexOf('=');
            if (equals > 0 && text.substring(0, equals).matches("\\w+")) {
                parameters.add(new NamedValue(text.substring(0, equals), text.substring(equals + 1)));
            } else if (parameters.isEmpty()) {
                parameters.add(new NamedValue(text, ""));
            } else {
                NamedValue last = parameters.removeLast();
                parameters.add(new NamedValue(last.name(), last.value() + ";" + text));
            }
        }
        return parameters;
    }

    private static List<ModifiedProperty> properties(Row row) {
        return row.values("ModifiedProperties").stream()
                .flatMap(value -> said(value, "Name").stream()
                        .map(name -> new ModifiedProperty(
                                name,
                                said(value, "OldValue").orElse(""),
                                said(value, "NewValue").orElse(""))))
                .toList();
    }

    private static Optional<String> said(Value value, String member) {
        return value.member(member).map(Value::text);
    }
}
