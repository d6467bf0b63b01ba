package dev.reeve.language.command;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The parameters that every command has besides its own [SH-37]; {@code WhatIf} and {@code Confirm} are not among them. */
public final class CommonParameters {

    private static final ParameterType ACTION = new ParameterType.EnumerationType(
            "ActionPreference", List.of("SilentlyContinue", "Stop", "Continue", "Inquire", "Ignore", "Suspend"));
    private static final ParameterType TEXT = new ParameterType.TextType();
    private static final ParameterType SWITCH = new ParameterType.SwitchType();

    /** All of them. */
    public static final List<Parameter> ALL = List.of(
            of("Verbose", "vb", SWITCH),
            of("Debug", "db", SWITCH),
            of("ErrorAction", "ea", ACTION),
            of("WarningAction", "wa", ACTION),
            of("InformationAction", "infa", ACTION),
            of("ErrorVariable", "ev", TEXT),
            of("WarningVariable", "wv", TEXT),
            of("InformationVariable", "iv", TEXT),
            of("OutVariable", "ov", TEXT),
            of("OutBuffer", "ob", new ParameterType.WholeType()),
            of("PipelineVariable", "pv", TEXT));

    private CommonParameters() {}

    private static Parameter of(String name, String alias, ParameterType type) {
        return new Parameter(
                name,
                List.of(alias),
                type,
                false,
                Map.of(Parameter.ALL_SETS, new Parameter.Membership(false, OptionalInt.empty())),
                false,
                false);
    }

    /** Whether a parameter is one of these. */
    public static boolean contains(Parameter parameter) {
        // By name first: nearly all are others, and comparing parameters as a whole is set up only where it is needed.
        for (Parameter common : ALL) {
            if (common.name().equals(parameter.name()) && common.equals(parameter)) {
                return true;
            }
        }
        return false;
    }
}
