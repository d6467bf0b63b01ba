package dev.reeve.language.cmdlets;

import static dev.reeve.language.cmdlets.Declare.OBJECT;
import static dev.reeve.language.cmdlets.Declare.TEXT;

import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.command.ParameterType;
import dev.reeve.language.format.Formatted;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code ConvertTo-Html} [SH-62]. Values, headings and the title are escaped; {@code -Head}, {@code -Body},
 * {@code -PreContent} and {@code -PostContent} are HTML that the script gives, and go out as they are.
 */
final class HtmlCmdlets {

    private static final String DOCTYPE = "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\""
            + "  \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\">";

    private HtmlCmdlets() {}

    static List<BuiltIn> all() {
        return List.of(Declare.cmdlet("ConvertTo-Html")
                .listAt(0, "Property", OBJECT)
                .listAt(1, "Head", TEXT)
                .at(2, "Title", TEXT)
                .listAt(3, "Body", TEXT)
                .named("As", new ParameterType.EnumerationType("OutputAs", List.of("Table", "List")))
                .flag("Fragment")
                .named("CssUri", TEXT, "cu", "uri")
                .namedList("PreContent", TEXT)
                .namedList("PostContent", TEXT)
                .input()
                .starts(ToHtml::new));
    }

    private static final class ToHtml implements Invocation {
        private final CommandContext context;
        private Arguments options = new Arguments(Map.of(), "");
        private List<PropertySpec> specs = List.of();
        private List<PropertySpec.Resolved> columns = List.of();
        private boolean any;
        private boolean warned;

        ToHtml(CommandContext context) {
            this.context = context;
        }

        private boolean asList() {
            return options.get("As").map(as -> as.text().equals("List")).orElse(false);
        }

        @Override
        public void begin(Arguments commandLine) {
            options = commandLine;
            specs = PropertySpec.list(commandLine.get("Property"));
            if (!options.isOn("Fragment")) {
                line(DOCTYPE);
                line("<html xmlns=\"http://www.w3.org/1999/xhtml\">");
                line("<head>");
                head();
                line("</head><body>");
                given("Body");
            }
            given("PreContent");
            line("<table>");
        }

        private void head() {
            if (options.has("Head")) {
                given("Head");
            } else {
                line("<title>" + escaped(options.get("Title").map(Value::text).orElse("HTML TABLE")) + "</title>");
            }
            options.get("CssUri")
                    .ifPresent(uri ->
                            line("<link rel=\"stylesheet\" type=\"text/css\" href=\"" + escaped(uri.text()) + "\" />"));
        }

        private void given(String parameter) {
            ListValue.itemsOf(options.get(parameter).orElse(ListValue.EMPTY)).forEach(text -> line(text.text()));
        }

        private void line(String line) {
            context.output(new Text(line));
        }

        @Override
        public void process(Arguments arguments) {
            Value object = arguments.get("InputObject").orElse(NullValue.NULL);
            if (object instanceof NullValue) {
                return;
            }
            if (object instanceof Formatted && !warned) {
                warned = true;
                context.warning("What a format command puts out is no object any more; convert before formatting.");
            }
            if (asList()) {
                list(object);
            } else {
                row(object);
            }
            any = true;
        }

        private List<PropertySpec.Resolved> resolve(Value object) {
            if (!specs.isEmpty()) {
                return PropertySpec.resolve(specs, object);
            }
            List<String> names = PropertySpec.names(object);
            return names.isEmpty()
                    ? List.of(new PropertySpec.Resolved("*", value -> value, Optional.empty()))
                    : names.stream().map(PropertySpec::plain).toList();
        }

        private void row(Value object) {
            if (!any) {
                columns = resolve(object);
                line("<colgroup>" + "<col/>".repeat(columns.size()) + "</colgroup>");
                line(columns.stream()
                        .map(column -> "<th>" + escaped(column.name()) + "</th>")
                        .collect(Collectors.joining("", "<tr>", "</tr>")));
            }
            line(columns.stream()
                    .map(column -> "<td>" + cell(column, object) + "</td>")
                    .collect(Collectors.joining("", "<tr>", "</tr>")));
        }

        private void list(Value object) {
            if (any) {
                line("<tr><td><hr></td></tr>");
            }
            for (PropertySpec.Resolved property : resolve(object)) {
                line("<tr><td>" + escaped(property.name()) + ":</td><td>" + cell(property, object) + "</td></tr>");
            }
        }

        private static String cell(PropertySpec.Resolved property, Value object) {
            return escaped(Csv.text(property.value().apply(object)));
        }

        @Override
        public void end() {
            line("</table>");
            given("PostContent");
            if (!options.isOn("Fragment")) {
                line("</body></html>");
            }
        }
    }

    /** A text that no browser takes for anything but text. */
    private static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(c);
            }
        }
        return html.toString();
    }
}
