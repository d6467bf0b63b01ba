package dev.reeve.language.format;

import dev.reeve.language.value.Value;
import java.util.List;
import java.util.function.IntFunction;

/** What a format command puts out: lines for a person, laid out once the width is known [SH-58]. */
public record Formatted(IntFunction<List<String>> layout) implements Value {

    /** The lines for a width. */
    public List<String> lines(int width) {
        return layout.apply(width);
    }

    @Override
    public String text() {
        return "Microsoft.PowerShell.Commands.Internal.Format.FormatEntryData";
    }

    @Override
    public String typeName() {
        return "FormatEntryData";
    }
}
