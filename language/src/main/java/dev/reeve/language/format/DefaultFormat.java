package dev.reeve.language.format;

import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.host.View;
import dev.reeve.language.host.ViewSource;
import dev.reeve.language.value.EditedObject;
import dev.reeve.language.value.Guid;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.Moments;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Sequence;
import dev.reeve.language.value.TimeSpan;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Shows values that no format command laid out [SH-55]: by their view, else as a table where they have at most four
 * properties, else as a list; texts and numbers as lines. Rows of one kind stand under one heading.
 */
public final class DefaultFormat {

    private static final int MAX_TABLE_PROPERTIES = 4;

    private final ViewSource views;
    private final int width;
    private final int limit;
    private final Consumer<String> line;
    private final List<Value> held = new ArrayList<>();
    private String heldKind = "";
    private String membersOf = "";
    private Optional<TableLayout> table = Optional.empty();
    private boolean inList;

    /** A format that hands its lines to {@code line}. */
    public DefaultFormat(ViewSource views, int width, int limit, Consumer<String> line) {
        this.views = views;
        this.width = width;
        this.limit = limit;
        this.line = line;
    }

    /** Takes the next value. */
    public void accept(Value value) {
        switch (value) {
            case NullValue _ -> {}
            // A text that was given properties is still shown as that text.
            case EditedObject edited when Cells.isScalar(edited.original()) -> accept(edited.original());
            case ListValue list -> list.items().forEach(this::accept);
            case Sequence sequence -> sequence.items().forEach(this::accept);
            case Formatted formatted -> {
                finish();
                formatted.lines(width).forEach(line);
            }
            case HashTable hash -> hash.entries().forEach(entry -> object(entry(entry)));
            case Moment moment ->
                line(moment.typeName(), Moments.write(moment, "F").orElseGet(moment::text));
            case TimeSpan span -> object(Shown.span(span));
            case Guid guid -> object(Shown.guid(guid));
            case ErrorValue error -> {
                flush();
                error.display().forEach(line);
            }
            default -> {
                if (Cells.isScalar(value)) {
                    // A text does not end the table that it comes between.
                    flush();
                    Cells.text(value, limit).lines().forEach(line);
                    if (value.text().isEmpty()) {
                        line.accept("");
                    }
                } else {
                    object(value);
                }
            }
        }
    }

    /** What is shown as lines of text with an empty line around them all. */
    private void line(String kind, String text) {
        if (!inList || !heldKind.startsWith(kind)) {
            finish();
            heldKind = kind;
            line.accept("");
        }
        line.accept(text);
        inList = true;
    }

    /** Members stand below the type that they are members of. */
    private void members(Value member) {
        String type = member.member("TypeName").map(Value::text).orElse("");
        if (!type.equals(membersOf)) {
            String kind = heldKind;
            finish();
            heldKind = kind;
            membersOf = type;
            line.accept("");
            line.accept("");
            line.accept("   TypeName: " + type);
        }
    }

    private static Value entry(HashTable.Entry entry) {
        return new PropertyBag("DictionaryEntry").put("Name", entry.key()).put("Value", entry.value());
    }

    private void object(Value value) {
        // Objects of one type but other properties (from Select-Object) do not share a table.
        String kind = Listing.isItem(value)
                ? Listing.kind(value)
                : value.typeName()
                        + (value instanceof PropertyBag ? value.memberNames().toString() : "");
        if (!kind.equals(heldKind)) {
            finish();
            heldKind = kind;
        }
        if (value.typeName().equals("MemberDefinition")) {
            members(value);
        } else if (value.typeName().equals("MatchInfo")) {
            line(value.typeName(), value.member("Line").orElse(NullValue.NULL).text());
            return;
        } else if (Listing.isItem(value)) {
            held.add(value);
            return;
        }
        View view = view(value);
        switch (view) {
            case View.Table _ -> held.add(value);
            case View.Properties properties -> list(value, properties.names());
            case View.AllProperties _ -> list(value, value.memberNames());
            case View.AsText _ -> value.text().lines().forEach(line);
        }
    }

    private View view(Value value) {
        return Shown.view(value.typeName())
                .or(() -> views.view(value.typeName()))
                .orElseGet(() -> {
                    List<String> names = value.memberNames();
                    return names.size() <= MAX_TABLE_PROPERTIES
                            ? View.Table.of(names.toArray(String[]::new))
                            : new View.AllProperties();
                });
    }

    private void list(Value value, List<String> names) {
        line.accept("");
        ListLayout.lines(columns(names), value, width, limit).forEach(line);
        inList = true;
    }

    private static List<Column> columns(List<String> names) {
        return names.stream()
                .map(name -> Column.of(name, object -> object.member(name).orElse(NullValue.NULL)))
                .toList();
    }

    /** Shows what is held back; following values of the same kind go on below. */
    public void flush() {
        if (held.isEmpty()) {
            return;
        }
        if (table.isPresent()) {
            table.get().more(held).forEach(line);
        } else if (Listing.isItem(held.getFirst())) {
            TableLayout layout = new TableLayout(Listing.columns(), TableLayout.Style.PLAIN, width, limit);
            Listing.head(held.getFirst()).forEach(line);
            line.accept("");
            layout.first(held).forEach(line);
            table = Optional.of(layout);
        } else {
            View.Table view = (View.Table) view(held.getFirst());
            List<Column> columns = new ArrayList<>();
            for (View.Column column : view.columns()) {
                columns.add(new Column(
                        column.property(),
                        object -> object.member(column.property()).orElse(NullValue.NULL),
                        column.width(),
                        Shown.view(held.getFirst().typeName())
                                .map(_ -> column.property().equals("Count")),
                        Optional.empty()));
            }
            TableLayout layout = new TableLayout(columns, TableLayout.Style.PLAIN, width, limit);
            line.accept("");
            layout.first(held).forEach(line);
            table = Optional.of(layout);
        }
        held.clear();
    }

    /** Shows what is held back and closes the present table or list. */
    public void finish() {
        flush();
        if (table.isPresent() || inList) {
            line.accept("");
        }
        table = Optional.empty();
        inList = false;
        heldKind = "";
        membersOf = "";
    }
}
