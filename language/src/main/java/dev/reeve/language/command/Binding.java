package dev.reeve.language.command;

import dev.reeve.language.command.Given.Item;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.ScriptBlock;
import dev.reeve.language.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Arguments bound from the command line, ready to take pipeline objects. */
public final class Binding {

    private final Signature signature;
    private final Map<String, Value> bound;
    private final Map<String, Value> common;
    private final List<String> sets;
    private final Coercion coercion;
    private final List<Value> rest;
    private final boolean takesAnyInput;
    private final boolean hasDelayed;
    private @Nullable List<Takers> takers; // only once there is pipeline input

    Binding(
            Signature signature,
            Map<String, Value> bound,
            Map<String, Value> common,
            List<String> sets,
            Coercion coercion,
            List<Value> rest,
            boolean takesAnyInput) {
        this.signature = signature;
        this.bound = bound;
        this.common = common;
        this.sets = sets;
        this.coercion = coercion;
        this.rest = List.copyOf(rest);
        this.takesAnyInput = takesAnyInput;
        this.hasDelayed = bound.values().stream().anyMatch(Delayed.class::isInstance);
    }

    /** What the command line bound, in the parameter set it resolved to so far. */
    public Arguments arguments() {
        return new Arguments(bound, sets.getFirst());
    }

    /** What fitted nowhere; always empty where binding is strict. */
    public List<Value> rest() {
        return rest;
    }

    /** The value of a common parameter, by its full name. */
    public Optional<Value> common(String name) {
        return Optional.ofNullable(common.get(name));
    }

    /** The values of all common parameters that were given, by full name. */
    public Map<String, Value> common() {
        return Map.copyOf(common);
    }

    /**
     * Binds one pipeline object [SH-29]: the whole object first, then its properties.
     *
     * @param delayed evaluates a script block that stands for a text parameter, with the object as {@code $_}
     * @throws CommandError where nothing takes it or a mandatory parameter stays open
     */
    public Arguments withInput(Value input, BiFunction<ScriptBlock, Value, Value> delayed) {
        Map<String, Value> values = new LinkedHashMap<>(bound);
        if (hasDelayed) {
            values.replaceAll(
                    (_, value) -> value instanceof Delayed block ? delayed.apply(block.block(), input) : value);
        }
        Takers takers = takersOf(input);
        boolean taken = bindByValue(values, takers, input);
        taken |= bindByProperty(values, takers, input);
        List<String> missing = takers.missing(values);
        if (!taken && !takesAnyInput) {
            throw BindingErrors.inputNotBound(signature.name(), input);
        }
        if (!missing.isEmpty()) {
            throw BindingErrors.inputLacks(signature.name(), input, missing);
        }
        return new Arguments(values, takers.set());
    }

    /** Those of the first parameter set that takes the whole object, else of the first. */
    private Takers takersOf(Value input) {
        if (takers == null) {
            takers = sets.stream()
                    .map(set -> Takers.of(signature, set, bound.keySet()))
                    .toList();
        }
        for (Takers candidate : takers) {
            for (Parameter parameter : candidate.byValue()) {
                if (whole(parameter, input).isPresent()) {
                    return candidate;
                }
            }
        }
        return takers.getFirst();
    }

    /**
     * The parameters of a set that the command line left open to the pipeline: told apart once, not for every object.
     *
     * @param byValue those that take the whole object, mandatory ones first
     * @param byProperty those that take a property of it
     * @param mandatory the names of those that must have a value
     */
    private record Takers(String set, List<Parameter> byValue, List<Parameter> byProperty, List<String> mandatory) {

        static Takers of(Signature signature, String set, Set<String> bound) {
            List<Parameter> open = signature.parameters().stream()
                    .filter(parameter -> !bound.contains(parameter.name())
                            && parameter.membership(set).isPresent())
                    .toList();
            return new Takers(
                    set,
                    open.stream()
                            .filter(Parameter::fromPipelineByValue)
                            .sorted((a, b) -> Boolean.compare(isMandatory(b, set), isMandatory(a, set)))
                            .toList(),
                    open.stream().filter(Parameter::fromPipelineByPropertyName).toList(),
                    Binder.mandatory(signature, set).stream()
                            .map(Parameter::name)
                            .toList());
        }

        List<String> missing(Map<String, Value> values) {
            List<String> missing = List.of();
            for (String name : mandatory) {
                if (!values.containsKey(name)) {
                    missing = missing.isEmpty() ? new ArrayList<>() : missing;
                    missing.add(name);
                }
            }
            return missing;
        }
    }

    private boolean bindByValue(Map<String, Value> values, Takers takers, Value input) {
        for (Parameter parameter : takers.byValue()) {
            Optional<Value> whole = whole(parameter, input);
            if (whole.isPresent()) {
                values.put(parameter.name(), coercion.coerce(parameter, Item.of(whole.get())));
                return true;
            }
        }
        return false;
    }

    private static boolean isMandatory(Parameter parameter, String set) {
        return parameter.membership(set).map(Parameter.Membership::mandatory).orElse(false);
    }

    /** What of the object a by-value parameter takes; of a custom object an identity takes only a property. */
    private static Optional<Value> whole(Parameter parameter, Value input) {
        boolean custom = input instanceof PropertyBag || input instanceof HashTable;
        if (!custom
                || parameter.type() instanceof ParameterType.ObjectType
                || (parameter.multiValued() && input instanceof HashTable)) {
            return input instanceof NullValue && isMandatoryAnywhere(parameter) ? Optional.empty() : Optional.of(input);
        }
        return input.member(parameter.name())
                .or(() -> input.member("Identity"))
                .or(() -> input.member("Guid"))
                .filter(value -> !(value instanceof NullValue));
    }

    private static boolean isMandatoryAnywhere(Parameter parameter) {
        return parameter.sets().values().stream().anyMatch(Parameter.Membership::mandatory);
    }

    private boolean bindByProperty(Map<String, Value> values, Takers takers, Value input) {
        boolean taken = false;
        for (Parameter parameter : takers.byProperty()) {
            if (values.containsKey(parameter.name())) {
                continue;
            }
            Optional<Value> property = property(parameter, input);
            if (property.isPresent()) {
                values.put(parameter.name(), coercion.coerce(parameter, Item.of(property.get())));
                taken = true;
            }
        }
        return taken;
    }

    private static Optional<Value> property(Parameter parameter, Value input) {
        Optional<Value> own = input.member(parameter.name());
        for (String alias : parameter.aliases()) {
            own = own.isPresent() ? own : input.member(alias);
        }
        return own.filter(value -> !(value instanceof NullValue));
    }

    /** A script block given to a parameter that takes pipeline input: evaluated for each object. */
    record Delayed(ScriptBlock block) implements Value {

        @Override
        public String text() {
            return block.source();
        }

        @Override
        public String typeName() {
            return block.typeName();
        }
    }
}
