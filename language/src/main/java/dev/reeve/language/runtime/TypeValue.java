package dev.reeve.language.runtime;

import dev.reeve.language.syntax.TypeName;
import dev.reeve.language.value.Text;
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

    @Override
    public Optional<Value> member(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "name" -> Optional.of(new Text(type.toString()));
            case "fullname" -> Optional.of(new Text(type.name().contains(".") ? type.toString() : "System." + type));
            default -> Optional.empty();
        };
    }
}
