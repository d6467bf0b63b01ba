package dev.reeve.language.runtime;

import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.syntax.Expression.Variable;
import dev.reeve.language.syntax.ScriptTree;
import dev.reeve.language.syntax.TypeName;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reading and writing variables, the automatic ones included [SH-15][SH-43]. */
final class Variables {

    /** Types that any value is of already. */
    private static final Set<String> KEEPS_ANYTHING = Set.of(
            "object",
            "psobject",
            "pscustomobject",
            "management.automation.psobject",
            "management.automation.pscustomobject",
            "void",
            "ordered");

    /** What is there without ever being set. */
    private static final Set<String> AUTOMATIC =
            Set.of("_", "psitem", "args", "input", "this", "matches", "true", "false", "null", "^", "$");

    private final Session session;

    Variables(Session session) {
        this.session = session;
    }

    Value get(Variable variable, Frame frame) {
        return get(variable, frame, 1);
    }

    /** The value; an error where it was never set and the code is at least so strict. */
    Value get(Variable variable, Frame frame, int strictness) {
        if (variable.scope().isEmpty()) {
            Value value = unscoped(variable.key(), frame);
            return value == null ? unset(variable, frame, strictness) : value;
        }
        Value value = switch (variable.scope()) {
            case "global" -> frame.scope().global().find(variable.key());
            case "script" -> frame.scope().script().find(variable.key());
            case "local", "private", "using", "variable" -> frame.scope().find(variable.key());
            case "env" -> environment(variable.name());
            default -> throw unknownScope(variable);
        };
        return value == null ? unset(variable, frame, strictness) : value;
    }

    private static Value unset(Variable variable, Frame frame, int strictness) {
        if (variable.key().equals("args")) {
            return ListValue.EMPTY;
        }
        boolean automatic = variable.scope().equals("env") || AUTOMATIC.contains(variable.key());
        if (!automatic && frame.scope().strictness() >= strictness) {
            throw Strictness.undefined(
                    variable.scope().isEmpty() ? variable.name() : variable.scope() + ":" + variable.name());
        }
        return NullValue.NULL;
    }

    private Value environment(String name) {
        return session.environment(name).<Value>map(Text::new).orElse(NullValue.NULL);
    }

    private static CommandError unknownScope(Variable variable) {
        return Errors.statement(
                "DriveNotFound",
                "ObjectNotFound",
                "DriveNotFoundException",
                "Cannot find drive. A drive with the name '" + variable.scope() + "' does not exist.");
    }

    private @Nullable Value unscoped(String key, Frame frame) {
        return switch (key) {
            case "_", "psitem" -> frame.scope().item();
            case "?" -> Bool.of(session.succeeded());
            case "error" -> session.errorList();
            case "true" -> Bool.TRUE;
            case "false" -> Bool.FALSE;
            case "null" -> NullValue.NULL;
            default -> frame.scope().find(key);
        };
    }

    private static Scope scopeOf(Variable variable, Frame frame) {
        return switch (variable.scope()) {
            case "global" -> frame.scope().global();
            case "script" -> frame.scope().script();
            case "", "local", "private", "variable" -> frame.scope();
            case "env" ->
                throw Errors.statement(
                        "VariableNotWritable",
                        "WriteError",
                        "SessionStateUnauthorizedAccessException",
                        "Cannot overwrite variable env:" + variable.name()
                                + ": the environment is read-only in this shell.");
            default -> throw unknownScope(variable);
        };
    }

    /** {@code [type]$x = …}: the variable keeps to the type from now on. */
    void declare(Variable variable, Value value, TypeName type, Frame frame) {
        if (KEEPS_ANYTHING.contains(type.key()) && !type.isArray()) {
            set(variable, value, frame);
        } else {
            scopeOf(variable, frame).declare(variable.key(), variable.name(), value, type);
        }
    }

    /** A variable that keeps to a type, if it has one, and to its attributes [SH-41]. */
    void declare(ScriptTree.Declaration declaration, Value value, Frame frame) {
        Validation validation = new Validation(session, "");
        Value plain = value == NullValue.NOTHING ? NullValue.NULL : value;
        Value kept = declaration.type().map(type -> converted(plain, type)).orElse(plain);
        validation.checkDeclared(declaration, kept, frame);
        frame.scope()
                .declare(
                        declaration.name().toLowerCase(Locale.ROOT),
                        declaration.name(),
                        kept,
                        declaration.type(),
                        Optional.of(later -> validation.checkAssigned(declaration, later, frame)));
    }

    /** A variable with a type refuses what does not convert to it. */
    private Value converted(Value value, TypeName type) {
        try {
            return session.interpreter().evaluator().types().cast(value, type);
        } catch (CommandError e) {
            ErrorRecord error = e.errorRecord();
            throw new CommandError(
                    new ErrorRecord(
                            error.code(),
                            "MetadataError",
                            "ArgumentTransformationMetadataException",
                            error.message(),
                            "",
                            "",
                            "",
                            "RuntimeException",
                            error.inner()),
                    true);
        }
    }

    private Value kept(Scope scope, Variable variable, Value value) {
        Value converted = scope.declaredType(variable.key())
                .map(type -> converted(value, type))
                .orElse(value);
        scope.guard(variable.key()).ifPresent(guard -> guard.accept(converted));
        return converted;
    }

    /** A variable that keeps what it is. */
    static CommandError constant(String name) {
        return new CommandError(
                new ErrorRecord(
                        "VariableNotWritable",
                        "WriteError",
                        "SessionStateUnauthorizedAccessException",
                        "Cannot overwrite variable " + name.toLowerCase(Locale.ROOT)
                                + " because it is read-only or constant.",
                        name.toLowerCase(Locale.ROOT),
                        "String",
                        ""),
                true);
    }

    void set(Variable variable, Value value, Frame frame) {
        Scope scope = scopeOf(variable, frame);
        switch (variable.key()) {
            case "?", "error", "true", "false", "null", "psversiontable" -> throw constant(variable.name());
            case "_", "psitem" -> scope.swapItem(value);
            default -> scope.set(variable.key(), variable.name(), kept(scope, variable, value));
        }
    }
}
