package dev.reeve.server.changes;

import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.run.ChangeSets;
import dev.reeve.commands.run.CommandRunner;
import dev.reeve.commands.run.SessionCommands;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.command.Signature;
import dev.reeve.language.host.Limits;
import dev.reeve.language.host.Sink;
import dev.reeve.language.shell.Shell;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.server.rest.CmdletInput;
import dev.reeve.server.session.CallerSessions;
import dev.reeve.server.session.SessionHost;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The commands of a set, run one after the other as if they were typed.
 *
 * @param steps those that ran, the one that failed included
 */
record StepRun(List<Step> steps, Optional<ErrorRecord> error) implements ChangeSets.Ran {

    private static final String CONFIRM = "Confirm";
    private static final String ERROR_ACTION = "ErrorAction";
    private static final String STOP = "Stop";

    /** What came of a command. */
    record Step(String cmdlet, List<Value> objects, List<String> warnings) {}

    @Override
    public boolean isWhole() {
        return error.isEmpty();
    }

    /** Runs them by that runner, up to the first that fails. */
    static StepRun of(CallerSessions.Opened opened, CommandRunner inside, List<CmdletInput> commands) {
        SessionCommands granted = opened.workplace().commands(opened.session(), inside);
        List<Step> steps = new ArrayList<>();
        for (CmdletInput command : commands) {
            Outputs outputs = new Outputs();
            steps.add(new Step(command.cmdlet(), outputs.objects, outputs.warnings));
            Optional<ErrorRecord> error = run(opened, granted, command, outputs);
            if (error.isPresent()) {
                return new StepRun(steps, error);
            }
        }
        return new StepRun(steps, Optional.empty());
    }

    private static Optional<ErrorRecord> run(
            CallerSessions.Opened opened, SessionCommands granted, CmdletInput command, Outputs outputs) {
        Optional<Signature> found;
        try {
            found = Optional.of(command)
                    .filter(CmdletInput::isNamed)
                    .filter(named -> granted.cmdlet(named.cmdlet()).isPresent())
                    .flatMap(named -> granted.find(named.cmdlet()))
                    .map(Command::signature);
        } catch (CommandError e) {
            return Optional.of(e.errorRecord());
        }
        if (found.isEmpty()) {
            return Optional.of(error(
                    ErrorCode.CommandNotFound,
                    "The term '" + command.cmdlet()
                            + "' is not recognized as the name of a cmdlet. Check the spelling of"
                            + " the name and try again.",
                    command.cmdlet()));
        }
        Signature signature = found.get();
        if (granted.running(signature.name())
                .filter(ReadCmdlet.class::isInstance)
                .isPresent()) {
            return Optional.of(error(
                    ErrorCode.InvalidArgument,
                    signature.name() + " changes nothing, so it has no place among changes. Call it by InvokeCommand.",
                    signature.name()));
        }
        Shell shell = new Shell(SessionHost.unattended(opened, granted, outputs, Limits.STANDARD));
        HashTable parameters = command.parameters();
        if (isConfirmed(parameters) && !has(signature, CONFIRM)) {
            // Who has no such parameter sets his shell's preference: no right is needed for that.
            shell.run("$ConfirmPreference = 'None'");
            parameters = without(parameters, CONFIRM);
        }
        shell.run("$ErrorActionPreference = '" + STOP + "'");
        shell.setVariable("parameters", stopping(parameters));
        shell.run(signature.name() + " @parameters");
        return outputs.errors.stream().findFirst();
    }

    /** An error that is passed over would save a set of which a part was not done [WEB-4]. */
    private static HashTable stopping(HashTable parameters) {
        HashTable stopping = new HashTable();
        parameters
                .entries()
                .forEach(entry ->
                        stopping.put(entry.key(), isErrorAction(entry.key().text()) ? new Text(STOP) : entry.value()));
        return stopping;
    }

    /** Whether a name is the parameter's, its alias or its beginning; a shorter one is ambiguous, so an error itself. */
    private static boolean isErrorAction(String name) {
        return name.equalsIgnoreCase("ea")
                || (name.length() > "Error".length() && ERROR_ACTION.regionMatches(true, 0, name, 0, name.length()));
    }

    private static boolean isConfirmed(HashTable parameters) {
        return parameters.get(CONFIRM).filter(value -> !value.truth()).isPresent();
    }

    private static boolean has(Signature signature, String parameter) {
        return signature.parameters().stream().anyMatch(each -> each.name().equalsIgnoreCase(parameter));
    }

    private static HashTable without(HashTable parameters, String name) {
        HashTable rest = new HashTable();
        parameters.entries().stream()
                .filter(entry -> !entry.key().text().equalsIgnoreCase(name))
                .forEach(entry -> rest.put(entry.key(), entry.value()));
        return rest;
    }

    private static ErrorRecord error(ErrorCode code, String message, String cmdlet) {
        return new ErrorRecord(code.name(), code.category(), code.exceptionName(), message, cmdlet, "String", cmdlet);
    }

    /** What a command says. */
    private static final class Outputs implements Sink {

        private final List<Value> objects = new ArrayList<>();
        private final List<String> warnings = new ArrayList<>();
        private final List<ErrorRecord> errors = new ArrayList<>();

        @Override
        public void output(Value value) {
            objects.add(value);
        }

        @Override
        public void formatted(List<String> lines) {
            // cmdlets of Exchange put out objects
        }

        @Override
        public void error(ErrorValue error) {
            errors.add(error.record());
        }

        @Override
        public void warning(String message) {
            warnings.add(message);
        }

        @Override
        public void whatIf(String message) {
            warnings.add(message);
        }

        @Override
        public void host(String text, boolean newLine) {
            // what is written for a person at a screen has no place here
        }
    }
}
