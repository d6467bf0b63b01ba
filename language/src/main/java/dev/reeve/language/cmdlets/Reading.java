package dev.reeve.language.cmdlets;

import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.util.List;

/** What {@code Get-Content} reads: the lines of files, named one by one or by wildcards [SH-33]. */
final class Reading {

    private final Files files;

    Reading(Files files) {
        this.files = files;
    }

    void contents(CommandContext context, Arguments arguments) {
        for (Value path : ListValue.itemsOf(arguments.get("Path").orElseThrow())) {
            List<String> found = files.expand(path.text());
            if (found.isEmpty()) {
                throw Files.error(
                        "ItemNotFound",
                        "ObjectNotFound",
                        path.text(),
                        "An object at the specified path " + path.text()
                                + " does not exist, or has been filtered by the -Include or -Exclude parameter.");
            }
            found.forEach(file -> content(context, arguments, file));
        }
    }

    private void content(CommandContext context, Arguments arguments, String file) {
        String text = files.read(file);
        if (arguments.isOn("Raw")) {
            context.output(new Text(text));
            return;
        }
        List<String> lines = text.lines().toList();
        int first = arguments
                .get("TotalCount")
                .map(value -> (int) ((Whole) value).value())
                .orElse(lines.size());
        int last = arguments
                .get("Tail")
                .map(value -> (int) ((Whole) value).value())
                .orElse(lines.size());
        lines.stream()
                .limit(Math.max(0, first))
                .skip(Math.max(0, Math.min(first, lines.size()) - last))
                .forEach(line -> context.output(new Text(line)));
    }
}
