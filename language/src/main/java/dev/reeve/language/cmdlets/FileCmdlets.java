package dev.reeve.language.cmdlets;

import static dev.reeve.language.cmdlets.Declare.OBJECT;
import static dev.reeve.language.cmdlets.Declare.TEXT;
import static dev.reeve.language.cmdlets.Declare.WHOLE;

import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.format.DefaultFormat;
import dev.reeve.language.format.Formatted;
import dev.reeve.language.host.Console;
import dev.reeve.language.runtime.Errors;
import dev.reeve.language.runtime.Session;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Cmdlets that write and read files, and those that make text of objects [SH-34][SH-60]–[SH-62]. */
final class FileCmdlets {

    private final Session session;
    private final Files files;
    private final Reading reading;

    FileCmdlets(Session session) {
        this.session = session;
        this.files = new Files(session);
        this.reading = new Reading(files);
    }

    List<BuiltIn> all() {
        return List.of(
                csvOptions(Declare.cmdlet("Export-Csv"))
                        .needed(0, "Path", TEXT, "LiteralPath", "PSPath")
                        .flag("Append")
                        .flag("NoClobber")
                        .flag("Force")
                        .named("Encoding", TEXT)
                        .writes()
                        .starts(context -> new ToCsv(context, true)),
                csvOptions(Declare.cmdlet("ConvertTo-Csv")).starts(context -> new ToCsv(context, false)),
                Declare.cmdlet("Import-Csv")
                        .needed(0, "Path", TEXT, "LiteralPath")
                        .at(1, "Delimiter", TEXT)
                        .namedList("Header", TEXT)
                        .named("Encoding", TEXT)
                        .starts(context -> arguments -> fromCsv(
                                context,
                                arguments,
                                csv(arguments.get("Path").orElseThrow().text()))),
                Declare.cmdlet("ConvertFrom-Csv")
                        .pipedAt(0, "InputObject", OBJECT)
                        .at(1, "Delimiter", TEXT)
                        .namedList("Header", TEXT)
                        .starts(FromCsv::new),
                Declare.cmdlet("Out-File")
                        .needed(0, "FilePath", TEXT, "Path")
                        .at(1, "Encoding", TEXT)
                        .flag("Append")
                        .flag("NoClobber")
                        .flag("Force")
                        .flag("NoNewline")
                        .named("Width", WHOLE)
                        .writes()
                        .input()
                        .starts(ToFile::new),
                Declare.cmdlet("Out-String")
                        .flag("Stream")
                        .named("Width", WHOLE)
                        .input()
                        .starts(ToText::new),
                Declare.cmdlet("Out-Host").flag("Paging").input().starts(context -> new Show(context, false)),
                Declare.cmdlet("more").input().starts(context -> new Show(context, true)),
                Declare.cmdlet("Out-Default").input().starts(context -> new Show(context, false)),
                Declare.cmdlet("Out-GridView")
                        .named("Title", TEXT)
                        .flag("PassThru")
                        .flag("Wait")
                        .input()
                        .starts(context -> new Show(context, false)),
                Declare.cmdlet("Get-Content")
                        .neededList(0, "Path", TEXT, "LiteralPath")
                        .flag("Raw")
                        .named("TotalCount", WHOLE, "First", "Head")
                        .named("Tail", WHOLE, "Last")
                        .named("Encoding", TEXT)
                        .starts(context -> arguments -> reading.contents(context, arguments)),
                contentWriter("Set-Content", false),
                contentWriter("Add-Content", true));
    }

    private String csv(String path) {
        if (!files.exists(path)) {
            throw new CommandError(new ErrorRecord(
                    "PathNotFound",
                    "OpenError",
                    "FileNotFoundException",
                    "Could not find file '" + files.shown(path) + "'.",
                    "",
                    "",
                    "",
                    "FileOpenFailure",
                    ""));
        }
        return files.read(path);
    }

    private static Declare csvOptions(Declare declare) {
        return declare.flag("NoTypeInformation", "NTI")
                .flag("UseCulture")
                .named("Delimiter", TEXT)
                .input();
    }

    private BuiltIn contentWriter(String name, boolean append) {
        return Declare.cmdlet(name)
                .needed(0, "Path", TEXT, "LiteralPath")
                .pipedAt(1, "Value", OBJECT)
                .named("Encoding", TEXT)
                .flag("Force")
                .flag("NoNewline")
                .writes()
                .starts(context -> new Content(context, append));
    }

    private static char delimiter(Arguments arguments) {
        String text = arguments.get("Delimiter").map(Value::text).orElse(",");
        return text.isEmpty() ? ',' : text.charAt(0);
    }

