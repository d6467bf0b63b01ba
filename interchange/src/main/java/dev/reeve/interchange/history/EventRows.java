package dev.reeve.interchange.history;

import dev.reeve.interchange.difference.Difference;
import dev.reeve.interchange.difference.Difference.Fact;
import dev.reeve.store.AuditEntry;
import dev.reeve.store.AuditEntry.NamedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Events as rows: one for each property that changed, one for each line of who gained and lost what. */
public final class EventRows {

    /** What stands above the columns. */
    public static final List<String> COLUMNS = List.of(
            "Time",
            "Version",
            "By",
            "At the keyboard",
            "Command",
            "Change",
            "Sort",
            "Object",
            "Property",
            "Before",
            "After");

    private EventRows() {}

    /** The rows of an event. */
    public static Stream<List<String>> of(Event event) {
        List<List<String>> rows = new ArrayList<>();
        for (Difference change : event.changes()) {
            String kind = change.change().name().toLowerCase(Locale.ROOT);
            if (change.change() != Difference.Change.CHANGED || change.facts().isEmpty()) {
                rows.add(row(event, kind, change.sort(), change.name(), "", "", ""));
            } else {
                for (Fact fact : change.facts()) {
                    rows.add(row(
                            event,
                            kind,
                            change.sort(),
                            change.name(),
                            fact.name(),
                            String.join("; ", fact.gone()),
                            String.join("; ", fact.come())));
                }
            }
        }
        event.rights().forEach(line -> rows.add(row(event, "rights", "people", line, "", "", "")));
        return rows.stream();
    }

    /** The rows of a command that the live organization recorded: one for each parameter. */
    public static Stream<List<String>> ofRecorded(AuditEntry entry) {
        String change = entry.error().map(error -> "failed: " + error).orElse("recorded");
        List<NamedValue> parameters =
                entry.parameters().isEmpty() ? List.of(new NamedValue("", "")) : entry.parameters();
        return parameters.stream()
                .map(parameter -> List.of(
                        entry.when().toString(),
                        "",
                        entry.caller().name(),
                        entry.caller().actor(),
                        entry.cmdlet(),
                        change,
                        "audit log",
                        entry.object().name(),
                        parameter.name(),
                        "",
                        parameter.value()));
    }

    private static List<String> row(Event event, String... rest) {
        List<String> row = new ArrayList<>(List.of(
                event.by().when().toString(),
                event.version().toString(),
                event.by().caller(),
                event.by().actor(),
                event.by().command()));
        row.addAll(List.of(rest));
        return row;
    }
}
