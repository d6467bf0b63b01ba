package dev.reeve.interchange.report;

import dev.reeve.engine.organization.Version;
import dev.reeve.interchange.history.EventRows;
import dev.reeve.interchange.history.History;
import dev.reeve.interchange.report.Content.Counted;
import dev.reeve.store.AuditEntry;
import dev.reeve.store.JournalHead;
import dev.reeve.store.RecordedEntry;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What changed in a period, by whom, and who gained and lost what. */
final class Changes implements Report {

    @Override
    public String name() {
        return "changes";
    }

    @Override
    public String title() {
        return "Changes in a period";
    }

    @Override
    public String about() {
        return "Each change of the period, newest first: when, by whom, by which command, which property from what to what, and"
                + " who gained and lost what by it. Behind them, what the administrator audit log of the live organization tells of"
                + " the time before it was loaded, where it was taken along: each parameter, and whether the command failed.";
    }

    @Override
    public boolean hasPeriod() {
        return true;
    }

    @Override
    public Content of(Inquiry inquiry) {
        Instant since = inquiry.since().orElse(Instant.MIN);
        Instant until = inquiry.until().orElse(Instant.MAX);
        Version latest = inquiry.organization().version();
        List<Instant> times = inquiry.store()
                .journalHeads(inquiry.id(), latest)
                .map(JournalHead::attribution)
                .map(attribution -> attribution.when())
                .takeWhile(when -> !when.isBefore(since))
                .filter(when -> when.isBefore(until))
                .toList();
        Instant loaded = began(inquiry);
        Instant end = until.isBefore(loaded) ? until : loaded;
        return Content.of(
                List.of(
                        new Counted("versions", latest.number()),
                        new Counted("changes in the period", times.size()),
                        new Counted("commands recorded before it was loaded", count(recorded(inquiry, since, end)))),
                List.of(
                        "Attempts that were refused changed nothing; Search-AdminAuditLog lists them.",
                        "What came with the making of the organization is not listed.",
                        "The period: " + inquiry.since().map(Instant::toString).orElse("from the beginning") + " to "
                                + inquiry.until().map(Instant::toString).orElse("the end") + "."),
                Table.of(
                        "Changes",
                        EventRows.COLUMNS,
                        () -> Stream.concat(
                                        History.ofAll(inquiry.store(), inquiry.id(), since, until)
                                                .flatMap(EventRows::of),
                                        recorded(inquiry, since, end).flatMap(EventRows::ofRecorded))
                                .map(row -> row.stream().map(Cell::of).toList())));
    }

    private static Instant began(Inquiry inquiry) {
        return inquiry.store()
                .journalHeads(inquiry.id(), new Version(1))
                .findFirst()
                .map(head -> head.attribution().when())
                .orElse(Instant.MIN);
    }

    /** What the live organization recorded: all that is older than the organization here. */
    private static Stream<AuditEntry> recorded(Inquiry inquiry, Instant since, Instant end) {
        return since.isBefore(end)
                ? inquiry.store().auditEntries(inquiry.id(), since, end).map(RecordedEntry::entry)
                : Stream.empty();
    }

    private static long count(Stream<AuditEntry> entries) {
        try (entries) {
            return entries.count();
        }
    }
}