    private static String encoding(Arguments arguments) {
        return arguments.get("Encoding").map(Value::text).orElse("UTF8");
    }

    private final class ToCsv implements Invocation {
        private final CommandContext context;
        private final boolean toFile;
        private final StringBuilder text = new StringBuilder();
        private Arguments options = new Arguments(Map.of(), "");
        private List<String> names = List.of();
        private boolean goesAhead = true;
        private boolean written;
        private boolean warned;
        private boolean appends;

        ToCsv(CommandContext context, boolean toFile) {
            this.context = context;
            this.toFile = toFile;
        }

        @Override
        public void begin(Arguments commandLine) {
            options = commandLine;
            if (toFile) {
                String path = path();
                if (commandLine.isOn("NoClobber") && !commandLine.isOn("Force") && files.exists(path)) {
                    throw Files.error("NoClobber", "ResourceExists", path, "The file '" + path + "' already exists.");
                }
                goesAhead = files.goesAhead(context, "Export-Csv", path);
                if (commandLine.isOn("Append") && files.exists(path)) {
                    names = header(path);
                    appends = true;
                    written = !names.isEmpty();
                }
            }
        }

        private void refuse(String column) {
            throw Errors.statement(
                    "CannotAppendCsvWithMismatchedPropertyNames",
                    "InvalidData",
                    "InvalidOperationException",
                    "Cannot append CSV content to the following file: " + path()
                            + ". The appended object does not have a property that corresponds to the following column: "
                            + column
                            + ". To continue with mismatched properties, add the -Force parameter, and then retry the"
                            + " command.");
        }

        private List<String> header(String path) {
            List<Value> first = Csv.read(files.read(path) + "\n \n", delimiter(options), List.of());
            return first.isEmpty() ? List.of() : first.getFirst().memberNames();
        }

        private String path() {
            return options.get("Path").orElseThrow().text();
        }

        @Override
        public void process(Arguments arguments) {
            Value object = arguments.get("InputObject").orElse(NullValue.NULL);
            if (object instanceof NullValue) {
                return;
            }
            if (object instanceof Formatted && !warned) {
                warned = true;
                context.warning("What a format command puts out is no object any more; export before formatting.");
            }
            char delimiter = delimiter(options);
            if (appends && !options.isOn("Force")) {
                names.stream()
                        .filter(name -> object.member(name).isEmpty())
                        .findFirst()
                        .ifPresent(this::refuse);
            }
            if (names.isEmpty()) {
                names = PropertySpec.names(object);
                if (!options.isOn("NoTypeInformation")) {
                    line(Csv.typeLine(object));
                }
                line(Csv.header(names, delimiter));
            }
            line(object instanceof Text text ? "\"" + text.text().length() + "\"" : Csv.row(names, object, delimiter));
        }

        private void line(String line) {
            if (!toFile) {
                context.output(new Text(line));
                return;
            }
            text.append(line).append("\r\n");
            if (!goesAhead) {
                text.setLength(0);
            } else if (text.length() > 1 << 16) {
                save();
            }
        }

        private void save() {
            files.write(path(), text.toString(), written, encoding(options));
            written = true;
            text.setLength(0);
        }

        @Override
        public void end() {
            if (toFile && goesAhead) {
                save();
            }
        }
    }

    private final class FromCsv implements Invocation {
        private final CommandContext context;
        private final List<String> lines = new ArrayList<>();
        private Arguments options = new Arguments(Map.of(), "");

        FromCsv(CommandContext context) {
            this.context = context;
        }

        @Override
        public void begin(Arguments commandLine) {
            options = commandLine;
        }

        @Override
        public void process(Arguments arguments) {
            arguments
                    .get("InputObject")
                    .ifPresent(input -> ListValue.itemsOf(input).forEach(item -> lines.add(item.text())));
        }

        @Override
        public void end() {
            fromCsv(context, options, String.join("\n", lines));
        }
    }

    private void fromCsv(CommandContext context, Arguments arguments, String text) {
        List<String> header = ListValue.itemsOf(arguments.get("Header").orElse(ListValue.EMPTY)).stream()
                .map(Value::text)
                .toList();
        Csv.read(text, delimiter(arguments), header).forEach(context::output);
    }

    /** Keeps formatted lines. */
    private final class Rendering {
        private final List<String> lines = new ArrayList<>();
        private final DefaultFormat format;

        Rendering(int width) {
            int limit = session.variable("FormatEnumerationLimit")
                    .flatMap(Conversion::toWhole)
                    .map(Long::intValue)
                    .orElse(16);
            this.format = new DefaultFormat(session.host().views(), width, limit, lines::add);
        }

