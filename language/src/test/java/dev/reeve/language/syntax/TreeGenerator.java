package dev.reeve.language.syntax;

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
import dev.reeve.language.syntax.Expression.TableEntry;
import dev.reeve.language.syntax.Expression.TableLiteral;
import dev.reeve.language.syntax.Expression.TypeLiteral;
import dev.reeve.language.syntax.Expression.Unary;
import dev.reeve.language.syntax.Expression.UnaryOperator;
import dev.reeve.language.syntax.Expression.Variable;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/** Makes any tree that the grammar can give, from a seed. */
final class TreeGenerator {

    private static final Extent NOWHERE = new Extent(0, 0);
    private static final Source NO_SOURCE = new Source("", Optional.empty());
    private static final String[] TEXTS = {
        "",
        "a",
        "Help Desk",
        "it's",
        "say \"x\"",
        "‘’‚‛",
        "“”„",
        "$x",
        "`n",
        "a\nb",
        "\n",
        "a\r\nb",
        "'@\nx",
        "\"@\nx",
        "tab\there",
        "\0",
        "5",
        "-Name",
        "@x",
        "#no comment",
        "–",
        "if",
        "contoso.com/Sales",
        "*\\Get-*",
        "a;b|c",
        "\uD83D\uDE00",
        "2>&1",
        ":x",
        "?y",
        "()",
        "$(x)",
        "}",
    };
    private static final String[] NAMES = {"x", "Name", "_", "a1", "größe", "ForEach", "in"};
    private static final String[] NUMBERS = {"0", "5", "1.5", ".5", "0x1F", "10kb", "1e3", "2147483648", "7d", "3l"};
    private static final String[] COMMANDS = {
        "Get-RoleGroup",
        "%",
        "?",
        "where",
        "if",
        "process",
        "else",
        "break",
        "try",
        "data",
        "a b",
        "Get-'X'",
        "9lives",
        "=x",
        "-x",
        "+x",
        "@x",
        "C:\\x.ps1",
        "foreach-object",
        "a\nb",
        "#x",
        "$x",
        ".x",
        "[x]",
    };
    private static final String[] TYPES = {"string", "int", "string[]", "System.Collections.Generic.List[object]"};

    private final Random random;
    private int room;

    TreeGenerator(long seed) {
        this.random = new Random(seed);
    }

