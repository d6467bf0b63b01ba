package dev.reeve.language.runtime;

import dev.reeve.language.syntax.TypeName;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.TypeNames;
import dev.reeve.language.value.Value;
import java.util.Locale;
import java.util.Optional;

/** A type as a value: {@code [string]}, or what {@code GetType()} gives. */
record TypeValue(TypeName type) implements Value {

    @Override
    public String text() {
        return type.toString();
    }

    @Override
    public String typeName() {
        return "RuntimeType";
    }

    private String fullName() {
        String known = TypeNames.full(type.toString());
        return known.contains(".") ? known : "System." + known;
    }

    @Override
    public Optional<Value> member(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "name" -> Optional.of(new Text(type.toString()));
            case "fullname" -> Optional.of(new Text(fullName()));
            default -> Optional.empty();
        };
    }
}
