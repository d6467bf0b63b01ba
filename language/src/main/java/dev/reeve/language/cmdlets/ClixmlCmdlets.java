package dev.reeve.language.cmdlets;

import static dev.reeve.language.cmdlets.Declare.TEXT;
import static dev.reeve.language.cmdlets.Declare.WHOLE;

import dev.reeve.language.clixml.ClixmlReader;
import dev.reeve.language.clixml.ClixmlWriter;
import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.format.Formatted;
import dev.reeve.language.runtime.Errors;
import dev.reeve.language.runtime.Session;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.util.List;
import java.util.Map;

/** {@code Export-Clixml} and {@code Import-Clixml} [SH-62]. */
final class ClixmlCmdlets {

    private static final int DEFAULT_DEPTH = 2;
    private static final int MAX_DEPTH = 30;
    private static final int CHUNK = 1 << 16;

    private final Session session;
    private final Files files;

    ClixmlCmdlets(Session session) {
        this.session = session;
        this.files = new Files(session);
    }

    List<BuiltIn> all() {
        return List.of(
                Declare.cmdlet("Export-Clixml")
                        .needed(0, "Path", TEXT, "LiteralPath", "PSPath")
                        .named("Depth", WHOLE)
                        .named("Encoding", TEXT)
                        .flag("NoClobber")
                        .flag("Force")
                        .writes()
                        .input()
                        .starts(Export::new),
                Declare.cmdlet("Import-Clixml")
                        .needed(0, "Path", TEXT, "LiteralPath", "PSPath")
                        .named("First", WHOLE)
                        .named("Skip", WHOLE)
                        .starts(context -> arguments -> read(context, arguments)));
    }

    private final class Export implements Invocation {
        private final CommandContext context;
        private Arguments options = new Arguments(Map.of(), "");
        private ClixmlWriter xml = new ClixmlWriter(DEFAULT_DEPTH);
        private boolean goesAhead = true;
        private boolean begun;
        private boolean warned;

        Export(CommandContext context) {
            this.context = context;
        }

        @Override
        public void begin(Arguments commandLine) {
            options = commandLine;
            long depth = number(commandLine, "Depth", DEFAULT_DEPTH);
            if (depth < 1 || depth > MAX_DEPTH) {
                throw Errors.argument("ValueOutOfRange", "The depth is between 1 and " + MAX_DEPTH + ".");
            }
            xml = new ClixmlWriter((int) depth);
            String path = path();
            if (commandLine.isOn("NoClobber") && !commandLine.isOn("Force") && files.exists(path)) {
                throw Files.error("NoClobber", "ResourceExists", path, "The file '" + path + "' already exists.");
            }
            goesAhead = files.goesAhead(context, "Export-Clixml", path);
        }

        private String path() {
            return options.get("Path").orElseThrow().text();
        }

        @Override
        public void process(Arguments arguments) {
            Value object = arguments.get("InputObject").orElse(NullValue.NOTHING);
            if (object == NullValue.NOTHING) {
                return;
            }
            if (object instanceof Formatted && !warned) {
                warned = true;
                context.warning("What a format command puts out is no object any more; export before formatting.");
            }
            xml.write(object);
            if (xml.waiting() > CHUNK) {
                save();
            }
        }

        private void save() {
            String text = xml.take();
            if (goesAhead) {
                files.write(
                        path(),
                        text,
                        begun,
                        options.get("Encoding").map(Value::text).orElse("UTF8"));
                begun = true;
            }
        }

        @Override
        public void end() {
            xml.end();
            save();
        }
    }

    private static long number(Arguments arguments, String name, long otherwise) {
        return arguments.get(name).map(value -> ((Whole) value).value()).orElse(otherwise);
    }

    private void read(CommandContext context, Arguments arguments) {
        String text = files.read(arguments.get("Path").orElseThrow().text());
        long skip = number(arguments, "Skip", 0);
        long first = number(arguments, "First", Long.MAX_VALUE);
        long[] position = new long[1];
        ClixmlReader.read(text, session.host().zone(), session.host().limits().characters() / 8, object -> {
            long at = position[0]++;
            if (at >= skip && at - skip < first) {
                context.output(object);
            }
        });
    }
}
