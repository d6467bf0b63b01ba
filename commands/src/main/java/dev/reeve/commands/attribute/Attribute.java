package dev.reeve.commands.attribute;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.TimeSpan;
import dev.reeve.language.value.Value;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A property that a parameter sets as it is given.
 *
 * @param parameter the parameter's name
 * @param property what it sets
 */
public record Attribute(String parameter, Property property, Conversion conversion) {

    // Days alone, or a time with days before it [OPATH-18].
    private static final Pattern SPAN = Pattern.compile(
            "(?:(?<days>[0-9]{1,6})(?:\\.|$))?(?:(?<hours>[0-9]{1,2}):(?<minutes>[0-9]{1,2})(?::(?<seconds>[0-9]{1,2}))?)?");

    /** Text of at most so many characters, set by a parameter of the property's name. */
    static Attribute text(String name, int length) {
        return new Attribute(name, property(name), new Conversion.TextOf(length));
    }

    /** Several texts. */
    static Attribute texts(String name, int length) {
        return new Attribute(name, property(name), new Conversion.TextsOf(length));
    }

    /** A truth value. */
    static Attribute flag(String name) {
        return new Attribute(name, property(name), new Conversion.FlagOf());
    }

    /** A size. */
    static Attribute size(String name) {
        return new Attribute(name, property(name), new Conversion.SizeOf());
    }

    /** A number. */
    static Attribute count(String name, boolean unlimited) {
        return new Attribute(name, property(name), new Conversion.CountOf(unlimited));
    }

    /** A globally unique identifier. */
    static Attribute guid(String name) {
        return new Attribute(name, property(name), new Conversion.GuidOf());
    }

    /** A length of time. */
    static Attribute span(String name) {
        return new Attribute(name, property(name), new Conversion.SpanOf());
    }

    /** A point in time, under another name than the property's. */
    static Attribute moment(String parameter, String property) {
        return new Attribute(parameter, property(property), new Conversion.MomentOf());
    }

    /** Several of some names. */
    static Attribute someOf(String name, String type, String... names) {
        return new Attribute(name, property(name), new Conversion.NamesOf(type, List.of(names)));
    }

    /** One of some names. */
    static Attribute oneOf(String name, String type, String... names) {
        return new Attribute(name, property(name), new Conversion.NameOf(type, List.of(names)));
    }

    /** A reference to one object. */
    static <T extends DirectoryObject> Attribute reference(String name, Class<T> type, Predicate<? super T> kind) {
        return new Attribute(name, property(name), new Conversion.ReferenceTo<>(type, kind));
    }

    /** A policy or list of stored configuration: an object of one of some nouns. */
    static Attribute configuration(String name, String property, String... nouns) {
        List<String> allowed = List.of(nouns);
        return new Attribute(
                name,
                property(property),
                new Conversion.ReferenceTo<>(
                        ConfigurationObject.class, (ConfigurationObject object) -> allowed.contains(object.noun())));
    }

    /** References to several objects. */
    static <T extends DirectoryObject> Attribute references(String name, Class<T> type, Predicate<? super T> kind) {
        return new Attribute(name, property(name), new Conversion.ReferencesTo<>(type, kind));
    }

    /** The property of that name of another kind of object, set by a parameter of the same name. */
    static Attribute of(PropertyRegistry registry, String name, Conversion conversion) {
        return new Attribute(
                name, registry.named(name).orElseThrow(() -> new IllegalArgumentException(name)), conversion);
    }

    static Property property(String name) {
        return RecipientProperties.REGISTRY.named(name).orElseThrow(() -> new IllegalArgumentException(name));
    }

    /** The declaration of its parameter. */
    public Declared declared() {
        return switch (conversion) {
            case Conversion.TextOf _, Conversion.CountryOf _ -> Declared.text(parameter);
            case Conversion.FlagOf _, Conversion.NumberedFlagOf _ -> Declared.bool(parameter);
            case Conversion.SizeOf _,
                    Conversion.BytesOf _,
                    Conversion.SpanOf _,
                    Conversion.SpanOrUnlimitedOf _,
                    Conversion.GuidOf _ -> Declared.any(parameter);
            case Conversion.MomentOf _ -> Declared.moment(parameter);
            case Conversion.CountOf(boolean unlimited) ->
                unlimited ? Declared.any(parameter) : Declared.whole(parameter);
            case Conversion.NameOf(String type, List<String> names) ->
                Declared.oneOf(parameter, type, names.toArray(String[]::new));
            case Conversion.ReferenceTo<?> _ -> Declared.identity(parameter);
            case Conversion.TextsOf _, Conversion.NamesOf _, Conversion.ReferencesTo<?> _ -> Declared.edit(parameter);
        };
    }

