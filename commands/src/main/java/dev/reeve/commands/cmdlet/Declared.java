package dev.reeve.commands.cmdlet;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.language.command.ParameterType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A parameter that a cmdlet understands. Sets, positions, aliases and pipeline input come from the catalogue.
 *
 * @param name its name with the casing of the catalogue
 * @param type what one value of it accepts
 * @param multiValued whether the binder makes a list of what is given
 * @param longest how many characters a text may have; 0 where the cmdlet itself knows
 */
public record Declared(String name, ParameterType type, boolean multiValued, int longest) {

    /** The most characters of a description, as the directory keeps it. */
    public static final int DESCRIPTION = 1024;

    /** The most characters of a path of a server's file. */
    public static final int PATH = 259;

    private Declared(String name, ParameterType type, boolean multiValued) {
        this(name, type, multiValued, 0);
    }

    /** Text. */
    public static Declared text(String name) {
        return new Declared(name, new ParameterType.TextType(), false);
    }

    /** Text of at most so many characters. */
    public static Declared text(String name, int longest) {
        return new Declared(name, new ParameterType.TextType(), false, longest);
    }

    /** A filter; read it with {@link FilterText#of}. */
    public static Declared filter(String name) {
        return filter(name, 0);
    }

    /** A filter of at most so many characters. */
    public static Declared filter(String name, int longest) {
        return new Declared(name, new ParameterType.QueryType(), false, longest);
    }

    /** What is wrong with the length of what was given, if anything. */
    public Optional<ReeveException> tooLong(CmdletArguments arguments) {
        return longest == 0
                ? Optional.empty()
                : arguments
                        .text(name)
                        .filter(text -> text.length() > longest)
                        .map(text -> new ReeveException(
                                ErrorCode.ValueTooLong,
                                "The value of " + name + " is " + text.length() + " characters long. At most " + longest
                                        + " are allowed.",
                                text));
    }

    /** A list of texts. */
    public static Declared texts(String name) {
        return new Declared(name, new ParameterType.TextType(), true);
    }

    /** A switch. */
    public static Declared flag(String name) {
        return new Declared(name, new ParameterType.SwitchType(), false);
    }

    /** {@code $true} or {@code $false}. */
    public static Declared bool(String name) {
        return new Declared(name, new ParameterType.BooleanType(), false);
    }

    /** A whole number. */
    public static Declared whole(String name) {
        return new Declared(name, new ParameterType.WholeType(), false);
    }

    /** A date, with or without a time. */
    public static Declared moment(String name) {
        return new Declared(name, new ParameterType.MomentType(), false);
    }

    /** One of some names. */
    public static Declared oneOf(String name, String typeName, String... values) {
        return new Declared(name, new ParameterType.EnumerationType(typeName, List.of(values)), false);
    }

    /** One of the constants of an enumeration. */
    public static Declared oneOf(String name, Class<? extends Enum<?>> type) {
        return new Declared(name, enumeration(type), false);
    }

    /** Several of some names. */
    public static Declared someOf(String name, String typeName, String... values) {
        return new Declared(name, new ParameterType.EnumerationType(typeName, List.of(values)), true);
    }

    /** An identity: text, GUID or object [ID-1]. */
    public static Declared identity(String name) {
        return new Declared(name, new ParameterType.AnyType(), false);
    }

    /** A list of identities. */
    public static Declared identities(String name) {
        return new Declared(name, new ParameterType.AnyType(), true);
    }

    /** A whole list or {@code @{Add=…; Remove=…}} [CMD-10]; see {@link CmdletArguments#listEdit}. */
    public static Declared edit(String name) {
        return new Declared(name, new ParameterType.AnyType(), true);
    }

    /** Anything; the cmdlet converts, for example a size or {@code Unlimited}. */
    public static Declared any(String name) {
        return new Declared(name, new ParameterType.AnyType(), false);
    }

    private static ParameterType enumeration(Class<? extends Enum<?>> type) {
        return new ParameterType.EnumerationType(
                type.getSimpleName(),
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
    }
}
