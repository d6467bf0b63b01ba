package dev.reeve.language.runtime;

import dev.reeve.language.command.CommandError;
import dev.reeve.language.syntax.Expression;
import dev.reeve.language.syntax.Expression.Call;
import dev.reeve.language.syntax.Expression.Cast;
import dev.reeve.language.syntax.Expression.Index;
import dev.reeve.language.syntax.Expression.Literal;
import dev.reeve.language.syntax.Expression.Member;
import dev.reeve.language.syntax.Expression.Step;
import dev.reeve.language.syntax.Expression.Variable;
import dev.reeve.language.syntax.Operator;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Comparison;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.Decimal;
import dev.reeve.language.value.EditedObject;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Real;
import dev.reeve.language.value.ScriptMember;
import dev.reeve.language.value.Sequence;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.TimeSpan;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.VersionNumber;
import dev.reeve.language.value.Whole;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can stand on the left of an assignment, and how it changes [SH-13][SH-23]. */
final class Targets {

    private final Evaluator evaluator;
    private final Variables variables;

    Targets(Evaluator evaluator, Variables variables) {
        this.evaluator = evaluator;
        this.variables = variables;
    }

    /** {@code target = value}, or with an operator {@code target += value}. */
    Value assign(Expression target, Optional<Operator> operator, Value value, Frame frame) {
        Value fresh = operator.isEmpty() ? value : combined(target, operator.get(), value, frame);
        store(target, fresh, frame);
        return fresh;
    }

    private Value combined(Expression target, Operator operator, Value value, Frame frame) {
        Value old = evaluator.evaluate(target, frame);
        boolean multiValued = old instanceof ListValue
                && target instanceof Member member
                && isHostObject(evaluator.evaluate(member.target(), frame));
        if (multiValued && operator == Operator.ADD) {
            return withItems((ListValue) old, value);
        }
        if (multiValued && operator == Operator.SUBTRACT) {
            return withoutItems((ListValue) old, value);
        }
        return evaluator.apply(operator, false, old, value);
    }

    // SH-13: a property of several values takes and loses values by identity.
    private static ListValue withItems(ListValue old, Value added) {
        List<Value> items = new ArrayList<>(old.items());
        for (Value item : ListValue.itemsOf(added)) {
            if (!Comparing.contains(new ListValue(items), item, false)) {
                items.add(item);
            }
        }
        return new ListValue(items);
    }

    private static ListValue withoutItems(ListValue old, Value removed) {
        List<Value> gone = ListValue.itemsOf(removed);
        return new ListValue(old.items().stream()
                .filter(item -> gone.stream().noneMatch(each -> Comparison.areEqual(item, each, false)))
                .toList());
    }

    /** Whether the object came from a command of the host, not from the language. */
    static boolean isHostObject(Value value) {
        return switch (value) {
            case Text _, Whole _, Real _, Decimal _, Bool _, NullValue _, Moment _, TimeSpan _ -> false;
            case ListValue _, HashTable _, PropertyBag _, Sequence _, VersionNumber _ -> false;
            case EditedObject _ -> true;
            default -> !value.memberNames().isEmpty();
        };
    }

    private void store(Expression target, Value value, Frame frame) {
        switch (target) {
            case Variable variable -> variables.set(variable, value, frame);
            case Cast cast
            when cast.operand() instanceof Variable variable ->
                variables.declare(variable, evaluator.types().cast(value, cast.type()), cast.type(), frame);
            case Expression.Declared declared -> variables.declare(declared.declaration(), value, frame);
            case Cast cast -> store(cast.operand(), evaluator.types().cast(value, cast.type()), frame);
            case Member member -> storeMember(member, value, frame);
            case Index index -> storeIndex(index, value, frame);
            case Literal literal
            when literal.value() instanceof Bool ->
                throw Variables.constant(literal.value().text().toLowerCase(Locale.ROOT));
            case Literal _ -> {
                // $null = …: discarded [SH-39].
            }
            default -> throw Errors.invalid("InvalidAssignment", "The left side cannot be assigned to.");
        }
    }