    /**
     * The properties with what the arguments say of this one; as they are where they say nothing. References are added
     * to the plan as read [READ-8], a text that is too long is refused in it.
     *
     * @throws ReeveException where a value does not convert or names nothing
     */
    public Properties apply(Properties properties, CmdletContext context, CmdletArguments arguments, PlanBuilder plan) {
        if (!arguments.has(parameter)) {
            return properties;
        }
        return switch (conversion) {
            case Conversion.TextOf(int length) -> withText(properties, arguments.text(parameter), length, plan);
            case Conversion.TextsOf(int length) -> withTexts(properties, arguments, length, plan, Value::text);
            case Conversion.FlagOf() ->
                arguments
                        .flag(parameter)
                        .map(flag -> properties.with(property, flag))
                        .orElse(properties.without(property));
            case Conversion.NumberedFlagOf() ->
                arguments
                        .flag(parameter)
                        .map(flag -> properties.with(property, new PropertyValue.Whole(flag ? 1 : 0)))
                        .orElse(properties.without(property));
            case Conversion.SizeOf() ->
                withValue(properties, arguments, value -> SizeValue.parse(value), "a size such as 1GB, or Unlimited");
            case Conversion.GuidOf() ->
                withValue(
                        properties,
                        arguments,
                        value -> dev.reeve.language.value.Conversion.toUuid(value)
                                .<PropertyValue>map(PropertyValue.Identifier::new),
                        "a GUID");
            case Conversion.BytesOf() ->
                withValue(
                        properties,
                        arguments,
                        value -> SizeValue.parse(value).filter(PropertyValue.Size.class::isInstance),
                        "a size such as 64KB");
            case Conversion.SpanOf() ->
                withValue(properties, arguments, Attribute::span, "a length of time such as 14.00:00:00");
            case Conversion.SpanOrUnlimitedOf() ->
                withValue(
                        properties,
                        arguments,
                        value -> value.text().strip().equalsIgnoreCase(SizeValue.UNLIMITED)
                                ? Optional.of(new PropertyValue.Unlimited())
                                : span(value),
                        "a length of time such as 14.00:00:00, or Unlimited");
            case Conversion.MomentOf() ->
                withValue(
                        properties,
                        arguments,
                        value -> value instanceof Moment moment
                                ? Optional.of(new PropertyValue.Time(moment.instant()))
                                : Optional.empty(),
                        "a date");
            case Conversion.NamesOf(String type, List<String> names) ->
                withTexts(
                        properties,
                        arguments,
                        Integer.MAX_VALUE,
                        plan,
                        value -> names.stream()
                                .filter(value.text().strip()::equalsIgnoreCase)
                                .findFirst()
                                .orElseThrow(() -> new ReeveException(
                                        ErrorCode.InvalidArgument,
                                        "Cannot convert '" + value.text() + "' to " + type + ". It may be "
                                                + String.join(", ", names) + ".",
                                        value.text())));
            case Conversion.CountOf(boolean unlimited) ->
                withValue(
                        properties,
                        arguments,
                        value -> count(value, unlimited),
                        unlimited ? "a whole number, or Unlimited" : "a whole number");
            case Conversion.NameOf _ ->
                arguments
                        .text(parameter)
                        .map(name -> properties.with(property, name))
                        .orElse(properties.without(property));
            case Conversion.CountryOf() -> Country.apply(properties, arguments.text(parameter));
            case Conversion.ReferenceTo<?> reference -> withReference(properties, reference, context, arguments, plan);
            case Conversion.ReferencesTo<?> references ->
                withReferences(properties, references, context, arguments, plan);
        };
    }

    private Properties withText(Properties properties, Optional<String> given, int length, PlanBuilder plan) {
        Optional<String> text = given.filter(value -> !value.isBlank());
        text.ifPresent(value -> checkLength(value, length, plan));
        return text.map(value -> properties.with(property, value)).orElseGet(() -> properties.without(property));
    }

