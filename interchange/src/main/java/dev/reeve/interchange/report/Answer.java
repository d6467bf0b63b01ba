package dev.reeve.interchange.report;

import dev.reeve.engine.question.Questions;
import dev.reeve.interchange.dump.KnownGaps;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.OrganizationStore;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A report with what it is about and what it tells. */
public record Answer(Report report, Source source, Content content) {

    /**
     * Asks about the latest version that a store tells of.
     *
     * @param since the first time of the period
     * @param until the first time after it
     * @param written when that is
     */
    public static Answer of(
            Report report,
            OrganizationStore store,
            OrganizationId organization,
            Questions questions,
            Optional<Instant> since,
            Optional<Instant> until,
            Instant written) {
        Inquiry inquiry = Inquiry.of(store, organization, questions, since, until);
        return new Answer(
                report,
                Source.of(store, organization, written),
                withGaps(report.of(inquiry), KnownGaps.of(inquiry.organization())));
    }

    /** What the files of a load did not tell, no report can consider. */
    private static Content withGaps(Content content, List<KnownGaps.Gap> gaps) {
        List<String> open = new ArrayList<>(content.open());
        gaps.forEach(gap -> open.add("What was loaded did not tell everything: " + gap.line()));
        return new Content(content.considered(), open, content.tables(), content.pictures());
    }

    /** The same with so many rows of each table at most, those for people. */
    public Answer first(int most) {
        Content first = new Content(
                content.considered(),
                content.open(),
                content.tables().stream()
                        .map(table -> Table.of(
                                table.title(),
                                table.columns(),
                                () -> table.rowsForPeople().limit(most)))
                        .toList(),
                content.pictures());
        return new Answer(report, source, first);
    }

    /** Writes it; rows are found out and written one by one. */
    public void write(ReportFormat format, Writer writer) throws IOException {
        format.write(report, source, content, writer);
    }
}
