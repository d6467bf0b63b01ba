package dev.reeve.language.runtime;

import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.syntax.TypeName;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.Decimal;
import dev.reeve.language.value.EditedObject;
import dev.reeve.language.value.Guid;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.Moments;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.ScriptBlock;
import dev.reeve.language.value.Sequence;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.TimeSpan;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.VersionNumber;
import dev.reeve.language.value.Whole;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The types that scripts may name, what they are tests for and conversions to [SH-17]. */
final class Types {

    private static final Set<String> KNOWN = Set.of(
            "string",
            "char",
            "int",
            "int32",
            "int64",
            "long",
            "int16",
            "byte",
            "uint32",
            "double",
            "float",
            "single",
            "decimal",
            "bool",
            "boolean",
            "switch",
            "management.automation.switchparameter",
            "switchparameter",
            "datetime",
            "timespan",
            "guid",
            "array",
            "object",
            "psobject",
            "pscustomobject",
            "management.automation.psobject",
            "management.automation.pscustomobject",
            "hashtable",
            "collections.hashtable",
            "ordered",
            "collections.specialized.ordereddictionary",
            "collections.idictionary",
            "void",
            "scriptblock",
            "management.automation.scriptblock",
            "regex",
            "text.regularexpressions.regex",
            "math",
            "collections.arraylist",
            "arraylist",
            "text.stringbuilder",
            "diagnostics.stopwatch",
            "securestring",
            "security.securestring",
            "pscredential",
            "management.automation.pscredential",
            "exception",
            "version",
            "environment",
            "convert",
            "type",
            "management.automation.errorrecord",
            "globalization.cultureinfo",
            "enum",
            "null");

    private final ZoneId zone;

    Types(ZoneId zone) {
        this.zone = zone;
    }

    /** Whether scripts may name the type; any other is refused before the script runs. */
    static boolean isKnown(TypeName type) {
        String key = type.key();
        return KNOWN.contains(key)
                || Enumerations.isKnown(type)
                || key.startsWith("collections.generic.")
                || key.endsWith("exception")
                || (key.startsWith("list[") && key.endsWith("]"))
                || key.startsWith("microsoft.exchange.");
    }

    Value cast(Value given, TypeName type) {
        if (type.isArray()) {
            TypeName item = new TypeName(type.name(), type.key(), false);
            return given == NullValue.NULL
                    ? NullValue.NULL
                    : new ListValue((type.key().equals("char") ? letters(given) : ListValue.itemsOf(given))
                            .stream().map(each -> cast(each, item)).toList());
        }
        Value value = given instanceof NullValue ? NullValue.NULL : given;
        return switch (type.key()) {
            case "string" -> new Text(value.text());
            case "char" -> character(value);
            case "int", "int32", "int16", "byte", "uint32" -> whole(value, "System.Int32");
            case "int64", "long" -> whole(value, "System.Int64");
            case "double", "float", "single" -> real(value);
            case "decimal" -> Conversion.toDecimal(value).orElseThrow(() -> Errors.conversion(value, "System.Decimal"));
            case "bool", "boolean", "switch", "switchparameter", "management.automation.switchparameter" ->
                Bool.of(value.truth());
            case "datetime" ->
                value instanceof NullValue
                        ? NullValue.NULL
                        : Moments.read(value, zone).orElseThrow(() -> Errors.conversion(value, "System.DateTime"));
            case "timespan" ->
                new TimeSpan(
                        Conversion.toDuration(value).orElseThrow(() -> Errors.conversion(value, "System.TimeSpan")));
            case "guid" ->
                new Guid(Conversion.toUuid(value).orElseThrow(() -> Errors.conversion(value, "System.Guid")));
            case "version" ->
                value instanceof VersionNumber
                        ? value
                        : VersionNumber.parse(value.text())
                                .orElseThrow(() -> Errors.conversion(value, "System.Version"));
            case "array" -> value instanceof NullValue ? NullValue.NULL : new ListValue(ListValue.itemsOf(value));
            case "hashtable", "collections.hashtable" -> table(value, false);
            case "ordered", "collections.specialized.ordereddictionary" -> table(value, true);
            case "pscustomobject", "management.automation.pscustomobject" -> bag(value);
            case "void" -> NullValue.NOTHING;
            case "scriptblock", "management.automation.scriptblock" -> {
                if (!(value instanceof ScriptBlock)) {
                    throw Errors.conversion(value, "System.Management.Automation.ScriptBlock");
                }
                yield value;
            }
            case "collections.arraylist", "arraylist" -> sequence(value, "ArrayList");
            default -> named(value, type);
        };
    }

