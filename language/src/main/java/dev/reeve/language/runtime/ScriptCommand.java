package dev.reeve.language.runtime;

import dev.reeve.language.command.Command;
import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.CommandSource;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.command.GrantedScript;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.command.Parameter;
import dev.reeve.language.command.Signature;
import dev.reeve.language.syntax.ParseResult;
import dev.reeve.language.syntax.Parser;
import dev.reeve.language.syntax.Position;
import dev.reeve.language.syntax.ScriptTree;
import dev.reeve.language.syntax.Source;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Optional;

/**
 * A granted script as a command [UNSC-1]. It runs in a world of its own: the caller's variables, functions and short
 * names are not there, so none of them can stand in for what the script means; and {@code exit} or a stray
 * {@code break} ends the script alone.
 */
final class ScriptCommand implements Command {

    private final Session session;
    private final GrantedScript script;
    private final ScriptTree body;
    private final Signature signature;
    private final boolean advanced;

    /** @throws CommandError where the script is gone, does not parse, or uses what this shell has not */
    ScriptCommand(Session session, GrantedScript script) {
        this.session = session;
        this.script = script;
        this.body = parsed(session, script);
        FunctionParameters declared = new FunctionParameters(session, script.name(), body, new Scope(null, true, null));
        this.signature = granted(declared.signature());
        this.advanced = declared.isAdvanced();
    }

    private static ScriptTree parsed(Session session, GrantedScript script) {
        return parsed(session, script.name(), script.text(), script.commands());
    }

    /**
     * A script's text as a tree that may run.
     *
     * @param commands what its code finds
     * @throws CommandError {@code ScriptUnusable} where it does not parse, or uses what this shell has not
     */
    static ScriptTree parsed(Session session, String name, String text, CommandSource commands) {
        Source source = new Source(text, Optional.of(name));
        ScriptTree tree = switch (Parser.parse(source)) {
            case ParseResult.Parsed parsed -> parsed.script();
            case ParseResult.Incomplete incomplete -> throw unusable(name, incomplete.position(), incomplete.message());
            case ParseResult.Failed failed -> throw unusable(name, failed.position(), failed.message());
        };
        new Refusals(session, commands).find(tree).ifPresent(refusal -> {
            throw unusable(name, source.position(refusal.extent()), refusal.message());
        });
        return tree;
    }

    private static CommandError unusable(String name, Position position, String message) {
        return error(
                "ScriptUnusable",
                "ParserError",
                "ParseException",
                "The script '" + name + "' can't run, line " + position.line() + ": " + message,
                name);
    }

    private static CommandError error(String code, String category, String exception, String message, String name) {
        return new CommandError(new ErrorRecord(code, category, exception, message, name, "String", name), true);
    }

    /** What of the declared parameters the caller may give; a set that needs another one is not there [GATE-6]. */
    private Signature granted(Signature declared) {
        List<Parameter> parameters = declared.parameters().stream()
                .filter(parameter -> script.allows(parameter.name()))
                .toList();
        List<String> sets = declared.sets().stream()
                .filter(set -> declared.parameters().stream()
                        .filter(parameter -> parameter
                                .membership(set)
                                .filter(Parameter.Membership::mandatory)
                                .isPresent())
                        .allMatch(parameter -> script.allows(parameter.name())))
                .toList();
        return new Signature(declared.name(), parameters, sets, declared.changesState(), declared.confirmsByDefault());
    }

    /** {@inheritDoc} @throws CommandError where the script needs parameters that the caller may not give [ENTRY-8] */
    @Override
    public Signature signature() {
        if (signature.sets().isEmpty()) {
            throw error(
                    "MissingMandatoryParameter",
                    "InvalidArgument",
                    "ParameterBindingException",
                    "The script '" + script.name()
                            + "' needs a parameter that no role entry of yours gives. Ask for it to be added.",
                    script.name());
        }
        return signature;
    }

    /** Whether it declares what it takes from the pipeline, so that nothing else can be piped in. */
    boolean isAdvanced() {
        return advanced;
    }

    @Override
    public Invocation start(CommandContext context) {
        ScriptRun run = new ScriptRun(
                script.commands(), session.ownAliases(), session.current().run());
        Scope world = new Scope(null, false, run);
        session.initialize(world);
        // Trying never does more than doing, so it is the one preference that reaches into a script.
        session.variable("WhatIfPreference")
                .filter(Value::truth)
                .ifPresent(on -> world.set("whatifpreference", "WhatIfPreference", on));
        FunctionCommand function =
                new FunctionCommand(session, new Scope.Function(script.name(), body, false, run), world);
        return ContainedRun.ofGranted(
                session,
                context::output,
                world,
                out -> function.new Run(out, context, new Scope(world, true, run)),
                run::end);
    }
}
