package dev.reeve.interchange.dump;

import dev.reeve.language.value.Bool;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The resources of a DSC text, as {@code Export-M365DSCConfiguration} writes them: {@code EXORoleGroup 'x' { Name = 'Desk' }}.
 * Nothing of the text is run; what is no resource of Exchange is passed over.
 */
final class DscRows {

    private static final Pattern RESOURCE =
            Pattern.compile("^\\s*EXO[A-Za-z]+\\s+(\"|'|\\w).*", Pattern.CASE_INSENSITIVE);

    private static final int DEEPEST = 50;
    private static final int LONGEST_START = 1 << 12;

    private final DumpFile file;
    private final DscText text;
    private int number;

    private DscRows(DumpFile file, DscText text) {
        this.file = file;
        this.text = text;
    }

    /** Whether a line begins a resource of Exchange. */
    static boolean begins(String line) {
        return RESOURCE.matcher(line).matches();
    }

    /** Whether a script has resources of Exchange in it. */
    static boolean areIn(DumpFile file) {
        try (Reader reader = file.reader()) {
            StringBuilder start = new StringBuilder(); // a line may be as long as the file
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c != '\n') {
                    if (start.length() < LONGEST_START) {
                        start.append((char) c);
                    }
                } else if (begins(start.toString().stripTrailing())) {
                    return true;
                } else {
                    start.setLength(0);
                }
            }
            return begins(start.toString());
        } catch (IOException e) {
            throw DumpException.unreadable(file.path(), e);
        }
    }

    static void read(DumpFile file, Consumer<Row> output) throws IOException {
        try (Reader reader = file.reader()) {
            new DscRows(file, new DscText(file, reader)).document(output);
        }
    }

    private void document(Consumer<Row> output) throws IOException {
        for (Optional<DscText.Token> token = text.next(); token.isPresent(); token = text.next()) {
            if (token.get().isWord()
                    && token.get().text().toUpperCase(Locale.ROOT).startsWith("EXO")) {
                Optional<DscText.Token> name = text.next();
                Optional<DscText.Token> open = text.next();
                if (name.isPresent() && open.filter(brace -> brace.is("{")).isPresent()) {
                    PropertyBag resource = block();
                    resource.put(DscResource.NAME, token.get().text());
                    output.accept(new Row(file, ++number, resource));
                }
            }
        }
    }

    private PropertyBag block() throws IOException {
        PropertyBag resource = new PropertyBag();
        for (DscText.Token token = text.required(); !token.is("}"); token = text.required()) {
            if (token.is("{")) {
                skipped();
            } else if (token.isWord()) {
                DscText.Token equals = text.required();
                if (!equals.is("=")) {
                    throw text.unreadable("'" + token.text() + "' is given no value");
                }
                resource.put(token.text(), value(text.required(), 0));
            }
        }
        return resource;
    }

    private Value value(DscText.Token token, int depth) throws IOException {
        if (token.is("(")) {
            if (depth == DEEPEST) {
                throw text.unreadable("lists stand in lists more than " + DEEPEST + " deep");
            }
            List<Value> items = new ArrayList<>();
            for (DscText.Token next = text.required(); !next.is(")"); next = text.required()) {
                if (!next.is(",")) {
                    items.add(value(next, depth + 1));
                }
            }
            return new ListValue(items);
        }
        if (token.is("{")) {
            return skipped();
        }
        if (token.isSign()) {
            throw text.unreadable("'" + token.text() + "' stands where a value should");
        }
        if (!token.isWord()) {
            return new Text(token.text());
        }
        return switch (token.text().toLowerCase(Locale.ROOT)) {
            case "$true" -> Bool.TRUE;
            case "$false" -> Bool.FALSE;
            case "$null" -> NullValue.NULL;
            default -> {
                // A table of its own, such as MSFT_Credential{ … }: nothing in there is asked for.
                if (token.opensBlock()) {
                    text.required();
                    yield skipped();
                }
                yield token.text().startsWith("$") ? NullValue.NULL : new Text(token.text());
            }
        };
    }

    private Value skipped() throws IOException {
        int open = 1;
        while (open > 0) {
            DscText.Token token = text.required();
            open += token.is("{") ? 1 : token.is("}") ? -1 : 0;
        }
        return NullValue.NULL;
    }
}
