package dev.reeve.interchange.ldif;

import dev.reeve.interchange.ldif.ImportReport.EntryReport;
import dev.reeve.interchange.ldif.ImportReport.Outcome;
import java.util.ArrayList;
import java.util.List;

/** The report on one entry while it is worked on. */
final class EntryNotes {

    private final LdifRecord record;
    private final List<String> mapped = new ArrayList<>();
    private final List<String> skipped;

    EntryNotes(LdifRecord record) {
        this.record = record;
        this.skipped = new ArrayList<>(record.notes());
    }

    void mapped(String text) {
        mapped.add(text);
    }

    void skipped(String text) {
        skipped.add(text);
    }

    EntryReport report(Outcome outcome, String result) {
        return new EntryReport(record.line(), record.text(), outcome, result, mapped, skipped);
    }
}
