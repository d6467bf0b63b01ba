package dev.reeve.language.command;

import dev.reeve.language.command.Given.Item;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.ScriptBlock;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Binds what was typed to a command's parameters [SH-26]–[SH-32]. */
public final class Binder {

    /** Asks for a mandatory parameter that was not given. */
    @FunctionalInterface
    public interface Prompt {

        /** What was typed, or empty where nobody can be asked. */
        Optional<Value> ask(Parameter parameter);
    }

    private final Signature signature;
    private final List<Parameter> known = new ArrayList<>();
    private final Coercion coercion;
    private final boolean pipelineInput;
    private final Prompt prompt;
    private final Map<String, Value> bound = new LinkedHashMap<>();
    private final Map<String, Value> common = new LinkedHashMap<>();
    /** What fitted nowhere, and where it stood. */
    private record Rest(int at, Value value) {}

    private final List<Rest> rest = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    private boolean lenient;
    private boolean takesAnyInput;
    private List<String> sets;

    private Binder(Signature signature, boolean pipelineInput, ZoneId zone, Prompt prompt) {
        this.signature = signature;
        this.pipelineInput = pipelineInput;
        this.prompt = prompt;
        this.coercion = new Coercion(signature.name(), zone);
        this.sets = signature.sets();
        known.addAll(signature.parameters());
        CommonParameters.ALL.stream()
                .filter(parameter -> signature.parameters().stream()
                        .noneMatch(own -> own.name().equalsIgnoreCase(parameter.name())))
                .forEach(known::add);
    }

    /**
     * Binds the arguments of a command line.
     *
     * @param pipelineInput whether objects will be piped in
     * @param zone the zone of dates given as text
     * @throws CommandError where they do not fit
     */
    public static Binding bind(
            Signature signature, List<Given> given, boolean pipelineInput, ZoneId zone, Prompt prompt) {
        return new Binder(signature, pipelineInput, zone, prompt).bind(given);
    }

    /** Like {@link #bind}, but what fits nowhere is kept in {@link Binding#rest()}, as simple functions do. */
    public static Binding bindLeniently(
            Signature signature, List<Given> given, boolean pipelineInput, ZoneId zone, Prompt prompt) {
        Binder binder = new Binder(signature, pipelineInput, zone, prompt);
        binder.lenient = true;
        binder.takesAnyInput = true;
        return binder.bind(given);
    }

    /** Like {@link #bind}, but pipeline objects need to fit no parameter: granted scripts, which are strict in the rest. */
    public static Binding bindTakingAnyInput(
            Signature signature, List<Given> given, boolean pipelineInput, ZoneId zone, Prompt prompt) {
        Binder binder = new Binder(signature, pipelineInput, zone, prompt);
        binder.takesAnyInput = true;
        return binder.bind(given);
    }

    private Binding bind(List<Given> given) {
        List<Item> unnamed = bindNamed(given);
        narrow();
        for (int i = 0; i < unnamed.size(); i++) {
            if (bindNext(unnamed.get(i), places.get(i), unnamed.subList(i, unnamed.size()))) {
                break;
            }
            narrow();
        }
        complete();
        List<Value> left = rest.stream()
                .sorted((one, other) -> Integer.compare(one.at(), other.at()))
                .map(Rest::value)
                .toList();
        return new Binding(signature, bound, common, sets, coercion, left, takesAnyInput);
    }

