package dev.reeve.language.cmdlets;

import dev.reeve.language.command.CommandContext;
import dev.reeve.language.command.Invocation;
import dev.reeve.language.command.Parameter;
import dev.reeve.language.command.Parameter.Membership;
import dev.reeve.language.command.ParameterType;
import dev.reeve.language.command.Signature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Declares a cmdlet's parameters in a few lines. */
final class Declare {

    static final ParameterType TEXT = new ParameterType.TextType();
    static final ParameterType OBJECT = new ParameterType.ObjectType();
    static final ParameterType WHOLE = new ParameterType.WholeType();
    static final ParameterType BLOCK = new ParameterType.ScriptBlockType();
    static final ParameterType MOMENT = new ParameterType.MomentType();

    /** What is declared is the same in every session: thousands of them may be open. */
    private static final Map<String, Signature> DECLARED = new ConcurrentHashMap<>();

    private final String name;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<String> sets;

    private Declare(String name, List<String> sets) {
        this.name = name;
        this.sets = sets;
    }

    /** A cmdlet with one parameter set. */
    static Declare cmdlet(String name) {
        return new Declare(name, List.of(Parameter.ALL_SETS));
    }

    /** A cmdlet with several parameter sets. */
    static Declare cmdlet(String name, String... sets) {
        return new Declare(name, List.of(sets));
    }

    private Declare add(
            String parameter,
            ParameterType type,
            boolean multi,
            boolean mandatory,
            OptionalInt position,
            boolean piped,
            List<String> aliases,
            List<String> inSets) {
        Map<String, Membership> membership = new LinkedHashMap<>();
        for (String set : inSets.isEmpty() ? List.of(Parameter.ALL_SETS) : inSets) {
            membership.put(set, new Membership(mandatory, position));
        }
        parameters.add(new Parameter(parameter, aliases, type, multi, membership, piped, piped && !multi));
        return this;
    }

    /** An optional parameter by name only. */
    Declare named(String parameter, ParameterType type, String... aliases) {
        return add(parameter, type, false, false, OptionalInt.empty(), false, List.of(aliases), List.of());
    }

    /** An optional list parameter by name only. */
    Declare namedList(String parameter, ParameterType type, String... aliases) {
        return add(parameter, type, true, false, OptionalInt.empty(), false, List.of(aliases), List.of());
    }

    /** An optional parameter that may stand without its name. */
    Declare at(int position, String parameter, ParameterType type, String... aliases) {
        return add(parameter, type, false, false, OptionalInt.of(position), false, List.of(aliases), List.of());
    }

    /** An optional list parameter that may stand without its name. */
    Declare listAt(int position, String parameter, ParameterType type, String... aliases) {
        return add(parameter, type, true, false, OptionalInt.of(position), false, List.of(aliases), List.of());
    }

    /** A mandatory parameter that may stand without its name. */
    Declare needed(int position, String parameter, ParameterType type, String... aliases) {
        return add(parameter, type, false, true, OptionalInt.of(position), false, List.of(aliases), List.of());
    }

    /** A mandatory list parameter that may stand without its name. */
    Declare neededList(int position, String parameter, ParameterType type, String... aliases) {
        return add(parameter, type, true, true, OptionalInt.of(position), false, List.of(aliases), List.of());
    }

    /** A mandatory parameter of one set. */
    Declare neededIn(String set, int position, String parameter, ParameterType type, String... aliases) {
        return add(parameter, type, false, true, OptionalInt.of(position), false, List.of(aliases), List.of(set));
    }

    /** An optional parameter of one set. */
    Declare atIn(String set, int position, String parameter, ParameterType type) {
        return add(parameter, type, false, false, OptionalInt.of(position), false, List.of(), List.of(set));
    }

    /** A list parameter of one set. */
    Declare listIn(String set, int position, String parameter, ParameterType type) {
        return add(parameter, type, true, true, OptionalInt.of(position), false, List.of(), List.of(set));
    }

    /** An optional list parameter of one set that takes whatever stands without a name after all others. */
    Declare remainingIn(String set, String parameter, ParameterType type, String... aliases) {
        return add(
                parameter,
                type,
                true,
                false,
                OptionalInt.of(Parameter.REMAINING),
                false,
                List.of(aliases),
                List.of(set));
    }

    /** A switch. */
    Declare flag(String parameter, String... aliases) {
        return add(
                parameter,
                new ParameterType.SwitchType(),
                false,
                false,
                OptionalInt.empty(),
                false,
                List.of(aliases),
                List.of());
    }

    /** A switch of one set. */
    Declare flagIn(String set, String parameter) {
        return add(
                parameter,
                new ParameterType.SwitchType(),
                false,
                false,
                OptionalInt.empty(),
                false,
                List.of(),
                List.of(set));
    }

    /** {@code -InputObject}, from the pipeline. */
    Declare input() {
        return piped("InputObject", OBJECT);
    }

    /** A parameter from the pipeline, by name only. */
    Declare piped(String parameter, ParameterType type) {
        return add(parameter, type, false, false, OptionalInt.empty(), true, List.of(), List.of());
    }

    /** A parameter from the pipeline that may stand without its name. */
    Declare pipedAt(int position, String parameter, ParameterType type, String... aliases) {
        return add(parameter, type, false, false, OptionalInt.of(position), true, List.of(aliases), List.of());
    }

    /** {@code -WhatIf} and {@code -Confirm}, for what writes files. */
    Declare writes() {
        return flag("WhatIf", "wi").flag("Confirm", "cf");
    }

    /** The cmdlet. */
    BuiltIn starts(Function<CommandContext, Invocation> starter) {
        return new BuiltIn(
                DECLARED.computeIfAbsent(name, _ -> new Signature(name, parameters, sets, false, false)), starter);
    }
}
