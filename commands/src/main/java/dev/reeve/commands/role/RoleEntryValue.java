package dev.reeve.commands.role;

import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An entry as a role's {@code RoleEntries} hold it: {@code (Snapin) Cmdlet -Param1 -Param2} [GMR-7]. */
record RoleEntryValue(RoleEntry entry) implements Value {

    @Override
    public String text() {
        StringBuilder text = new StringBuilder();
        if (!entry.snapIn().isEmpty()) {
            text.append('(').append(entry.snapIn()).append(") ");
        }
        text.append(entry.name());
        entry.parameters().forEach(parameter -> text.append(" -").append(parameter));
        return text.toString();
    }

    @Override
    public String typeName() {
        return "RoleEntry";
    }

    @Override
    public Optional<Value> member(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "name" -> Optional.of(new Text(entry.name()));
            case "parameters" -> Optional.of(ListValue.ofTexts(entry.parameters()));
            case "pssnapinname" -> Optional.of(new Text(entry.snapIn()));
            default -> Optional.empty();
        };
    }

    @Override
    public List<String> memberNames() {
        return List.of("Name", "Parameters", "PSSnapinName");
    }
}