    private List<Item> bindNamed(List<Given> given) {
        List<Item> unnamed = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            switch (given.get(i)) {
                case Item item -> {
                    unnamed.add(item);
                    places.add(i);
                }
                case Given.Named named
                when lenient && isUnknown(named.name()) -> {
                    rest.add(new Rest(i, new Text("-" + named.name())));
                    int at = i;
                    named.value().ifPresent(item -> rest.add(new Rest(at, item.value())));
                }
                case Given.Named named -> {
                    Parameter parameter = resolve(named.name());
                    if (named.value().isPresent()) {
                        put(parameter, named.value().get());
                    } else if (parameter.type() instanceof ParameterType.SwitchType) {
                        put(parameter, Item.of(Bool.TRUE));
                    } else if (i + 1 < given.size() && given.get(i + 1) instanceof Item next) {
                        put(parameter, next);
                        i++;
                    } else {
                        throw BindingErrors.missingArgument(signature.name(), parameter);
                    }
                }
            }
        }
        return unnamed;
    }

    /** The parameter of a name: full name or alias first, then a unique beginning [SH-26]. */
    private Parameter resolve(String name) {
        List<Parameter> exact = known.stream()
                .filter(parameter -> parameter.name().equalsIgnoreCase(name)
                        || parameter.aliases().stream().anyMatch(name::equalsIgnoreCase))
                .toList();
        if (!exact.isEmpty()) {
            return exact.getFirst();
        }
        List<Parameter> starting = known.stream()
                .filter(parameter -> begins(parameter.name(), name))
                .toList();
        if (starting.isEmpty()) {
            starting = known.stream()
                    .filter(parameter -> parameter.aliases().stream().anyMatch(alias -> begins(alias, name)))
                    .toList();
        }
        if (starting.size() > 1) {
            throw BindingErrors.ambiguous(
                    signature.name(),
                    name,
                    starting.stream().map(Parameter::name).toList());
        }
        return starting.stream().findFirst().orElseThrow(() -> BindingErrors.unknown(signature.name(), name));
    }

    private boolean isUnknown(String name) {
        return known.stream()
                .noneMatch(parameter -> begins(parameter.name(), name)
                        || parameter.aliases().stream().anyMatch(alias -> begins(alias, name)));
    }

    private static boolean begins(String name, String beginning) {
        return name.regionMatches(true, 0, beginning, 0, beginning.length());
    }

    private void put(Parameter parameter, Item item) {
        Map<String, Value> target = CommonParameters.contains(parameter) ? common : bound;
        if (target.containsKey(parameter.name())) {
            throw BindingErrors.twice(signature.name(), parameter.name());
        }
        target.put(parameter.name(), value(parameter, item));
    }

    private Value value(Parameter parameter, Item item) {
        boolean takesPipeline = parameter.fromPipelineByValue() || parameter.fromPipelineByPropertyName();
        boolean takesBlock = parameter.type() instanceof ParameterType.ScriptBlockType
                || parameter.type() instanceof ParameterType.ObjectType;
        if (pipelineInput && takesPipeline && !takesBlock && item.value() instanceof ScriptBlock block) {
            return new Binding.Delayed(block);
        }
        Value value = coercion.coerce(parameter, item);
        boolean mandatory = sets.stream()
                .map(parameter::membership)
                .allMatch(membership ->
                        membership.map(Parameter.Membership::mandatory).orElse(true));
        if (value instanceof NullValue && mandatory && !parameter.multiValued()) {
            throw BindingErrors.nullValue(signature.name(), parameter);
        }
        return value;
    }

    /** Keeps the sets that know everything bound so far [SH-28]. */
    private void narrow() {
        List<String> fitting = sets.stream()
                .filter(set -> bound.keySet().stream()
                        .allMatch(name -> parameter(name).membership(set).isPresent()))
                .toList();
        if (fitting.isEmpty()) {
            throw BindingErrors.noSet(signature.name());
        }
        sets = fitting;
    }

    private Parameter parameter(String name) {
        return signature.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    // SH-27: the lowest open position; of several sets the first in the signature's order.
    /** Binds the next unnamed argument; true where a parameter took all that are left. */
    private boolean bindNext(Item item, int at, List<Item> left) {
        record Place(Parameter parameter, int position, int set) {}
        List<Place> places = new ArrayList<>();
        for (int set = 0; set < sets.size(); set++) {
            for (Parameter parameter : signature.parameters()) {
                Optional<Parameter.Membership> membership = parameter.membership(sets.get(set));
                if (!bound.containsKey(parameter.name())
                        && membership.isPresent()
                        && membership.get().position().isPresent()) {
                    places.add(new Place(parameter, membership.get().position().getAsInt(), set));
                }
            }
        }
        if (places.isEmpty() && lenient) {
            rest.add(new Rest(at, item.value()));
            return false;
        }
        Place place = places.stream()
                .filter(candidate -> fits(candidate.parameter(), item))
                .min((one, other) -> Integer.compare(one.position(), other.position())) // of equals the first
                .orElseThrow(() -> BindingErrors.noPosition(signature.name(), item.value()));
        if (place.position() < Parameter.REMAINING || left.size() == 1) {
            put(place.parameter(), item);
            return false;
        }
        put(
                place.parameter(),
                Item.of(new ListValue(left.stream().map(Item::value).toList())));
        return true;
    }

    // where Name … and where {…}: what is given decides between a property and a script block.
    private static boolean fits(Parameter parameter, Item item) {
        return !(parameter.type() instanceof ParameterType.ScriptBlockType)
                || ListValue.itemsOf(item.value()).stream().allMatch(ScriptBlock.class::isInstance);
    }

    /** Settles the set and asks for what is missing. */
    private void complete() {
        List<String> satisfiable =
                sets.stream().filter(set -> missing(set).isEmpty()).toList();
        if (!satisfiable.isEmpty()) {
            sets = satisfiable;
            return;
        }
        String chosen = sets.getFirst();
        List<Parameter> missing = missing(chosen);
        Set<String> open = new HashSet<>();
        for (Parameter parameter : missing) {
            Optional<Value> answer = prompt.ask(parameter);
            if (answer.isEmpty()) {
                open.add(parameter.name());
                break;
            }
            put(parameter, Item.of(answer.get()));
        }
        if (!open.isEmpty()) {
            throw BindingErrors.missing(
                    signature.name(), missing.stream().map(Parameter::name).toList());
        }
        sets = List.of(chosen);
    }

    /** Mandatory parameters of a set that neither the command line gave nor the pipeline can give. */
    private List<Parameter> missing(String set) {
        return mandatory(signature, set).stream()
                .filter(parameter -> !bound.containsKey(parameter.name()))
                .filter(parameter ->
                        !pipelineInput || !(parameter.fromPipelineByValue() || parameter.fromPipelineByPropertyName()))
                .toList();
    }

    static List<Parameter> mandatory(Signature signature, String set) {
        return signature.parameters().stream()
                .filter(parameter -> parameter
                        .membership(set)
                        .map(Parameter.Membership::mandatory)
                        .orElse(false))
                .toList();
    }
}
