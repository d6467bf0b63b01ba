package dev.reeve.language.runtime;

import dev.reeve.language.command.CommandError;
import dev.reeve.language.syntax.Block;
import dev.reeve.language.syntax.Expression;
import dev.reeve.language.syntax.Expression.ArrayOf;
import dev.reeve.language.syntax.Expression.Binary;
import dev.reeve.language.syntax.Expression.BlockLiteral;
import dev.reeve.language.syntax.Expression.Call;
import dev.reeve.language.syntax.Expression.Cast;
import dev.reeve.language.syntax.Expression.Expandable;
import dev.reeve.language.syntax.Expression.Grouping;
import dev.reeve.language.syntax.Expression.Index;
import dev.reeve.language.syntax.Expression.Items;
import dev.reeve.language.syntax.Expression.Literal;
import dev.reeve.language.syntax.Expression.Member;
import dev.reeve.language.syntax.Expression.Step;
import dev.reeve.language.syntax.Expression.SubExpression;
import dev.reeve.language.syntax.Expression.TableLiteral;
import dev.reeve.language.syntax.Expression.TypeLiteral;
import dev.reeve.language.syntax.Expression.Unary;
import dev.reeve.language.syntax.Expression.Variable;
import dev.reeve.language.syntax.Operator;
import dev.reeve.language.syntax.TypeName;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Conversion;
import dev.reeve.language.value.HashTable;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.PropertyBag;
import dev.reeve.language.value.Sequence;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

/** Evaluates expressions. */
final class Evaluator {

    /** Errors of calling a method, which are not the method's own. */
    private static final Set<String> OF_THE_CALL =
            Set.of("MethodNotFound", "InvokeMethodOnNull", "TypeNotAvailable", "MethodException", "Thrown");

    private final Session session;
    private final Interpreter interpreter;
    private final Arithmetic arithmetic;
    private final Patterns patterns;
    private final Comparing comparing;
    private final TextOperators texts;
    private final Types types;
    private final Methods methods;
    private final Variables variables;
    private final Targets targets;
    private final long maxCharacters;

    Evaluator(Session session, Interpreter interpreter) {
        this.session = session;
        this.interpreter = interpreter;
        this.arithmetic = new Arithmetic(session.host().limits().characters());
        this.maxCharacters = session.host().limits().characters();
        this.patterns = new Patterns(
                found -> session.set("Matches", found), session.host().limits().time());
        this.comparing = new Comparing(patterns);
        this.texts = new TextOperators(patterns, maxCharacters);
        this.types = new Types(session.host().zone());
        this.methods = new Methods(session, types, patterns);
        this.variables = new Variables(session);
        this.targets = new Targets(this, variables);
    }

    Types types() {
        return types;
    }

    Methods methods() {
        return methods;
    }

    Value create(String typeName, List<Value> arguments) {
        return Statics.create(session, types, TypeName.of(typeName), arguments);
    }

    Comparing comparing() {
        return comparing;
    }

    Patterns patterns() {
        return patterns;
    }

    Targets targets() {
        return targets;
    }

    Value evaluate(Expression expression, Frame frame) {
        return switch (expression) {
            case Literal literal -> literal.value();
            case Variable variable -> variables.get(variable, frame);
            case Member member -> member(member, frame);
            case Binary binary -> binary(binary, frame);
            case Expandable expandable -> expand(expandable, frame);
            case Grouping grouping -> interpreter.valueOf(grouping.body(), frame);
            case Call call -> call(call, frame);
            case Index index -> index(index, frame);
            case Items items -> items(items, frame);
            case ArrayOf array -> new ListValue(interpreter.collect(array.body(), frame));
            case SubExpression sub -> Members.unroll(interpreter.collect(sub.body(), frame));
            case TableLiteral table -> table(table, frame);
            case BlockLiteral block -> new BlockValue(session, block.script(), frame);
            case Unary unary -> unary(unary, frame);
            case Cast cast -> cast(cast, frame);
            case Expression.Declared declared ->
                throw Errors.invalid(
                        "InvalidDeclaration",
                        "Variable '" + declared.declaration().name() + "' is given its value where it has attributes.");
            case TypeLiteral literal -> new TypeValue(literal.type());
            case Step step -> targets.step(step, frame);
        };
    }

