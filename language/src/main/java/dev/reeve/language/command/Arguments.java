package dev.reeve.language.command;

import dev.reeve.language.value.Value;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The values bound to a command's parameters for one pipeline object, by full parameter name ignoring case. A parameter
 * that was given {@code $null} is present with {@code NullValue}; one that was not given is absent.
 */
public final class Arguments {

    private final TreeMap<String, Value> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final String parameterSet;

    /** Arguments by full parameter name, and the name of the parameter set they resolved to. */
    public Arguments(Map<String, Value> values, String parameterSet) {
        this.values.putAll(values);
        this.parameterSet = parameterSet;
    }

    /** The value given to a parameter, or empty where it was not given. */
    public Optional<Value> get(String parameter) {
        return Optional.ofNullable(values.get(parameter));
    }

    /** Whether the parameter was given, whatever its value [GATE-4]. */
    public boolean has(String parameter) {
        return values.containsKey(parameter);
    }

    /** Whether a switch was given and is on. */
    public boolean isOn(String parameter) {
        return get(parameter).map(Value::truth).orElse(false);
    }

    /** Full names of all given parameters, common parameters excluded. */
    public Set<String> names() {
        return Set.copyOf(values.keySet());
    }

    /** The parameter set these arguments resolved to. */
    public String parameterSet() {
        return parameterSet;
    }
}
