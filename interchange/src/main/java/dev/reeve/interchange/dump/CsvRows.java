package dev.reeve.interchange.dump;

import dev.reeve.language.value.PropertyBag;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The objects of a CSV file: a header, then a line for each. A field in quotes may hold line breaks. */
final class CsvRows {

    /** More columns than any object of Exchange has properties. */
    private static final int MOST_COLUMNS = 2000;

    private static final int LONGEST_FIELD = 16 << 20;

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private final DumpFile file;
    private char delimiter = ',';
    private int line = 1;
    private boolean ended;

    CsvRows(DumpFile file) {
        this.file = file;
    }

    void read(Consumer<Row> output) throws IOException {
        try (Reader text = file.reader()) {
            Characters reader = new Characters(text);
            String head = headLine(reader);
            delimiter = delimiter(head);
            List<String> columns = split(head);
            int number = 0;
            while (!ended) {
                int start = line;
                List<String> fields = fields(reader);
                if (fields.size() == 1 && fields.getFirst().isBlank()) {
                    continue;
                }
                if (fields.size() > columns.size()) {
                    throw DumpException.at(
                            file,
                            "line " + start + " has " + fields.size() + " fields, the header " + columns.size()
                                    + ". Export it again: something in it is not quoted.");
                }
                PropertyBag bag = new PropertyBag();
                for (int i = 0; i < fields.size(); i++) {
                    bag.put(columns.get(i), fields.get(i));
                }
                output.accept(new Row(file, ++number, bag));
            }
        }
    }

    /** The header, past the line in which {@code Export-Csv} names the type. */
    private String headLine(Characters reader) throws IOException {
        while (true) {
            StringBuilder head = new StringBuilder();
            int c = reader.read();
            while (c >= 0 && c != '\n') {
                if (head.length() > LONGEST_FIELD) {
                    throw tooMuch("its first line is longer than 16 million characters");
                }
                head.append((char) c);
                c = reader.read();
            }
            line++;
            ended = c < 0;
            String text = head.toString().strip();
            if (!text.isEmpty() && !text.startsWith("#")) {
                return text;
            }
            if (ended) {
                return "";
            }
        }
    }

    private static char delimiter(String head) {
        String unquoted = QUOTED.matcher(head).replaceAll("");
        char best = ',';
        long most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            long count = unquoted.chars().filter(c -> c == candidate).count();
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private List<String> split(String head) throws IOException {
        boolean before = ended;
        List<String> columns = fields(new Characters(new StringReader(head)));
        ended = before;
        line = 2;
        return columns.stream().map(String::strip).toList();
    }

    private List<String> fields(Characters reader) throws IOException {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        int opened = line;
        while (true) {
            int c = reader.read();
            if (c < 0) {
                if (quoted) {
                    throw DumpException.at(
                            file, "the quotes that open in line " + opened + " never close. The file was cut short.");
                }
                ended = true;
                return with(fields, field);
            }
            if (quoted) {
                if (c == '"') {
                    if (reader.peek() == '"') {
                        field.append((char) reader.read());
                    } else {
                        quoted = false;
                    }
                } else {
                    line += c == '\n' ? 1 : 0;
                    add(field, c);
                }
            } else if (c == '"' && field.isEmpty()) {
                quoted = true;
                opened = line;
            } else if (c == delimiter) {
                fields.add(field.toString());
                field.setLength(0);
                if (fields.size() > MOST_COLUMNS) {
                    throw tooMuch("it has more than " + MOST_COLUMNS + " columns");
                }
            } else if (c == '\n') {
                line++;
                return with(fields, field);
            } else if (c != '\r') {
                add(field, c);
            }
        }
    }

    private void add(StringBuilder field, int c) {
        if (field.length() > LONGEST_FIELD) {
            throw tooMuch("a field in line " + line + " is longer than 16 million characters");
        }
        field.append((char) c);
    }

    /** The characters of a text, read in parts: one at a time from a reader, each would take a lock. */
    private static final class Characters {
        private final Reader text;
        private final char[] part = new char[1 << 14];
        private int at;
        private int size;

        Characters(Reader text) {
            this.text = text;
        }

        /** The next character, which stays the next; less than nothing at the end. */
        int peek() throws IOException {
            if (at == size) {
                at = 0;
                size = Math.max(text.read(part), 0);
            }
            return size == 0 ? -1 : part[at];
        }

        int read() throws IOException {
            int c = peek();
            at += c < 0 ? 0 : 1;
            return c;
        }
    }

    private DumpException tooMuch(String what) {
        return DumpException.at(file, what + ", so it is no dump of objects.");
    }

    private static List<String> with(List<String> fields, StringBuilder last) {
        fields.add(last.toString());
        return fields;
    }
}