    private Value index(Index index, Frame frame) {
        Value target = evaluate(index.target(), frame);
        Value at = evaluate(index.index(), frame);
        if (frame.scope().strictness() >= 3) {
            Strictness.checkIndex(target, at);
        }
        return Members.index(target, at);
    }

    private Value member(Member member, Frame frame) {
        Value target = evaluate(member.target(), frame);
        String name = nameOf(member.name(), frame);
        if (member.isStatic()) {
            return Statics.field(session, typeOf(target), name);
        }
        return frame.scope().strictness() >= 2 ? Strictness.property(target, name) : Members.get(target, name);
    }

    String nameOf(Expression name, Frame frame) {
        return name instanceof Literal literal
                ? literal.value().text()
                : evaluate(name, frame).text();
    }

    private static TypeName typeOf(Value target) {
        return target instanceof TypeValue type ? type.type() : Types.nameOf(target);
    }

    private Value call(Call call, Frame frame) {
        String name = nameOf(call.name(), frame);
        Value target = evaluate(call.target(), frame);
        List<Value> arguments = new ArrayList<>();
        for (Expression argument : call.arguments()) {
            arguments.add(evaluate(argument, frame));
        }
        try {
            return called(call, target, name, arguments, frame);
        } catch (CommandError e) {
            throw target instanceof CmdletValue
                            || e.errorRecord().isLimit()
                            || OF_THE_CALL.contains(e.errorRecord().code())
                    ? e
                    : new CommandError(e.errorRecord().thrownBy(name, arguments.size()), true);
        } catch (NoSuchElementException
                | IndexOutOfBoundsException
                | ArithmeticException
                | ClassCastException
                | DateTimeException _) {
            throw Errors.invalid(
                    "MethodException",
                    "Exception calling \"" + name + "\" with \"" + arguments.size()
                            + "\" argument(s): the arguments do not fit the method.");
        }
    }

    private Value called(Call call, Value target, String name, List<Value> arguments, Frame frame) {
        if (call.isStatic()) {
            return Statics.call(session, types, typeOf(target), name, arguments);
        }
        if (targets.changesList(call, target, name, arguments, frame)) {
            return NullValue.NOTHING;
        }
        Value result = methods.call(target, name, arguments);
        if (result instanceof Text text && text.text().length() > maxCharacters) {
            throw TextOperators.tooLong(maxCharacters);
        }
        return result;
    }

    private Value binary(Binary binary, Frame frame) {
        Operator operator = binary.operator();
        Value left = evaluate(binary.left(), frame);
        return switch (operator) {
            case AND -> Bool.of(left.truth() && evaluate(binary.right(), frame).truth());
            case OR -> Bool.of(left.truth() || evaluate(binary.right(), frame).truth());
            default -> apply(operator, binary.caseSensitive(), left, evaluate(binary.right(), frame));
        };
    }

    Value apply(Operator operator, boolean caseSensitive, Value left, Value right) {
        return switch (operator) {
            case EQ, NE, GT, GE, LT, LE, LIKE, NOTLIKE, MATCH, NOTMATCH, CONTAINS, NOTCONTAINS, IN, NOTIN ->
                comparing.apply(operator, caseSensitive, left, right);
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, REMAINDER -> arithmetic.apply(operator, left, right);
            case XOR -> Bool.of(left.truth() ^ right.truth());
            case AND -> Bool.of(left.truth() && right.truth());
            case OR -> Bool.of(left.truth() || right.truth());
            case BAND -> new Whole(bits(left) & bits(right));
            case BOR -> new Whole(bits(left) | bits(right));
            case BXOR -> new Whole(bits(left) ^ bits(right));
            case REPLACE -> texts.replace(left, right, caseSensitive);
            case SPLIT -> texts.split(left, right, caseSensitive);
            case JOIN -> TextOperators.join(left, right.text(), maxCharacters);
            case FORMAT -> TextOperators.format(left.text(), right, maxCharacters);
            case RANGE -> arithmetic.range(left, right);
            case IS -> Bool.of(types.isInstance(left, typeNamed(right)));
            case ISNOT -> Bool.of(!types.isInstance(left, typeNamed(right)));
            case AS -> as(left, right);
        };
    }

