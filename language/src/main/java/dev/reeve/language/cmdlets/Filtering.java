package dev.reeve.language.cmdlets;

import static dev.reeve.language.cmdlets.Declare.BLOCK;
import static dev.reeve.language.cmdlets.Declare.OBJECT;
import static dev.reeve.language.cmdlets.Declare.TEXT;

import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.runtime.Members;
import dev.reeve.language.runtime.Session;
import dev.reeve.language.syntax.Operator;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.ScriptBlock;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code Where-Object} [SH-45] and {@code ForEach-Object} [SH-46]. */
final class Filtering {

    private static final List<Operator> COMPARISONS = List.of(
            Operator.EQ,
            Operator.NE,
            Operator.GT,
            Operator.GE,
            Operator.LT,
            Operator.LE,
            Operator.LIKE,
            Operator.NOTLIKE,
            Operator.MATCH,
            Operator.NOTMATCH,
            Operator.CONTAINS,
            Operator.NOTCONTAINS,
            Operator.IN,
            Operator.NOTIN,
            Operator.IS,
            Operator.ISNOT);

    private final Session session;

    Filtering(Session session) {
        this.session = session;
    }

    List<BuiltIn> all() {
        Declare where = Declare.cmdlet("Where-Object", "Script", "Property")
                .neededIn("Script", 0, "FilterScript", BLOCK)
                .neededIn("Property", 0, "Property", TEXT)
                .atIn("Property", 1, "Value", OBJECT)
                .flagIn("Property", "Not")
                .input();
        for (Operator operator : COMPARISONS) {
            String name = operator.written();
            where.flagIn("Property", name);
            if (operator != Operator.IS && operator != Operator.ISNOT) {
                where.flagIn("Property", "c" + name);
            }
        }
        BuiltIn filter = where.starts(Where::new);
        BuiltIn each = Declare.cmdlet("ForEach-Object", "Script", "Member")
                .listIn("Script", 0, "Process", BLOCK)
                .neededIn("Member", 0, "MemberName", TEXT)
                .named("Begin", BLOCK)
                .named("End", BLOCK)
                .remainingIn("Script", "RemainingScripts", BLOCK)
                .remainingIn("Member", "ArgumentList", OBJECT, "Args")
                .input()
                .starts(ForEach::new);
        return List.of(filter, each);
    }

    private final class Where implements Invocation {
        private final CommandContext context;

        Where(CommandContext context) {
            this.context = context;
        }

        @Override
        public void process(Arguments arguments) {
            Optional<Value> input = arguments.get("InputObject");
            if (input.isPresent() && passes(arguments, input.get())) {
                context.output(input.get());
            }
        }

        private boolean passes(Arguments arguments, Value input) {
            Optional<Value> block = arguments.get("FilterScript");
            if (block.isPresent()) {
                return block.get() instanceof ScriptBlock script && script.test(input);
            }
            Value left =
                    Members.get(input, arguments.get("Property").orElseThrow().text());
            for (String name : arguments.names()) {
                Optional<Operator> operator = comparison(name);
                if (operator.isPresent() && arguments.isOn(name)) {
                    boolean caseSensitive = name.toLowerCase(Locale.ROOT)
                            .equals("c" + operator.get().written());
                    Value right = arguments.get("Value").orElse(NullValue.NULL);
                    return session.apply(operator.get(), caseSensitive, left, right)
                            .truth();
                }
            }
            if (arguments.has("Value")) {
                return session.apply(
                                Operator.EQ, false, left, arguments.get("Value").get())
                        .truth();
            }
            return left.truth() != arguments.isOn("Not");
        }
    }

    private static Optional<Operator> comparison(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        return COMPARISONS.stream()
                .filter(operator -> folded.equals(operator.written()) || folded.equals("c" + operator.written()))
                .findFirst();
    }

    private final class ForEach implements Invocation {
        private final CommandContext context;
        private Optional<ScriptBlock> end = Optional.empty();

        ForEach(CommandContext context) {
            this.context = context;
        }

        @Override
        public void begin(Arguments arguments) {
            List<ScriptBlock> blocks = blocks(arguments);
            end = arguments.get("End").map(ScriptBlock.class::cast);
            arguments.get("Begin").ifPresent(block -> run((ScriptBlock) block, NullValue.NULL));
            // % {begin} {process} [{end}] given by position.
            if (blocks.size() > 1 && !arguments.has("Begin")) {
                run(blocks.getFirst(), NullValue.NULL);
            }
            if (blocks.size() > 2 && end.isEmpty()) {
                end = Optional.of(blocks.getLast());
            }
        }

        private static List<ScriptBlock> blocks(Arguments arguments) {
            List<ScriptBlock> blocks = new ArrayList<>();
            for (String parameter : List.of("Process", "RemainingScripts")) {
                arguments
                        .get(parameter)
                        .ifPresent(value -> ListValue.itemsOf(value).forEach(item -> blocks.add((ScriptBlock) item)));
            }
            return blocks;
        }

        private void run(ScriptBlock block, Value item) {
            block.run(item, context::output);
        }

        @Override
        public void process(Arguments arguments) {
            List<ScriptBlock> blocks = blocks(arguments);
            Value input = arguments.get("InputObject").orElse(NullValue.NULL);
            if (!arguments.has("InputObject") && arguments.has("Process")) {
                return;
            }
            if (arguments.has("MemberName")) {
                member(arguments, input);
                return;
            }
            int first = blocks.size() > 1 && !arguments.has("Begin") ? 1 : 0;
            int last = blocks.size() > 2 && !arguments.has("End") ? blocks.size() - 1 : blocks.size();
            for (int i = first; i < last; i++) {
                run(blocks.get(i), input);
            }
        }

        private void member(Arguments arguments, Value input) {
            String name = arguments.get("MemberName").orElseThrow().text();
            Optional<Value> property = Members.find(input, name);
            if (property.isPresent()) {
                ListValue.itemsOf(property.get()).forEach(context::output);
                return;
            }
            List<Value> given =
                    arguments.get("ArgumentList").map(ListValue::itemsOf).orElse(List.of());
            try {
                ListValue.itemsOf(session.callMethod(input, name, given)).forEach(context::output);
            } catch (CommandError e) {
                if (!e.errorRecord().code().equals("MethodNotFound")) {
                    throw e;
                }
                context.output(NullValue.NULL);
            }
        }

        @Override
        public void end() {
            end.ifPresent(block -> run(block, NullValue.NULL));
        }
    }
}
