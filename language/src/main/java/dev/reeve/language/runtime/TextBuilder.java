package dev.reeve.language.runtime;

import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code StringBuilder} [SH-17]. */
final class TextBuilder implements Value {

    private final StringBuilder text = new StringBuilder();
    private final long maxCharacters;

    TextBuilder(long maxCharacters) {
        this.maxCharacters = maxCharacters;
    }

    @Override
    public Optional<Value> call(String method, List<Value> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.getFirst().text();
        if (text.length() + (long) first.length() > maxCharacters) {
            throw TextOperators.tooLong(maxCharacters);
        }
        switch (method) {
            case "append" -> text.append(first);
            case "appendline" -> text.append(first).append('\n');
            case "appendformat" ->
                text.append(TextOperators.format(
                                first, new ListValue(arguments.subList(1, arguments.size())), maxCharacters)
                        .text());
            case "clear" -> text.setLength(0);
            case "tostring" -> {
                return Optional.of(new Text(text.toString()));
            }
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(this);
    }

    @Override
    public Optional<Value> member(String name) {
        return name.toLowerCase(Locale.ROOT).equals("length")
                ? Optional.of(new Whole(text.length()))
                : Optional.empty();
    }

    @Override
    public String text() {
        return text.toString();
    }

    @Override
    public String typeName() {
        return "StringBuilder";
    }
}
