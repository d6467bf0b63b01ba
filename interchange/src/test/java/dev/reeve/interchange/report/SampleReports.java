package dev.reeve.interchange.report;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.sample.ContosoSample;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.question.Questions;
import dev.reeve.store.Attribution;
import dev.reeve.store.InMemoryStore;
import dev.reeve.store.OrganizationId;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reports on Contoso in a store of its own. */
final class SampleReports {

    static final Instant BEGAN = Instant.parse("2026-01-01T08:00:00Z");

    final InMemoryStore store = new InMemoryStore();
    final OrganizationId id;
    private final Questions questions = new Questions(BuiltInCatalogue.instance());
    private final Map<String, String> written = new HashMap<>();
    private int hours;

    SampleReports() {
        Change built = NewOrganization.create("Contoso", ContosoSample.DOMAIN, BEGAN);
        Change whole = built.and(ContosoSample.on(Organization.empty().apply(built), BEGAN));
        this.id = store.create("Contoso", whole, new Attribution("reeve", "root", "reeve init", BEGAN));
    }

    Organization organization() {
        return store.snapshot(id);
    }

    Questions questions() {
        return questions;
    }

    /** Commits a change by somebody, an hour after the one before. */
    void commit(String caller, String command, Change change) {
        hours++;
        written.clear();
        boolean committed = store.commit(
                        id,
                        organization().version(),
                        change,
                        new Attribution(caller, caller, command, BEGAN.plusSeconds(3600L * hours)),
                        Optional.empty())
                .isPresent();
        if (!committed) {
            throw new AssertionError("not committed");
        }
    }

    <T extends DirectoryObject> T named(Class<T> type, String name) {
        return organization().named(type, name).findFirst().orElseThrow();
    }

    Inquiry inquiry() {
        return inquiry(Optional.empty(), Optional.empty());
    }

    Inquiry inquiry(Optional<Instant> since, Optional<Instant> until) {
        return Inquiry.of(store, id, questions, since, until);
    }

    /** The rows of a report's first table. */
    List<List<Cell>> rows(String report) {
        return rows(report, inquiry());
    }

    static List<List<Cell>> rows(String report, Inquiry inquiry) {
        Table table = Reports.named(report).orElseThrow().of(inquiry).tables().getFirst();
        try (Stream<List<Cell>> rows = table.rows().get()) {
            return rows.toList();
        }
    }

    /** A report as it is written. */
    String written(String name, ReportFormat format) {
        return written.computeIfAbsent(name + format, _ -> write(name, format));
    }

    private String write(String name, ReportFormat format) {
        Report report = Reports.named(name).orElseThrow();
        StringWriter writer = new StringWriter();
        try {
            format.write(report, Source.of(store, id, BEGAN.plusSeconds(86_400)), report.of(inquiry()), writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString();
    }
}
