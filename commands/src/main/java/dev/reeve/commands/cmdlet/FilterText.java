package dev.reeve.commands.cmdlet;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.FilterContext;
import dev.reeve.engine.filter.InvalidFilterException;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.ScriptBlock;
import dev.reeve.language.value.Sequence;
import dev.reeve.language.value.Value;
import java.util.Optional;

/** Filters as commands are given them. */
public final class FilterText {

    private FilterText() {}

    /**
     * The filter that a parameter was given, over properties of a registry; empty where it was not given or is
     * {@code $null}. Variables of one in braces stand for what they hold where it was written [OPATH-2].
     *
     * @throws ReeveException {@code InvalidFilter}, saying what is wrong and where [OPATH-27]
     */
    public static Optional<Filter> of(CmdletArguments arguments, String parameter, PropertyRegistry registry) {
        return arguments.value(parameter).map(value -> parse(value.text(), registry, context(value)));
    }

    /** The same where there has to be one: {@code $null} is as wrong as an empty text [OPATH-5]. */
    public static Filter required(CmdletArguments arguments, String parameter, PropertyRegistry registry) {
        return of(arguments, parameter, registry).orElseGet(() -> parse("", registry));
    }

    /**
     * The filter over properties of a registry.
     *
     * @throws ReeveException {@code InvalidFilter}, saying what is wrong and where [OPATH-27]
     */
    public static Filter parse(String text, PropertyRegistry registry) {
        return parse(text, registry, FilterContext.DEFAULT);
    }

    private static FilterContext context(Value filter) {
        return filter instanceof ScriptBlock block
                ? new FilterContext(
                        FilterContext.DEFAULT.zone(),
                        name -> block.variable(name).flatMap(FilterText::literal))
                : FilterContext.DEFAULT;
    }

    /** What a filter compares with: a single value, and a time by its instant, whatever the zone of the session. */
    private static Optional<String> literal(Value value) {
        return switch (value) {
            case NullValue _, ListValue _, Sequence _, HashTable _, PropertyBag _, ScriptBlock _ -> Optional.empty();
            case Moment moment -> Optional.of(moment.instant().toString());
            default -> Optional.of(value.text());
        };
    }

    private static Filter parse(String text, PropertyRegistry registry, FilterContext context) {
        try {
            return Filter.parse(text, registry, context);
        } catch (InvalidFilterException e) {
            throw new ReeveException(ErrorCode.InvalidFilter, String.valueOf(e.getMessage()), text);
        }
    }
}