    private Value as(Value left, Value right) {
        try {
            return types.cast(left, typeNamed(right));
        } catch (CommandError e) {
            if (e.errorRecord().isLimit()) {
                throw e;
            }
            // -as gives null where the value does not convert.
            return NullValue.NULL;
        }
    }

    private static TypeName typeNamed(Value value) {
        if (value instanceof TypeValue type) {
            return type.type();
        }
        return Types.nameOf(new PropertyBag(value.text()));
    }

    private static long bits(Value value) {
        return Conversion.toWhole(value).orElseThrow(() -> Errors.conversion(value, "System.Int64"));
    }

    private Value unary(Unary unary, Frame frame) {
        Value operand = evaluate(unary.operand(), frame);
        return switch (unary.operator()) {
            case NOT -> Bool.of(!operand.truth());
            case BNOT -> new Whole(~bits(operand));
            case MINUS -> Arithmetic.negate(operand);
            case PLUS -> Conversion.toNumber(operand).orElseThrow(() -> Errors.conversion(operand, "System.Int32"));
            case COMMA -> new ListValue(List.of(operand));
            case SPLIT -> TextOperators.splitAtBlanks(operand);
            case JOIN -> TextOperators.join(operand, "", maxCharacters);
        };
    }

    private Value cast(Cast cast, Frame frame) {
        Value operand = evaluate(cast.operand(), frame);
        boolean ofLetter = cast.operand() instanceof Cast inner
                && inner.type().key().equals("char")
                && !inner.type().isArray()
                && cast.type().key().startsWith("int");
        return ofLetter ? new Whole(operand.text().codePointAt(0)) : types.cast(operand, cast.type());
    }

    private Value items(Items items, Frame frame) {
        List<Value> values = new ArrayList<>(items.items().size());
        for (Expression item : items.items()) {
            Value value = evaluate(item, frame);
            values.add(value == NullValue.NOTHING ? NullValue.NULL : value);
        }
        return new ListValue(values);
    }

    private Value expand(Expandable expandable, Frame frame) {
        StringBuilder text = new StringBuilder();
        for (Expression part : expandable.parts()) {
            // The first strict mode leaves variables in strings alone.
            Value value = part instanceof Variable variable ? variables.get(variable, frame, 2) : evaluate(part, frame);
            text.append(expanded(value, frame));
            if (text.length() > maxCharacters) {
                throw TextOperators.tooLong(maxCharacters);
            }
        }
        return new Text(text.toString());
    }

    private String expanded(Value value, Frame frame) {
        if (value instanceof ListValue || value instanceof Sequence) {
            Value separator = frame.scope().find("ofs");
            return TextOperators.join(value, separator == null ? " " : separator.text(), maxCharacters)
                    .text();
        }
        return value.text();
    }

    private Value table(TableLiteral literal, Frame frame) {
        HashTable table = new HashTable();
        for (Expression.TableEntry entry : literal.entries()) {
            Value key = evaluate(entry.key(), frame);
            if (table.get(key).isPresent()) {
                throw Errors.argument(
                        "DuplicateKeyInHashLiteral",
                        "Duplicate keys '" + key.text() + "' are not allowed in hash literals.");
            }
            Value value = interpreter.valueOf(entry.value(), frame);
            table.put(key, value == NullValue.NOTHING ? NullValue.NULL : value);
        }
        return table;
    }

    /** The statements of a block as one value. */
    Value blockValue(Block block, Frame frame) {
        return Members.unroll(interpreter.collect(block, frame));
    }
}