    ScriptTree script() {
        room = 40;
        return body();
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private <T> T any(T[] from) {
        return from[random.nextInt(from.length)];
    }

    private <T> List<T> several(int least, int most, Supplier<T> maker) {
        List<T> made = new ArrayList<>();
        int count = random.nextInt(least, most + 1);
        for (int i = 0; i < count && (i < least || room > 0); i++) {
            made.add(maker.get());
        }
        return made;
    }

    private <T> Optional<T> maybe(Supplier<T> maker) {
        return once(2) ? Optional.of(maker.get()) : Optional.empty();
    }

    private ScriptTree body() {
        boolean declares = once(4);
        List<ScriptTree.Attribute> attributes = declares ? several(0, 1, this::attribute) : List.of();
        Optional<List<ScriptTree.Declaration>> parameters =
                declares ? Optional.of(several(0, 3, this::declaration)) : Optional.empty();
        if (once(6)) {
            Optional<Block> begin = maybe(this::block);
            Optional<Block> process = begin.isEmpty() || once(2) ? Optional.of(block()) : Optional.empty();
            return new ScriptTree(NOWHERE, attributes, parameters, begin, process, maybe(this::block), NO_SOURCE);
        }
        return new ScriptTree(
                NOWHERE, attributes, parameters, Optional.empty(), Optional.empty(), Optional.of(block()), NO_SOURCE);
    }

    private ScriptTree.Attribute attribute() {
        Map<String, Expression> named = new LinkedHashMap<>();
        for (String key : several(0, 2, () -> any(new String[] {"mandatory", "position", "helpmessage"}))) {
            named.put(key, binary(0, false));
        }
        return new ScriptTree.Attribute(
                NOWHERE,
                any(new String[] {"parameter", "validateset", "cmdletbinding", "system.alias"}),
                several(0, 2, () -> binary(0, false)),
                named);
    }

    private ScriptTree.Declaration declaration() {
        String name = once(8) ? "a b" : once(12) ? "a:b" : any(NAMES);
        return new ScriptTree.Declaration(
                NOWHERE, name, maybe(this::type), several(0, 1, this::attribute), maybe(() -> binary(0, false)));
    }

    private TypeName type() {
        return TypeName.of(any(TYPES));
    }

    private Block block() {
        return new Block(NOWHERE, several(0, 3, this::statement));
    }

    private String label() {
        return once(3) ? any(new String[] {"outer", "in", "x1"}) : "";
    }

    private Statement statement() {
        if (--room < 0) {
            return pipelineOf(variable());
        }
        return switch (random.nextInt(22)) {
            case 0 ->
                new Statement.If(
                        NOWHERE, several(1, 3, () -> new Statement.Clause(statement(), block())), maybe(this::block));
            case 1 -> new Statement.ForEach(NOWHERE, label(), variable(), statement(), block());
            case 2 ->
                new Statement.For(
                        NOWHERE,
                        label(),
                        maybe(this::statement),
                        maybe(this::statement),
                        maybe(this::statement),
                        block());
            case 3 -> new Statement.While(NOWHERE, label(), statement(), block());
            case 4 -> new Statement.DoLoop(NOWHERE, label(), block(), statement(), once(2));
            case 5 ->
                new Statement.Switch(
                        NOWHERE,
                        label(),
                        any(Statement.Matching.values()),
                        once(2),
                        statement(),
                        several(0, 3, () -> new Statement.Case(maybe(this::caseCondition), block())));
            case 6 -> attempt();
            case 7 -> new Statement.Trap(NOWHERE, several(0, 2, this::type), block());
            case 8 -> new Statement.Throw(NOWHERE, maybe(this::statement));
            case 9 -> new Statement.Return(NOWHERE, maybe(this::statement));
            case 10 -> new Statement.Exit(NOWHERE, maybe(this::statement));
            case 11 -> new Statement.Break(NOWHERE, maybe(() -> any(new String[] {"outer", "in"})));
            case 12 -> new Statement.Continue(NOWHERE, Optional.empty());
            case 13 -> new Statement.Function(NOWHERE, any(new String[] {"f", "Get-It", "a:b", "if"}), body(), once(3));
            case 14, 15 -> assignment();
            default -> pipeline();
        };
    }

    private Statement attempt() {
        List<Statement.Catch> catches = several(0, 2, () -> new Statement.Catch(several(0, 2, this::type), block()));
        return new Statement.Try(
                NOWHERE, block(), catches, catches.isEmpty() || once(2) ? Optional.of(block()) : Optional.empty());
    }

    private Expression caseCondition() {
        return switch (random.nextInt(4)) {
            case 0 -> text();
            case 1 -> number(true);
            case 2 -> blockLiteral();
            default -> variable();
        };
    }

    private Statement assignment() {
        Optional<Operator> operator = once(2)
                ? Optional.of(any(new Operator[] {Operator.ADD, Operator.SUBTRACT, Operator.MULTIPLY}))
                : Optional.empty();
        if (once(6)) {
            return new Statement.Assignment(NOWHERE, List.of(declared()), Optional.empty(), statement());
        }
        return new Statement.Assignment(NOWHERE, several(1, 2, this::assignable), operator, statement());
    }

    private Expression declared() {
        return new Expression.Declared(
                NOWHERE,
                new ScriptTree.Declaration(
                        NOWHERE,
                        variable().name(),
                        maybe(this::type),
                        several(1, 2, this::attribute),
                        Optional.empty()));
    }

    private Expression assignable() {
        return switch (random.nextInt(6)) {
            case 0 -> new Member(NOWHERE, variable(), memberName(), false);
            case 1 -> new Index(NOWHERE, variable(), expression());
            case 2 -> new Cast(NOWHERE, type(), variable());
            case 3 -> new Literal(NOWHERE, NullValue.NULL, "");
            default -> variable();
        };
    }

    private static Statement pipelineOf(Expression expression) {
        return new Statement.Pipeline(NOWHERE, List.of(new Stage.Value(NOWHERE, expression, List.of())));
    }

    private Statement pipeline() {
        List<Stage> stages = new ArrayList<>();
        if (once(2)) {
            Expression expression = expression();
            List<Stage.Redirection> redirections =
                    expression instanceof Variable ? several(0, 1, () -> redirection(1)) : List.of();
            stages.add(new Stage.Value(NOWHERE, expression, redirections));
        } else {
            stages.add(invocation());
        }
        stages.addAll(several(0, 2, this::invocation));
        return new Statement.Pipeline(NOWHERE, stages);
    }

    private Stage invocation() {
        boolean invoked = once(5);
        Expression command = invoked ? argumentValue() : commandName();
        return new Stage.Invocation(
                NOWHERE, command, invoked, several(0, 3, this::argument), several(0, 1, () -> redirection(0)));
    }

    private Expression commandName() {
        if (once(5)) {
            List<Expression> parts = new ArrayList<>(parts());
            parts.addFirst(new Literal(NOWHERE, new Text(any(COMMANDS)), ""));
            if (parts.get(1) instanceof Literal) {
                parts.remove(1);
            }
            return new Expandable(NOWHERE, parts);
        }
        return word(any(COMMANDS));
    }

    private static Literal word(String text) {
        return new Literal(NOWHERE, new Text(text), text);
    }

    private Stage.Argument argument() {
        return switch (random.nextInt(6)) {
            case 0 -> new Stage.Argument.Named(NOWHERE, any(NAMES), Optional.of(argumentList()));
            case 1 -> new Stage.Argument.Named(NOWHERE, once(5) ? "?" : any(NAMES), Optional.empty());
            case 2 -> new Stage.Argument.Splat(NOWHERE, new Variable(NOWHERE, once(3) ? "script" : "", "Args", "args"));
            default -> new Stage.Argument.Item(NOWHERE, argumentList());
        };
    }

    private Expression argumentList() {
        return once(4) ? new Items(NOWHERE, several(2, 3, this::argumentValue)) : argumentValue();
    }

    private Expression argumentValue() {
        return switch (random.nextInt(6)) {
            case 0 -> word(any(TEXTS));
            case 1 -> number(true);
            default -> primary();
        };
    }

    private Stage.Redirection redirection(int least) {
        int stream = random.nextInt(least, 7);
        return once(3)
                ? new Stage.Redirection(NOWHERE, stream, false, Optional.empty())
                : new Stage.Redirection(NOWHERE, stream, once(2), Optional.of(argumentValue()));
    }

    private Expression expression() {
        return binary(0, true);
    }

    private Expression binary(int level, boolean commas) {
        if (level > Operator.TIGHTEST || room < 0) {
            return commas && once(8) ? new Items(NOWHERE, several(2, 3, this::unary)) : unary();
        }
        if (!once(7)) {
            return binary(level + 1, commas);
        }
        List<Operator> operators = List.of(Operator.values()).stream()
                .filter(operator -> operator.level() == level)
                .toList();
        Operator operator = operators.get(random.nextInt(operators.size()));
        boolean minds = level == 2
                && once(4)
                && Operator.named("c" + operator.written())
                        .filter(named -> named.operator() == operator)
                        .isPresent();
        room--;
        return new Binary(NOWHERE, operator, minds, binary(level, commas), binary(level + 1, commas));
    }

    private Expression unary() {
        if (--room < 0) {
            return variable();
        }
        return switch (random.nextInt(14)) {
            case 0 -> new Unary(NOWHERE, any(UnaryOperator.values()), unary());
            case 1 -> new Cast(NOWHERE, type(), castOperand());
            case 2 -> new Step(NOWHERE, variable(), once(2) ? 1 : -1, once(2));
            case 3 -> new TypeLiteral(NOWHERE, type());
            case 4 -> new Member(NOWHERE, new TypeLiteral(NOWHERE, type()), memberName(), true);
            case 5 -> number(true);
            default -> primary();
        };
    }

    private Expression castOperand() {
        return switch (random.nextInt(4)) {
            case 0 -> new Unary(NOWHERE, UnaryOperator.NOT, unary());
            case 1 -> new Cast(NOWHERE, type(), castOperand());
            default -> primary();
        };
    }

    private Expression primary() {
        if (--room < 0) {
            return variable();
        }
        return switch (random.nextInt(14)) {
            case 0 -> text();
            case 1 -> new Expandable(NOWHERE, parts());
            case 2 -> new Grouping(NOWHERE, statement());
            case 3 -> new ArrayOf(NOWHERE, block());
            case 4 -> new SubExpression(NOWHERE, block());
            case 5 -> blockLiteral();
            case 6 -> table();
            case 7 -> new Member(NOWHERE, target(), memberName(), false);
            case 8 -> new Call(NOWHERE, target(), memberName(), several(0, 2, () -> binary(0, false)), false);
            case 9 -> new Index(NOWHERE, target(), expression());
            case 10 -> new Literal(NOWHERE, Bool.of(once(2)), "");
            default -> variable();
        };
    }

    private Expression target() {
        return once(3) ? primary() : variable();
    }

    private Expression memberName() {
        return switch (random.nextInt(8)) {
            case 0 -> new Literal(NOWHERE, new Text("a b"), "");
            case 1 -> variable();
            case 2 -> new Grouping(NOWHERE, statement());
            default -> word("Name");
        };
    }

    private Expression blockLiteral() {
        return new BlockLiteral(NOWHERE, body());
    }

    private Expression table() {
        return new TableLiteral(NOWHERE, several(0, 3, () -> new TableEntry(tableKey(), statement())));
    }

    private Expression tableKey() {
        return switch (random.nextInt(4)) {
            case 0 -> text();
            case 1 -> number(true);
            case 2 -> variable();
            default -> word("Name");
        };
    }

    private Variable variable() {
        String scope = once(5) ? any(new String[] {"script", "env", "a b"}) : "";
        String name = once(8) ? any(new String[] {"a b", "?", "^", "x-y", "{"}) : any(NAMES);
        return new Variable(NOWHERE, scope, name, name.toLowerCase(Locale.ROOT));
    }

    private Literal text() {
        return new Literal(NOWHERE, new Text(any(TEXTS)), "");
    }

    private Literal number(boolean signed) {
        String written = (signed && once(3) ? "-" : "") + any(NUMBERS);
        return new Literal(NOWHERE, Numbers.parse(written).orElseThrow(), written);
    }

    /** Parts of a string; two texts never meet, and one part at least is no text. */
    private List<Expression> parts() {
        List<Expression> parts = new ArrayList<>();
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            String text = any(TEXTS);
            if (once(2) && !text.isEmpty()) {
                parts.add(word(text));
            }
            parts.add(once(3) ? new SubExpression(NOWHERE, block()) : variable());
        }
        return parts;
    }
}
