package dev.reeve.bench;

import dev.reeve.commands.Cmdlets;
import dev.reeve.commands.cmdlet.Cmdlet;
import dev.reeve.commands.run.CommandRunner;
import dev.reeve.commands.run.Session;
import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Runs single commands in one process, as a pipeline does, and counts what they put out. */
final class Calls {

    private static final Map<String, Cmdlet> CMDLETS =
            Cmdlets.all().stream().collect(Collectors.toMap(Cmdlet::name, Function.identity()));

    private final CommandRunner runner;
    private final Session session;

    Calls(CommandRunner runner, Session session) {
        this.runner = runner;
        this.session = session;
    }

    /** Runs a command; parameters and values alternate. */
    int run(String cmdlet, Object... parameters) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            values.put(
                    parameters[i].toString(),
                    parameters[i + 1] instanceof Boolean flag ? Bool.of(flag) : new Text(parameters[i + 1].toString()));
        }
        Counting counting = new Counting();
        try {
            runner.run(
                    session, Objects.requireNonNull(CMDLETS.get(cmdlet), cmdlet), new Arguments(values, ""), counting);
        } catch (CommandError e) {
            throw new IllegalStateException(e.errorRecord().message(), e);
        }
        return counting.objects;
    }

    /** Says yes to everything. */
    private static final class Counting implements CommandContext {

        private int objects;

        @Override
        public void output(Value value) {
            objects++;
        }

        @Override
        public void error(ErrorRecord errorRecord) {
            throw new IllegalStateException(errorRecord.message());
        }

        @Override
        public void warning(String message) {}

        @Override
        public void verbose(String message) {}

        @Override
        public boolean isWhatIf() {
            return false;
        }

        @Override
        public boolean shouldProcess(String step, String question, String caption) {
            return true;
        }

        @Override
        public boolean shouldContinue(String question, String caption) {
            return true;
        }
    }
}