    private static Value named(Value value, TypeName type) {
        if (Enumerations.isKnown(type)) {
            return Enumerations.cast(type, value);
        }
        if (type.key().endsWith("exception") && value instanceof Text) {
            return new PropertyBag(type.name().substring(type.name().lastIndexOf('.') + 1)).put("Message", value);
        }
        return type.key().contains("list[") ? sequence(value, "List`1") : value;
    }

    private static List<Value> letters(Value value) {
        return value instanceof Text text
                ? text.text()
                        .codePoints()
                        .<Value>mapToObj(c -> new Text(Character.toString(c)))
                        .toList()
                : ListValue.itemsOf(value);
    }

    private static Value character(Value value) {
        if (value instanceof Whole whole) {
            return new Text(Character.toString((int) whole.value()));
        }
        if (value.text().codePointCount(0, value.text().length()) != 1) {
            throw Errors.conversion(value, "System.Char");
        }
        return value;
    }

    private static Value whole(Value value, String type) {
        return new Whole(Conversion.toWhole(value).orElseThrow(() -> Errors.conversion(value, type)));
    }

    private static Value real(Value value) {
        return new Real(Conversion.asDouble(
                Conversion.toNumber(value).orElseThrow(() -> Errors.conversion(value, "System.Double"))));
    }

    private static Value table(Value value, boolean ordered) {
        if (value instanceof NullValue) {
            return value;
        }
        if (!(value instanceof HashTable table)) {
            throw Errors.conversion(value, "System.Collections.Hashtable");
        }
        if (table.isOrdered() == ordered) {
            return table;
        }
        HashTable copy = new HashTable(ordered);
        table.entries().forEach(entry -> copy.put(entry.key(), entry.value()));
        return copy;
    }

    private static Value bag(Value value) {
        if (!(value instanceof HashTable table)) {
            return value;
        }
        PropertyBag bag = new PropertyBag();
        table.entries().forEach(entry -> bag.put(entry.key().text(), entry.value()));
        return bag;
    }

    private static Value sequence(Value value, String typeName) {
        Sequence sequence = new Sequence(typeName);
        sequence.items().addAll(ListValue.itemsOf(value));
        return sequence;
    }

    boolean isInstance(Value value, TypeName type) {
        if (type.isArray()) {
            return value instanceof ListValue;
        }
        return switch (type.key()) {
            case "object", "psobject" -> !(value instanceof NullValue);
            case "string" -> value instanceof Text;
            case "int", "int32" -> value instanceof Whole whole && whole.value() == (int) whole.value();
            case "long", "int64" -> value instanceof Whole whole && whole.value() != (int) whole.value();
            case "double", "float", "single" -> value instanceof Real;
            case "decimal" -> value instanceof Decimal;
            case "bool", "boolean" -> value instanceof Bool;
            case "datetime" -> value instanceof Moment;
            case "timespan" -> value instanceof TimeSpan;
            case "guid" -> value instanceof Guid;
            case "array" -> value instanceof ListValue;
            case "hashtable", "collections.hashtable" -> value instanceof HashTable table && !table.isOrdered();
            case "ordered", "collections.specialized.ordereddictionary" ->
                value instanceof HashTable table && table.isOrdered();
            case "collections.idictionary" -> value instanceof HashTable;
            case "pscustomobject", "management.automation.pscustomobject" ->
                value instanceof PropertyBag || value instanceof EditedObject;
            case "scriptblock" -> value instanceof ScriptBlock;
            default -> isNamed(value, type);
        };
    }

    private static boolean isNamed(Value value, TypeName type) {
        String name = type.name().toLowerCase(Locale.ROOT);
        String simple = name.substring(name.lastIndexOf('.') + 1);
        return value.typeName().toLowerCase(Locale.ROOT).equals(simple);
    }

    static TypeName nameOf(Value value) {
        String name = value.typeName();
        boolean array = name.endsWith("[]");
        String plain = array ? name.substring(0, name.length() - 2) : name;
        return new TypeName(plain, plain.toLowerCase(Locale.ROOT), array);
    }

    /** Whether an exception's name is what a catch block names, in full or its last part [SH-41]. */
    static boolean catches(List<TypeName> types, ErrorRecord error) {
        return catches(types, error.exceptionName()) || (!error.inner().isEmpty() && catches(types, error.inner()));
    }

    private static boolean catches(List<TypeName> types, String exceptionName) {
        return types.isEmpty()
                || types.stream().anyMatch(type -> {
                    String key = type.name().toLowerCase(Locale.ROOT);
                    String simple = key.substring(key.lastIndexOf('.') + 1);
                    String thrown = exceptionName.toLowerCase(Locale.ROOT);
                    return simple.equals("exception")
                            || key.equals(thrown)
                            || simple.equals(thrown.substring(thrown.lastIndexOf('.') + 1));
                });
    }
}
