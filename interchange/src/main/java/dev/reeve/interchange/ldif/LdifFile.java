package dev.reeve.interchange.ldif;

import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.util.ArrayList;
import java.util.List;

/**
 * The entries of an LDIF file, read but not yet understood. Where the file has faults all of them are told, each with its
 * line.
 */
public final class LdifFile {

    private final List<LdifRecord> records;

    private LdifFile(List<LdifRecord> records) {
        this.records = List.copyOf(records);
    }

    /**
     * Reads a file's bytes: UTF-8, or UTF-16 with a byte order mark as {@code ldifde -u} writes it.
     *
     * @throws ImportException where it is no LDIF, or holds changes instead of entries
     */
    public static LdifFile parse(byte[] bytes) {
        return parse(LdifText.decode(bytes));
    }

    /**
     * Reads a file's text.
     *
     * @throws ImportException where it is no LDIF, or holds changes instead of entries
     */
    public static LdifFile parse(String text) {
        List<LdifRecord> records = new ArrayList<>();
        List<ImportException.Problem> problems = new ArrayList<>();
        for (List<LdifText.Line> block : LdifText.blocks(text)) {
            try {
                if (!isTrailer(block.getFirst())) {
                    records.add(record(block));
                }
            } catch (ImportException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new ImportException(problems);
        }
        return new LdifFile(records);
    }

    /** The entries in the order of the file. */
    List<LdifRecord> records() {
        return records;
    }

    /** What {@code ldapsearch} without {@code -LLL} writes after the entries. */
    private static boolean isTrailer(LdifText.Line line) {
        return line.isOf("search") || line.isOf("result") || line.isOf("ref");
    }

    private static LdifRecord record(List<LdifText.Line> block) {
        LdifText.Line first = block.getFirst();
        if (!first.isOf("dn")) {
            throw new ImportException(
                    first.number(), "An entry starts with 'dn:', not with \"" + first.shortened() + "\".");
        }
        List<LdifText.Line> lines = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        for (LdifText.Line line : block) {
            if (line.isOf("changetype") && line.value().equals("add")) {
                // ldifde writes whole entries this way
                continue;
            }
            if (line.isOf("changetype") || line.isOf("control")) {
                throw new ImportException(
                        line.number(),
                        "\"" + line.shortened() + "\" is a change of an entry, and an import takes only whole entries."
                                + " Export the directory's entries instead.");
            }
            if (line.isOfFile()) {
                notes.add(line.name() + ": its value is in another file, which an import does not open");
                continue;
            }
            lines.add(line);
        }
        Entry entry = entry(lines);
        return new LdifRecord(first.number(), dn(entry, first.number()), entry, notes);
    }

    private static Entry entry(List<LdifText.Line> lines) {
        try {
            return decode(lines);
        } catch (LDIFException e) {
            throw new ImportException(faulty(lines).number(), reason(e));
        }
    }

    private static Entry decode(List<LdifText.Line> lines) throws LDIFException {
        return LDIFReader.decodeEntry(
                true, null, lines.stream().map(LdifText.Line::text).toArray(String[]::new));
    }

    /** The reader tells the entry; the line is the first that fails beside the name alone. */
    private static LdifText.Line faulty(List<LdifText.Line> lines) {
        LdifText.Line name = lines.getFirst();
        try {
            decode(List.of(name));
        } catch (LDIFException _) {
            return name;
        }
        for (LdifText.Line line : lines.subList(1, lines.size())) {
            try {
                decode(List.of(name, line));
            } catch (LDIFException _) {
                return line;
            }
        }
        return name;
    }

    private static String reason(LDIFException e) {
        String text = String.valueOf(e.getMessage());
        int end = text.indexOf('\n');
        // The reader saw the entry's lines alone, so its own line numbers would mislead.
        String line = (end < 0 ? text : text.substring(0, end))
                .replaceAll(" (?:starting |beginning )?(?:at or near|at|on|near) line (?:number )?\\d+", "");
        return "This is no LDIF: " + (line.length() > 200 ? line.substring(0, 200) + "…" : line);
    }

    private static DN dn(Entry entry, int line) {
        try {
            return entry.getParsedDN();
        } catch (LDAPException e) {
            throw new ImportException(
                    line, "\"" + entry.getDN() + "\" is no distinguished name: " + e.getExceptionMessage());
        }
    }
}
