package dev.reeve.language.runtime;

import dev.reeve.language.command.Arguments;
import dev.reeve.language.command.Binding;
import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.CommentHelp;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.command.Signature;
import dev.reeve.language.host.FileArea;
import dev.reeve.language.syntax.Block;
import dev.reeve.language.syntax.ScriptTree;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A function, filter, script or invoked script block as a command [SH-41][SH-43]. */
final class FunctionCommand implements Command {

    private final Session session;
    private final Scope.Function function;
    private final Scope around;
    private final boolean isFile;
    private final FunctionParameters parameters;

    /** A function that runs inside a scope; with the authority of its script where that calls it [UNSC-2]. */
    FunctionCommand(Session session, Scope.Function function, Scope around) {
        this(session, function, around, false);
    }

    /** The same, or a script of a file, which has {@code $script:} variables of its own and ends at {@code exit}. */
    FunctionCommand(Session session, Scope.Function function, Scope around, boolean isFile) {
        this.session = session;
        this.function = function;
        this.around = around;
        this.isFile = isFile;
        this.parameters = new FunctionParameters(session, function.name(), function.body(), around);
    }

    @Override
    public Optional<CommentHelp> commentHelp() {
        return CommentHelp.of(source());
    }

    String source() {
        return function.body().text();
    }

    boolean isAdvanced() {
        return parameters.isAdvanced();
    }

    /** What a parameter says of itself to whoever is asked for it. */
    Optional<String> helpMessage(String parameter) {
        return parameters.helpMessage(parameter);
    }

    @Override
    public Signature signature() {
        return parameters.signature();
    }

    @Override
    public Optional<String> origin() {
        return Optional.of(function.name());
    }

    @Override
    public Invocation start(CommandContext context) {
        return isFile
                ? ContainedRun.ofFile(session, context::output, out -> new Run(out, context, scope(true)))
                : new Run(context::output, context, scope(false));
    }

    /** It as a script that is run by itself: {@code exit} and {@code $script:} end here. */
    Command asScript() {
        return new Command() {
            @Override
            public Signature signature() {
                return FunctionCommand.this.signature();
            }

            @Override
            public Optional<String> origin() {
                return FunctionCommand.this.origin();
            }

            @Override
            public Invocation start(CommandContext context) {
                return new Run(context::output, context, scope(true));
            }
        };
    }

    private Scope scope(boolean isScript) {
        return new Scope(
                around,
                isScript,
                ScriptRun.effective(function.run(), session.current().run()));
    }

    /** One run of it within a pipeline. */
    final class Run implements PipelineInvocation {
        private final Emitter out;
        private final CommandContext context;
        private final Scope scope;
        private final Frame frame;
        private HashTable boundParameters = new HashTable();
        private final List<Value> inputs = new ArrayList<>();
        private boolean returned;
        private @Nullable Value item;

        Run(Emitter out, CommandContext context, Scope scope) {
            this.out = out;
            this.context = context;
            this.scope = scope;
            this.frame = new Frame(scope, function.body().source());
        }

        @Override
        public void bound(Binding binding) {
            if (function.body().source().name().isPresent()) {
                // Below the session's folder, as every path is [SH-63].
                scope.set("psscriptroot", "PSScriptRoot", new Text("C:"));
                scope.set(
                        "pscommandpath",
                        "PSCommandPath",
                        new Text(path(function.body().source().name().get())));
            }
            if (context instanceof StageRun run) {
                scope.calledFrom(run);
            }
            parameters.assign(binding.arguments(), scope, frame, true);
            scope.set("args", "args", new ListValue(binding.rest()));
            preferences(binding);
            HashTable given = new HashTable();
            binding.arguments().names().stream()
                    .sorted()
                    .forEach(name ->
                            given.put(name, binding.arguments().get(name).orElseThrow()));
            binding.common().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> given.put(entry.getKey(), entry.getValue()));
            boundParameters = given;
            scope.set("psboundparameters", "PSBoundParameters", given);
            scope.set("myinvocation", "MyInvocation", invocation());
            // A plain function asks whom its advanced caller would ask.
            if (parameters.isAdvanced()) {
                scope.set(
                        "pscmdlet",
                        "PSCmdlet",
                        new CmdletValue(context, binding.arguments().parameterSet(), function.name()));
            }
        }

        private static String path(String script) {
            return FileArea.DRIVE + script.substring(Math.max(script.lastIndexOf('/'), script.lastIndexOf('\\')) + 1);
        }

        private Value invocation() {
            PropertyBag command = new PropertyBag("FunctionInfo").put("Name", function.name());
            function.body().source().name().map(Run::path).ifPresent(path -> {
                command.put("Path", path).put("Definition", path).put("Source", path);
            });
            return new PropertyBag("InvocationInfo")
                    .put("MyCommand", command)
                    .put("InvocationName", function.name())
                    .put("ScriptName", function.body().source().name().orElse(""));
        }

        private void preferences(Binding binding) {
            prefer(binding, "ErrorAction", "ErrorActionPreference");
            prefer(binding, "WarningAction", "WarningPreference");
            prefer(binding, "InformationAction", "InformationPreference");
            binding.common("Verbose")
                    .ifPresent(on -> scope.set(
                            "verbosepreference",
                            "VerbosePreference",
                            new Text(on.truth() ? "Continue" : "SilentlyContinue")));
            binding.common("Debug")
                    .ifPresent(on -> scope.set(
                            "debugpreference",
                            "DebugPreference",
                            new Text(on.truth() ? "Continue" : "SilentlyContinue")));
            if (parameters.supportsShouldProcess()) {
                binding.arguments()
                        .get("WhatIf")
                        .ifPresent(on -> scope.set("whatifpreference", "WhatIfPreference", Bool.of(on.truth())));
                binding.arguments()
                        .get("Confirm")
                        .ifPresent(on -> scope.set(
                                "confirmpreference", "ConfirmPreference", new Text(on.truth() ? "Low" : "None")));
            }
        }

        private void prefer(Binding binding, String parameter, String variable) {
            binding.common(parameter).ifPresent(value -> scope.set(variable.toLowerCase(Locale.ROOT), variable, value));
        }

        @Override
        public void item(Value input) {
            item = input;
            inputs.add(input);
        }

        @Override
        public void begin() {
            ScriptTree body = function.body();
            if (body.begin().isPresent()) {
                runBlock(body.begin().get());
            }
        }

        @Override
        public void process(Arguments arguments) {
            Optional<Block> process = function.isFilter()
                    ? function.body().end()
                    : function.body().process();
            if (process.isEmpty()) {
                if (!inputs.isEmpty()) {
                    parameters.assign(arguments, scope, frame, false);
                }
                return;
            }
            parameters.assign(arguments, scope, frame, false);
            arguments
                    .names()
                    .forEach(name ->
                            boundParameters.put(name, arguments.get(name).orElseThrow()));
            Value before = scope.swapItem(item);
            try {
                runBlock(process.get());
            } finally {
                scope.swapItem(before);
            }
        }

        @Override
        public void end() {
            scope.set("input", "input", new ListValue(inputs));
            if (!function.isFilter() && function.body().end().isPresent()) {
                runBlock(function.body().end().get());
            }
        }

        private void runBlock(Block block) {
            if (returned && function.body().process().isEmpty()) {
                return;
            }
            Scope outer = session.enter(scope);
            try {
                session.interpreter().run(block, frame, out);
            } catch (Jump.Return _) {
                returned = true;
            } catch (Jump.Terminated end) {
                throw new CommandError(end.error(), true);
            } finally {
                session.enter(outer);
            }
        }
    }
}
