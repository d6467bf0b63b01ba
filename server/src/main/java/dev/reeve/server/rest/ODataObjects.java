package dev.reeve.server.rest;

import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Guid;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Result objects as JSON whose properties say their types beside them. */
public final class ODataObjects {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "yyyy-MM-dd'T'HH:mm:ss.SSSSSSS'+00:00'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private static final String DATA_TYPE = "@data.type";
    private static final String ODATA_TYPE = "@odata.type";

    private ODataObjects() {}

    /**
     * The object.
     *
     * @param isSelected which properties are wanted; the others are not even computed
     */
    public static ObjectNode of(Value value, Predicate<String> isSelected) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        List<String> names = value.memberNames();
        if (names.isEmpty()) {
            put(object, "Value", value);
            return object;
        }
        for (String name : names) {
            if (isSelected.test(name)) {
                put(object, name, value.member(name).orElse(NullValue.NULL));
            }
        }
        return object;
    }

    /** What has a name and values and stands for nothing else, such as a parameter of an entry of the audit log. */
    private static boolean isPair(Value value) {
        List<String> members = value.memberNames();
        return members.contains("Name") && (members.contains("Value") || members.contains("NewValue"));
    }

    private static void put(ObjectNode object, String name, Value value) {
        switch (value) {
            case NullValue _ -> object.putNull(name);
            case Bool flag -> object.put(name, flag.truth());
            case Whole whole
            when whole.value() == (int) whole.value() ->
                object.put(name + DATA_TYPE, "System.Int32").put(name, whole.value());
            case Whole whole ->
                object.put(name + DATA_TYPE, "System.Int64")
                        .put(name + ODATA_TYPE, "#Int64")
                        .put(name, whole.value());
            case Real real -> object.put(name, real.text());
            case Guid guid ->
                object.put(name + DATA_TYPE, "System.Guid")
                        .put(name + ODATA_TYPE, "#Guid")
                        .put(name, guid.text());
            case Moment moment ->
                object.put(name + DATA_TYPE, "System.DateTime").put(name, TIME.format(moment.instant()));
            case ListValue(List<Value> items)
            when !items.isEmpty() && items.stream().allMatch(ODataObjects::isPair) -> {
                object.put(name + ODATA_TYPE, "#Collection(Exchange.GenericHashTable)");
                ArrayNode array = object.putArray(name);
                items.forEach(item -> array.add(of(item, _ -> true)));
            }
            case ListValue list -> {
                object.put(name + ODATA_TYPE, "#Collection(String)");
                ArrayNode array = object.putArray(name);
                list.items().forEach(item -> array.add(item.text()));
            }
            case HashTable table -> {
                ObjectNode nested = object.putObject(name);
                table.entries().forEach(entry -> put(nested, entry.key().text(), entry.value()));
            }
            default -> object.put(name, value.text());
        }
    }
}
