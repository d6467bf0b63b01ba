package dev.reeve.shell.verb;

import dev.reeve.engine.error.ReeveException;
import dev.reeve.interchange.difference.Difference;
import dev.reeve.interchange.history.Event;
import dev.reeve.interchange.history.EventRows;
import dev.reeve.interchange.history.History;
import dev.reeve.interchange.history.Subject;
import dev.reeve.interchange.report.CsvTable;
import dev.reeve.shell.home.Home;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code reeve history}: what happened to an object or a person, newest first, each change told as it is found. */
public record HistoryVerb(Settings settings, Streams streams) {

    private static final int VALUES = 10;

    /** What a history is written as. */
    private enum Form {
        TEXT,
        CSV,
        JSON
    }

    /**
     * Tells; answers 0 where something happened, 3 where nothing did in the period.
     *
     * @param format csv, or else what the settings say
     * @param first how many changes at most
     */
    public int run(List<String> operands, Optional<String> format, Period period, Optional<String> first) {
        if (operands.size() != 1) {
            throw FailureException.usage("Say: reeve history OBJECT, or reeve history PERSON.");
        }
        Form form = form(format);
        long most = first.map(HistoryVerb::number).orElse(Long.MAX_VALUE);
        try (Home home = Home.open(settings)) {
            Subject subject = Subject.find(home.store(), home.organization(), operands.getFirst());
            if (form == Form.TEXT) {
                streams.out().println(subject.name() + (subject.exists() ? "" : " (no longer there)"));
            } else if (form == Form.CSV) {
                streams.out().print(CsvTable.line(EventRows.COLUMNS.stream()));
            }
            long[] told = {0};
            try (Stream<Event> events =
                    History.of(home.store(), home.organization(), subject, period.since(), period.until())) {
                events.limit(most).forEach(event -> {
                    tell(event, form);
                    told[0]++;
                });
            }
            if (form == Form.TEXT && told[0] == 0) {
                streams.out().println("Nothing happened to it" + (period.isGiven() ? " in that period." : "."));
            }
            return told[0] == 0 ? ExitCode.FOUND : ExitCode.DONE;
        } catch (ReeveException e) {
            throw FailureException.failed(e.code().name(), e.getMessage());
        }
    }

    private static long number(String text) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw FailureException.usage("--first " + text + ": give how many changes, such as 20.");
        }
        return Long.parseLong(text);
    }

    private Form form(Optional<String> format) {
        Form usual = settings.output() == OutputFormat.JSON ? Form.JSON : Form.TEXT;
        return format.map(name -> Stream.of(Form.values())
                        .filter(form -> form.name().equalsIgnoreCase(name))
                        .findFirst()
                        .orElseThrow(() -> FailureException.usage(
                                "'" + name + "' is no format of a history: give text, csv, json.")))
                .orElse(usual);
    }

    private void tell(Event event, Form form) {
        switch (form) {
            case TEXT -> text(event);
            case CSV -> EventRows.of(event).forEach(row -> streams.out().print(CsvTable.line(row.stream())));
            case JSON -> streams.out().println(json(event));
        }
    }

    private void text(Event event) {
        String actor = event.by().actor().equals(event.by().caller())
                ? ""
                : " (" + event.by().actor() + ")";
        streams.out().println();
        streams.out()
                .println(event.by().when() + "  version " + event.version() + "  "
                        + event.by().command() + "  by " + event.by().caller() + actor);
        event.changes().forEach(this::text);
        event.rights().forEach(line -> streams.out().println("  " + line));
    }

    private void text(Difference change) {
        String sign = switch (change.change()) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
        };
        streams.out().println("  " + sign + " " + change.sort() + " " + change.name());
        if (change.change() == Difference.Change.CHANGED) {
            change.facts()
                    .forEach(fact -> streams.out()
                            .println(
                                    "      " + fact.name() + ": " + values(fact.gone()) + " → " + values(fact.come())));
        }
    }

    private static String values(List<String> values) {
        if (values.isEmpty()) {
            return "(none)";
        }
        return String.join(", ", values.subList(0, Math.min(values.size(), VALUES)))
                + (values.size() > VALUES ? " and " + (values.size() - VALUES) + " more" : "");
    }

    private static String json(Event event) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("time", event.by().when().toString())
                .put("version", event.version().number())
                .put("by", event.by().caller())
                .put("actor", event.by().actor())
                .put("command", event.by().command())
                .put("own", event.own());
        ArrayNode changes = json.putArray("changes");
        event.changes().forEach(change -> {
            ObjectNode each = changes.addObject()
                    .put("change", change.change().name().toLowerCase(Locale.ROOT))
                    .put("sort", change.sort())
                    .put("name", change.name());
            ArrayNode facts = each.putArray("facts");
            change.facts().forEach(fact -> {
                ObjectNode one = facts.addObject().put("name", fact.name());
                fact.gone().forEach(one.putArray("before")::add);
                fact.come().forEach(one.putArray("after")::add);
            });
        });
        event.rights().forEach(json.putArray("rights")::add);
        return json.toString();
    }
}
