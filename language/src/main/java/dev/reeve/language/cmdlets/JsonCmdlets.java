package dev.reeve.language.cmdlets;

import static dev.reeve.language.cmdlets.Declare.OBJECT;
import static dev.reeve.language.cmdlets.Declare.TEXT;
import static dev.reeve.language.cmdlets.Declare.WHOLE;

import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.runtime.Session;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code ConvertTo-Json}, {@code ConvertFrom-Json} [SH-62] and {@code Select-String} [SH-51]. */
final class JsonCmdlets {

    private final Session session;

    JsonCmdlets(Session session) {
        this.session = session;
    }

    List<BuiltIn> all() {
        return List.of(
                Declare.cmdlet("ConvertTo-Json")
                        .pipedAt(0, "InputObject", OBJECT)
                        .named("Depth", WHOLE)
                        .flag("Compress")
                        .starts(ToJson::new),
                Declare.cmdlet("ConvertFrom-Json")
                        .pipedAt(0, "InputObject", OBJECT)
                        .starts(FromJson::new),
                Declare.cmdlet("Select-String")
                        .listAt(0, "Pattern", TEXT)
                        .flag("SimpleMatch")
                        .flag("CaseSensitive")
                        .flag("NotMatch")
                        .flag("Quiet")
                        .flag("AllMatches")
                        .input()
                        .starts(context -> arguments -> select(context, arguments)));
    }

    private static final class ToJson implements Invocation {
        private final CommandContext context;
        private final List<Value> objects = new ArrayList<>();
        private Arguments options = new Arguments(Map.of(), "");

        ToJson(CommandContext context) {
            this.context = context;
        }

        @Override
        public void begin(Arguments commandLine) {
            options = commandLine;
        }

        @Override
        public void process(Arguments arguments) {
            arguments.get("InputObject").ifPresent(objects::add);
        }

        @Override
        public void end() {
            if (objects.isEmpty()) {
                return;
            }
            int depth = options.get("Depth")
                    .map(value -> (int) ((Whole) value).value())
                    .orElse(2);
            Value whole = objects.size() == 1 ? objects.getFirst() : new ListValue(objects);
            context.output(new Text(Json.write(whole, depth, options.isOn("Compress"))));
        }
    }

    private static final class FromJson implements Invocation {
        private final CommandContext context;
        private final StringBuilder text = new StringBuilder();

        FromJson(CommandContext context) {
            this.context = context;
        }

        @Override
        public void process(Arguments arguments) {
            for (Value line : ListValue.itemsOf(arguments.get("InputObject").orElse(NullValue.NULL))) {
                text.append(line.text()).append('\n');
            }
        }

        @Override
        public void end() {
            // As in Windows PowerShell an array goes on as one object.
            context.output(Json.read(text.toString()));
        }
    }

    private static Value matches(Matcher matcher, boolean all) {
        List<Value> matches = new ArrayList<>();
        do {
            List<Value> groups = new ArrayList<>();
            for (int i = 0; i <= matcher.groupCount(); i++) {
                String group = matcher.group(i);
                groups.add(new PropertyBag("Group").put("Value", group == null ? "" : group));
            }
            matches.add(new PropertyBag("Match")
                    .put("Groups", new ListValue(groups))
                    .put("Index", new Whole(matcher.start()))
                    .put("Length", new Whole(matcher.end() - matcher.start()))
                    .put("Value", matcher.group()));
        } while (all && matcher.find());
        return new ListValue(matches);
    }

    private void select(CommandContext context, Arguments arguments) {
        Value input = arguments.get("InputObject").orElse(NullValue.NULL);
        for (Value pattern : ListValue.itemsOf(arguments.get("Pattern").orElse(ListValue.EMPTY))) {
            boolean simple = arguments.isOn("SimpleMatch");
            Matcher matcher = session.matcher(
                    simple ? Pattern.quote(pattern.text()) : pattern.text(),
                    arguments.isOn("CaseSensitive"),
                    input.text());
            boolean found = matcher.find();
            if (found != arguments.isOn("NotMatch")) {
                context.output(
                        arguments.isOn("Quiet")
                                ? Bool.TRUE
                                : new PropertyBag()
                                        .put("Line", input.text())
                                        .put("Pattern", pattern)
                                        .put(
                                                "Matches",
                                                found
                                                        ? matches(matcher, arguments.isOn("AllMatches"))
                                                        : ListValue.EMPTY)
                                        .copyAs("MatchInfo", Optional.of(input.text())));
                return;
            }
        }
    }
}