    private void storeMember(Member member, Value value, Frame frame) {
        Value owner = evaluator.evaluate(member.target(), frame);
        String name = evaluator.nameOf(member.name(), frame);
        Value plain = value == NullValue.NOTHING ? NullValue.NULL : value;
        switch (owner) {
            case HashTable table -> table.put(name, plain);
            case PropertyBag bag -> {
                Optional<ScriptMember> computed = bag.computed(name);
                if (computed.isPresent()) {
                    write(computed.get(), bag, name, plain);
                } else if (bag.member(name).isEmpty()) {
                    throw noProperty(name);
                } else {
                    bag.put(name, plain);
                }
            }
            case EditedObject edited -> {
                Optional<ScriptMember> computed = edited.computed(name);
                if (computed.isPresent()) {
                    write(computed.get(), edited, name, plain);
                } else {
                    edited.put(name, plain);
                }
            }
            default -> {
                if (!isHostObject(owner) || owner.member(name).isEmpty()) {
                    throw noProperty(name);
                }
                EditedObject edited = new EditedObject(owner);
                edited.put(name, plain);
                store(member.target(), edited, frame);
            }
        }
    }

    private static void write(ScriptMember computed, Value owner, String name, Value value) {
        computed.setter()
                .orElseThrow(() -> Errors.statement(
                        "SetWithoutSetter",
                        "InvalidOperation",
                        "SetValueException",
                        "Set accessor for property \"" + name + "\" is unavailable."))
                .callOn(owner, List.of(value));
    }

    private static CommandError noProperty(String name) {
        return Errors.invalid(
                "PropertyNotFound",
                "The property '" + name
                        + "' cannot be found on this object. Verify that the property exists and can be set.");
    }

    private void storeIndex(Index index, Value value, Frame frame) {
        Value owner = evaluator.evaluate(index.target(), frame);
        Value key = evaluator.evaluate(index.index(), frame);
        Value plain = value == NullValue.NOTHING ? NullValue.NULL : value;
        switch (owner) {
            case HashTable table -> table.put(key, plain);
            case Sequence sequence ->
                sequence.items().set(position(sequence.items().size(), key), plain);
            case ListValue list -> {
                List<Value> items = new ArrayList<>(list.items());
                items.set(position(items.size(), key), plain);
                store(index.target(), new ListValue(items), frame);
            }
            default ->
                throw Errors.invalid("CannotIndex", "Unable to index into an object of type " + owner.typeName() + ".");
        }
    }

    private static int position(int size, Value key) {
        long at = Conversion.toWhole(key).orElseThrow(() -> Errors.conversion(key, "System.Int32"));
        long from = at < 0 ? size + at : at;
        if (from < 0 || from >= size) {
            throw outOfRange();
        }
        return (int) from;
    }

    static CommandError outOfRange() {
        return Errors.statement(
                "IndexOutOfRange",
                "OperationStopped",
                "IndexOutOfRangeException",
                "Index was outside the bounds of the array.");
    }

    Value step(Step step, Frame frame) {
        Value old = evaluator.evaluate(step.target(), frame);
        Value before = old instanceof NullValue ? new Whole(0) : old;
        Value after = evaluator.apply(Operator.ADD, false, before, new Whole(step.delta()));
        store(step.target(), after, frame);
        return step.before() ? after : before;
    }

    /** {@code $group.ManagedBy.Add(x)}: changes a property of several values where it stands. */
    boolean changesList(Call call, Value target, String name, List<Value> arguments, Frame frame) {
        String method = name.toLowerCase(Locale.ROOT);
        boolean changes = method.equals("add") || method.equals("remove");
        if (method.equals("remove")
                && arguments.size() == 1
                && call.target() instanceof Member properties
                && evaluator.nameOf(properties.name(), frame).equalsIgnoreCase("Properties")
                && properties.target() instanceof Member object
                && evaluator.nameOf(object.name(), frame).equalsIgnoreCase("PSObject")
                && evaluator.evaluate(object.target(), frame) instanceof PropertyBag bag) {
            bag.remove(arguments.getFirst().text());
            return true;
        }
        if (!changes
                || arguments.size() != 1
                || !(target instanceof ListValue list)
                || !(call.target() instanceof Member member)
                || !isHostObject(evaluator.evaluate(member.target(), frame))) {
            return false;
        }
        Value argument = arguments.getFirst();
        store(member, method.equals("add") ? withItems(list, argument) : withoutItems(list, argument), frame);
        return true;
    }
}
