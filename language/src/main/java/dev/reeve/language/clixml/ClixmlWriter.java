package dev.reeve.language.clixml;

import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Credential;
import dev.reeve.language.value.Decimal;
import dev.reeve.language.value.Guid;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.ScriptBlock;
import dev.reeve.language.value.SecureText;
import dev.reeve.language.value.Sequence;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.TimeSpan;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.VersionNumber;
import dev.reeve.language.value.Whole;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Writes values as one CLIXML document [SH-62]. */
public final class ClixmlWriter {

    private static final String START =
            "<Objs Version=\"1.1.0.1\" xmlns=\"http://schemas.microsoft.com/powershell/2004/04\">";
    private static final int MAX_NESTING = 100;

    private static final List<String> ARRAY = List.of("System.Object[]", "System.Array", "System.Object");
    private static final List<String> ARRAY_LIST = List.of("System.Collections.ArrayList", "System.Object");
    private static final List<String> TABLE = List.of("System.Collections.Hashtable", "System.Object");
    private static final List<String> ORDERED =
            List.of("System.Collections.Specialized.OrderedDictionary", "System.Object");
    private static final String CUSTOM = "System.Management.Automation.PSCustomObject";

    private final int depth;
    private final StringBuilder xml = new StringBuilder(START);
    private final Map<List<String>, Integer> types = new HashMap<>();
    private final IdentityHashMap<Value, Integer> written = new IdentityHashMap<>();
    private int nextObject;
    private int level;

    /**
     * Starts a document.
     *
     * @param depth how many levels of objects within an object keep their properties; deeper ones become their text
     */
    public ClixmlWriter(int depth) {
        this.depth = depth;
    }

    /**
     * Adds an object.
     *
     * @throws dev.reeve.language.command.CommandError with code {@code SecretNotWritten} where it holds a password
     *     [SH-74]
     */
    public void write(Value value) {
        value("", value, depth);
    }

    /** Closes the document. */
    public void end() {
        xml.append("\r\n</Objs>\r\n");
    }

    /** Number of characters not yet taken. */
    public int waiting() {
        return xml.length();
    }

    /** The text since the last call. */
    public String take() {
        String text = xml.toString();
        xml.setLength(0);
        return text;
    }

    private void value(String name, Value value, int levels) {
        switch (value) {
            case NullValue _ -> line("<Nil" + attribute(name) + " />");
            case Text text -> scalar("S", name, ClixmlText.escaped(text.text()));
            case Bool bool -> scalar("B", name, bool.truth() ? "true" : "false");
            case Whole whole -> scalar(whole.value() == (int) whole.value() ? "I32" : "I64", name, whole.text());
            case Decimal decimal -> scalar("D", name, decimal.text());
            case Real real -> scalar("Db", name, ClixmlScalars.written(real));
            case Moment moment -> scalar("DT", name, ClixmlScalars.written(moment));
            case TimeSpan span -> scalar("TS", name, ClixmlScalars.written(span));
            case Guid guid -> scalar("G", name, guid.text());
            case VersionNumber version -> scalar("Version", name, version.text());
            case ScriptBlock block -> scalar("SBK", name, ClixmlText.escaped(block.source()));
            case SecureText _ -> throw ClixmlErrors.secretWritten(name);
            case Credential credential -> throw ClixmlErrors.secretWritten(credential.userName());
            case ListValue list -> list(name, value, ARRAY, list.items(), levels);
            case Sequence sequence -> list(name, value, ARRAY_LIST, List.copyOf(sequence.items()), levels);
            case HashTable table -> table(name, table, levels);
            default -> object(name, value, levels);
        }
    }

    private void scalar(String tag, String name, String content) {
        line("<" + tag + attribute(name) + ">" + content + "</" + tag + ">");
    }

    private static String attribute(String name) {
        return name.isEmpty() ? "" : " N=\"" + ClixmlText.escaped(name) + '"';
    }

    private void line(String text) {
        xml.append("\r\n").append("  ".repeat(level + 1)).append(text);
    }

    private void list(String name, Value list, List<String> typeNames, List<Value> items, int levels) {
        if (level >= MAX_NESTING) {
            throw ClixmlErrors.tooMuch("lists are nested deeper than " + MAX_NESTING);
        }
        if (opens(name, list, typeNames)) {
            tag("LST", () -> items.forEach(item -> value("", item, levels)));
            closes();
        }
    }

    private void table(String name, HashTable table, int levels) {
        if (levels < 0) {
            scalar("S", name, ClixmlText.escaped(table.text()));
        } else if (opens(name, table, table.isOrdered() ? ORDERED : TABLE)) {
            tag(
                    "DCT",
                    () -> table.entries()
                            .forEach(entry -> tag("En", () -> {
                                value("Key", entry.key(), levels - 1);
                                value("Value", entry.value(), levels - 1);
                            })));
            closes();
        }
    }

    private void object(String name, Value value, int levels) {
        List<String> members = value.memberNames();
        if (levels < 0 || value.isWrittenAsText() || (members.isEmpty() && !(value instanceof PropertyBag))) {
            scalar("S", name, ClixmlText.escaped(value.text()));
            return;
        }
        boolean custom = value instanceof PropertyBag bag && !bag.showsText();
        if (!opens(name, value, typeNames(value, custom))) {
            return;
        }
        if (!custom) {
            scalar("ToString", "", ClixmlText.escaped(value.text()));
        }
        tag(
                custom ? "MS" : "Props",
                () -> members.forEach(
                        member -> value(member, value.member(member).orElse(NullValue.NULL), levels - 1)));
        closes();
    }

    private static List<String> typeNames(Value value, boolean custom) {
        String own = value.typeName();
        if (!custom) {
            return List.of(own, "System.Object");
        }
        return own.equals("PSCustomObject") ? List.of(CUSTOM, "System.Object") : List.of(own, CUSTOM, "System.Object");
    }

    /** Begins an object with its types; a thing that can change and was written before is only referred to. */
    private boolean opens(String name, Value value, List<String> typeNames) {
        boolean shared = value instanceof HashTable || value instanceof PropertyBag || value instanceof Sequence;
        Integer before = shared ? written.get(value) : null;
        if (before != null) {
            line("<Ref" + attribute(name) + " RefId=\"" + before + "\" />");
            return false;
        }
        int id = nextObject++;
        if (shared) {
            written.put(value, id);
        }
        line("<Obj" + attribute(name) + " RefId=\"" + id + "\">");
        level++;
        Integer known = types.get(typeNames);
        if (known != null) {
            line("<TNRef RefId=\"" + known + "\" />");
            return true;
        }
        int number = types.size();
        types.put(typeNames, number);
        line("<TN RefId=\"" + number + "\">");
        level++;
        typeNames.forEach(type -> scalar("T", "", ClixmlText.escaped(type)));
        level--;
        line("</TN>");
        return true;
    }

    private void closes() {
        level--;
        line("</Obj>");
    }

    private void tag(String tag, Runnable content) {
        line("<" + tag + ">");
        level++;
        content.run();
        level--;
        line("</" + tag + ">");
    }
}