    private Properties withTexts(
            Properties properties,
            CmdletArguments arguments,
            int length,
            PlanBuilder plan,
            Function<Value, String> convert) {
        List<String> texts = arguments.listEdit(parameter).orElseThrow().applyTo(properties.texts(property), convert);
        texts.forEach(text -> checkLength(text, length, plan));
        return properties.with(
                property, texts.stream().map(PropertyValue.Text::new).toList());
    }

    private void checkLength(String text, int length, PlanBuilder plan) {
        if (text.length() > length) {
            plan.refuse(
                    ErrorCode.ValueTooLong,
                    "The value of property " + parameter + " is " + text.length() + " characters long. At most "
                            + length + " are allowed.",
                    text);
        }
    }

    private Properties withValue(
            Properties properties,
            CmdletArguments arguments,
            Function<Value, Optional<PropertyValue>> convert,
            String expected) {
        Optional<Value> given = arguments.value(parameter);
        if (given.isEmpty()) {
            return properties.without(property);
        }
        return properties.with(
                property,
                convert.apply(given.get())
                        .orElseThrow(() -> new ReeveException(
                                ErrorCode.InvalidArgument,
                                "Cannot convert '" + given.get().text() + "' for parameter '" + parameter
                                        + "': it takes " + expected + ".",
                                given.get().text())));
    }

    private static Optional<PropertyValue> count(Value value, boolean unlimited) {
        String text = value.text().strip();
        if (unlimited && text.equalsIgnoreCase(SizeValue.UNLIMITED)) {
            return Optional.of(new PropertyValue.Unlimited());
        }
        return text.matches("[0-9]{1,9}")
                ? Optional.of(new PropertyValue.Whole(Long.parseLong(text)))
                : Optional.empty();
    }

    /**
     * The length of time that a parameter gives, if it is there.
     *
     * @throws ReeveException {@code InvalidArgument} where it gives none
     */
    public static Optional<Duration> span(CmdletArguments arguments, String parameter) {
        return arguments
                .value(parameter)
                .map(value -> span(value).stream()
                        .flatMap(span -> span instanceof PropertyValue.Span(Duration duration)
                                ? Stream.of(duration)
                                : Stream.<Duration>empty())
                        .findFirst()
                        .orElseThrow(() -> new ReeveException(
                                ErrorCode.InvalidArgument,
                                "Cannot convert '" + value.text() + "' for parameter '" + parameter
                                        + "': it takes a length of time such as 14.00:00:00.",
                                value.text())));
    }

    private static Optional<PropertyValue> span(Value value) {
        if (value instanceof TimeSpan(Duration duration)) {
            return Optional.of(new PropertyValue.Span(duration));
        }
        String text = value.text().strip();
        Matcher matcher = SPAN.matcher(text);
        if (text.isEmpty() || !matcher.matches()) {
            return Optional.empty();
        }
        Duration duration = Duration.ofDays(part(matcher, "days"))
                .plusHours(part(matcher, "hours"))
                .plusMinutes(part(matcher, "minutes"))
                .plusSeconds(part(matcher, "seconds"));
        return Optional.of(new PropertyValue.Span(duration));
    }

    private static long part(Matcher matcher, String name) {
        String digits = matcher.group(name);
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private <T extends DirectoryObject> Properties withReference(
            Properties properties,
            Conversion.ReferenceTo<T> reference,
            CmdletContext context,
            CmdletArguments arguments,
            PlanBuilder plan) {
        Optional<T> object = arguments
                .value(parameter)
                .map(value -> context.lookup().one(reference.type(), value, reference.kind()));
        object.ifPresent(plan::read);
        return properties.withReferences(
                property, object.stream().map(DirectoryObject::id).toList());
    }

    private <T extends DirectoryObject> Properties withReferences(
            Properties properties,
            Conversion.ReferencesTo<T> references,
            CmdletContext context,
            CmdletArguments arguments,
            PlanBuilder plan) {
        List<ObjectId> ids = arguments
                .listEdit(parameter)
                .orElseThrow()
                .applyTo(properties.references(property), value -> {
                    T object = context.lookup().one(references.type(), value, references.kind());
                    plan.read(object);
                    return object.id();
                });
        return properties.withReferences(property, ids);
    }
}
