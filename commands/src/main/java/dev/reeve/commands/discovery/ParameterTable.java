package dev.reeve.commands.discovery;

import dev.reeve.language.command.Parameter;
import dev.reeve.language.command.ParameterType;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.PropertyBag;

/** The {@code Parameters} of a command: a table from name to what a parameter is. */
final class ParameterTable {

    private ParameterTable() {}

    static HashTable of(Syntax syntax) {
        HashTable table = new HashTable();
        for (Parameter parameter : syntax.signature().parameters()) {
            table.put(
                    parameter.name(),
                    new PropertyBag("ParameterMetadata")
                            .put("Name", parameter.name())
                            .put("ParameterType", syntax.typeName(parameter))
                            .put("Aliases", ListValue.ofTexts(parameter.aliases()))
                            .put("SwitchParameter", Bool.of(parameter.type() instanceof ParameterType.SwitchType)));
        }
        return table;
    }
}
