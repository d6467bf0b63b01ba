package dev.reeve.language.runtime;

import dev.reeve.language.command.Binding;
import dev.reeve.language.syntax.Expression;
import dev.reeve.language.syntax.Stage;
import dev.reeve.language.syntax.TreeWalk;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Value;
import java.util.Locale;
import java.util.Set;

/** Whether a stage may change what an earlier one is still listing [SH-36]. */
final class Snapshot {

    private static final Set<String> HARMLESS = Set.of(
            "get",
            "where",
            "where-object",
            "?",
            "foreach",
            "foreach-object",
            "%",
            "select",
            "select-object",
            "sort",
            "sort-object",
            "group",
            "measure",
            "ft",
            "fl",
            "fw",
            "write",
            "out",
            "convertto",
            "convertfrom",
            "compare",
            "format",
            "echo",
            "test");

    private Snapshot() {}

    static boolean mayChange(Binding binding) {
        for (String name : binding.arguments().names()) {
            Value value = binding.arguments().get(name).orElseThrow();
            for (Value item : ListValue.itemsOf(value)) {
                if (item instanceof BlockValue block && mayChange(block)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean mayChange(BlockValue block) {
        boolean[] found = new boolean[1];
        TreeWalk.walk(block.script(), new TreeWalk.Visitor() {
            @Override
            public void command(Stage.Invocation invocation) {
                found[0] |= !isHarmless(invocation.command());
            }
        });
        return found[0];
    }

    private static boolean isHarmless(Expression command) {
        if (!(command instanceof Expression.Literal literal)) {
            return false;
        }
        String name = literal.value().text().toLowerCase(Locale.ROOT);
        int dash = name.indexOf('-');
        return HARMLESS.contains(name) || (dash > 0 && HARMLESS.contains(name.substring(0, dash)));
    }
}
