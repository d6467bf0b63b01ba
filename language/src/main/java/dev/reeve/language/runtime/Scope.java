package dev.reeve.language.runtime;

import dev.reeve.language.command.ErrorValue;
import dev.reeve.language.syntax.ScriptTree;
import dev.reeve.language.syntax.TypeName;
import dev.reeve.language.value.Value;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Variables and functions of one level of calls; reading looks outwards, writing stays here [SH-43]. */
final class Scope {

    /** A variable with its name as first written, and the type it keeps its values to, if it was declared with one. */
    record Variable(String name, Value value, Optional<TypeName> type, Optional<Consumer<Value>> guard) {}

    /** A function, and the run of the script that defined it, if one did. */
    record Function(
            String name,
            ScriptTree body,
            boolean isFilter,
            @Nullable ScriptRun run) {}

    private final @Nullable Scope parent;
    private final boolean isScript;
    private final @Nullable ScriptRun run;
    private final Map<String, Variable> variables = new HashMap<>();
    private final Map<String, Function> functions = new HashMap<>();
    private @Nullable Value item;
    private @Nullable StageRun caller;
    private int strictness = -1;

    /**
     * A scope inside another.
     *
     * @param isScript marks what {@code $script:} means
     * @param run the run of the granted script whose code runs here; never taken over from the scope around it
     */
    Scope(@Nullable Scope parent, boolean isScript, @Nullable ScriptRun run) {
        this.parent = parent;
        this.isScript = isScript;
        this.run = run;
    }

    /** Where the function was called that this scope belongs to. */
    void calledFrom(StageRun stage) {
        caller = stage;
    }

    /** The functions that run here or further out keep what goes wrong in them for their {@code -ErrorVariable}. */
    void keepError(ErrorValue error) {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            if (scope.caller != null) {
                scope.caller.keepError(error);
            }
        }
    }

    /** And likewise warnings. */
    void keepWarning(Value warning) {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            if (scope.caller != null) {
                scope.caller.keepWarning(warning);
            }
        }
    }

    /** Where the innermost function was called; empty where none was. */
    Optional<CallSite> callSite() {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            if (scope.caller != null) {
                return Optional.of(scope.caller.callSite());
            }
        }
        return Optional.empty();
    }

    /** The run of the granted script whose code runs here. */
    @Nullable
    ScriptRun run() {
        return run;
    }

    /** Whether code of a granted script runs here or further out. */
    boolean isWithinRun() {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            if (scope.run != null) {
                return true;
            }
        }
        return false;
    }

    /** The value of a variable by its folded name. */
    @Nullable
    Value find(String key) {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            Variable variable = scope.variables.get(key);
            if (variable != null) {
                return variable.value();
            }
        }
        return null;
    }

    void set(String key, String name, Value value) {
        Variable old = variables.get(key);
        variables.put(
                key,
                old == null
                        ? new Variable(name, value, Optional.empty(), Optional.empty())
                        : new Variable(old.name(), value, old.type(), old.guard()));
    }

    /** Sets a variable that from now on converts what it is given to a type: {@code [int]$x = 5}. */
    void declare(String key, String name, Value value, TypeName type) {
        declare(key, name, value, Optional.of(type), Optional.empty());
    }

    /** Sets a variable that keeps to a type, and to what its guard lets pass. */
    void declare(String key, String name, Value value, Optional<TypeName> type, Optional<Consumer<Value>> guard) {
        variables.put(key, new Variable(name, value, type, guard));
    }

    /** What refuses values of a variable of this very scope. */
    Optional<Consumer<Value>> guard(String key) {
        Variable variable = variables.get(key);
        return variable == null ? Optional.empty() : variable.guard();
    }

    /** The type that a variable of this very scope was declared with. */
    Optional<TypeName> declaredType(String key) {
        Variable variable = variables.get(key);
        return variable == null ? Optional.empty() : variable.type();
    }

    void remove(String key) {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            if (scope.variables.remove(key) != null) {
                return;
            }
        }
    }

    /** All variables in reach, by folded name. */
    Map<String, Variable> reachable() {
        Map<String, Variable> all = parent == null ? new TreeMap<>() : parent.reachable();
        all.putAll(variables);
        return all;
    }

    /** How strict code here is: as was said in this scope, else further out; 0 where nobody said anything. */
    int strictness() {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            if (scope.strictness >= 0) {
                return scope.strictness;
            }
        }
        return 0;
    }

    void strict(int version) {
        strictness = version;
    }

    /** {@code $_}. */
    @Nullable
    Value item() {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            if (scope.item != null) {
                return scope.item;
            }
        }
        return null;
    }

    /** Sets {@code $_} and gives back what it was at this level. */
    @Nullable
    Value swapItem(@Nullable Value fresh) {
        Value old = item;
        item = fresh;
        return old;
    }

    Optional<Function> function(String key) {
        for (Scope scope = this; scope != null; scope = scope.parent) {
            Function function = scope.functions.get(key);
            if (function != null) {
                return Optional.of(function);
            }
        }
        return Optional.empty();
    }

    void define(String key, Function function) {
        functions.put(key, function);
    }

    Map<String, Function> functions() {
        Map<String, Function> all = parent == null ? new TreeMap<>() : parent.functions();
        all.putAll(functions);
        return all;
    }

    /** The outermost scope. */
    Scope global() {
        Scope scope = this;
        while (scope.parent != null) {
            scope = scope.parent;
        }
        return scope;
    }

    /** The scope of the present script, or the outermost one. */
    Scope script() {
        Scope scope = this;
        while (scope.parent != null && !scope.isScript) {
            scope = scope.parent;
        }
        return scope;
    }
}