        void accept(Value value) {
            format.accept(value);
        }

        List<String> finish() {
            format.finish();
            return lines;
        }
    }

    private int width(Arguments arguments) {
        return arguments
                .get("Width")
                .map(value -> (int) ((Whole) value).value())
                .orElse(session.host().width());
    }

    private final class ToFile implements Invocation {
        private final CommandContext context;
        private Arguments options = new Arguments(Map.of(), "");
        private Rendering rendering = new Rendering(120);

        ToFile(CommandContext context) {
            this.context = context;
        }

        @Override
        public void begin(Arguments commandLine) {
            options = commandLine;
            rendering = new Rendering(width(commandLine));
            files.resolve(commandLine.get("FilePath").orElseThrow().text());
        }

        @Override
        public void process(Arguments arguments) {
            arguments.get("InputObject").ifPresent(rendering::accept);
        }

        @Override
        public void end() {
            String path = options.get("FilePath").orElseThrow().text();
            String end = options.isOn("NoNewline") ? "" : "\r\n";
            String text = rendering.finish().stream().map(line -> line + end).collect(Collectors.joining());
            if (!files.goesAhead(context, "Output to File", path)) {
                return;
            }
            files.write(path, text, options.isOn("Append"), encoding(options));
        }
    }

    private final class ToText implements Invocation {
        private final CommandContext context;
        private Arguments options = new Arguments(Map.of(), "");
        private Rendering rendering = new Rendering(120);

        ToText(CommandContext context) {
            this.context = context;
        }

        @Override
        public void begin(Arguments commandLine) {
            options = commandLine;
            rendering = new Rendering(width(commandLine));
        }

        @Override
        public void process(Arguments arguments) {
            arguments.get("InputObject").ifPresent(rendering::accept);
        }

        @Override
        public void end() {
            List<String> lines = rendering.finish();
            if (options.isOn("Stream")) {
                lines.forEach(line -> context.output(new Text(line)));
            } else {
                context.output(
                        new Text(lines.stream().map(line -> line + "\r\n").collect(Collectors.joining())));
            }
        }
    }

    private final class Show implements Invocation {
        private final Rendering rendering = new Rendering(session.host().width());
        private final CommandContext context;

        private boolean paging;

        Show(CommandContext context, boolean paging) {
            this.context = context;
            this.paging = paging;
        }

        @Override
        public void begin(Arguments commandLine) {
            paging |= commandLine.isOn("Paging");
        }

        @Override
        public void process(Arguments arguments) {
            arguments.get("InputObject").ifPresent(rendering::accept);
            if (arguments.isOn("PassThru")) {
                arguments.get("InputObject").ifPresent(context::output);
            }
        }

        @Override
        public void end() {
            List<String> lines = rendering.finish();
            Optional<Console> reader = session.host().console().filter(console -> paging && console.rows() > 1);
            if (reader.isEmpty()) {
                session.host().sink().formatted(lines);
            } else {
                page(lines, reader.get());
            }
        }

        /** A screenful at a time: a blank shows the next page, Enter a line more, Q no more. */
        private void page(List<String> lines, Console reader) {
            int room = reader.rows() - 1;
            int shown = 0;
            while (shown < lines.size()) {
                int to = Math.min(lines.size(), shown + room);
                session.host().sink().formatted(lines.subList(shown, to));
                shown = to;
                if (shown == lines.size()) {
                    return;
                }
                String key = reader.askKey("<SPACE> next page; <CR> next line; Q quit")
                        .orElse("q");
                if (key.equalsIgnoreCase("q")) {
                    return;
                }
                room = key.isBlank() && !key.equals(" ") ? 1 : reader.rows() - 1;
            }
        }
    }

    private final class Content implements Invocation {
        private final CommandContext context;
        private final boolean append;
        private final StringBuilder text = new StringBuilder();
        private Arguments options = new Arguments(Map.of(), "");

        Content(CommandContext context, boolean append) {
            this.context = context;
            this.append = append;
        }

        @Override
        public void begin(Arguments commandLine) {
            options = commandLine;
            files.resolve(commandLine.get("Path").orElseThrow().text());
        }

        @Override
        public void process(Arguments arguments) {
            String end = options.isOn("NoNewline") ? "" : "\r\n";
            for (Value item : ListValue.itemsOf(arguments.get("Value").orElse(NullValue.NULL))) {
                text.append(item.text()).append(end);
            }
        }

        @Override
        public void end() {
            String path = options.get("Path").orElseThrow().text();
            if (files.goesAhead(context, append ? "Add Content" : "Set Content", path)) {
                files.write(path, text.toString(), append, encoding(options));
            }
        }
    }
}
