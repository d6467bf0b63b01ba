package dev.reeve.language.runtime;

import dev.reeve.language.command.CommandSource;
import dev.reeve.language.syntax.Expression;
import dev.reeve.language.syntax.Extent;
import dev.reeve.language.syntax.ScriptTree;
import dev.reeve.language.syntax.Stage;
import dev.reeve.language.syntax.Statement;
import dev.reeve.language.syntax.TreeWalk;
import dev.reeve.language.syntax.TypeName;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds what a script may not use, by name and before anything runs [SH-17][SH-33]. */
public final class Refusals {

    private static final Set<String> REFUSED = Set.of(
            "invoke-expression",
            "iex",
            "start-process",
            "saps",
            "start",
            "add-type",
            "invoke-webrequest",
            "iwr",
            "wget",
            "curl",
            "invoke-restmethod",
            "irm",
            "start-job",
            "sajb",
            "new-psdrive",
            "invoke-command",
            "icm",
            "get-process",
            "gps",
            "ps",
            "stop-process",
            "kill",
            "get-service",
            "start-service",
            "stop-service",
            "restart-service",
            "get-itemproperty",
            "set-itemproperty",
            "new-itemproperty",
            "get-wmiobject",
            "gwmi",
            "get-ciminstance",
            "invoke-wmimethod",
            "set-location",
            "cd",
            "chdir",
            "remove-item",
            "rm",
            "del",
            "copy-item",
            "move-item",
            "send-mailmessage",
            "new-webserviceproxy",
            "invoke-item",
            "ii");

    /** What is refused, and why. */
    public record Refusal(Extent extent, String message) {}

    private final Session session;
    private final CommandSource commands;
    private @Nullable Refusal first;

    /** What text of the session's caller may not use. */
    public Refusals(Session session) {
        this(session, session.host().commands());
    }

    /** What text may not use for which these commands are found. */
    Refusals(Session session, CommandSource commands) {
        this.session = session;
        this.commands = commands;
    }

    /** The first thing it may not use. */
    public Optional<Refusal> find(ScriptTree script) {
        Set<String> own = new HashSet<>();
        TreeWalk.walk(script, new TreeWalk.Visitor() {
            @Override
            public void function(Statement.Function function) {
                own.add(function.name().toLowerCase(Locale.ROOT));
            }
        });
        TreeWalk.walk(script, new TreeWalk.Visitor() {
            @Override
            public void type(TypeName type, Extent extent) {
                if (!TypeAccess.isAvailable(type)) {
                    refuse(extent, "The type [" + type + "] is not available in this shell.");
                }
            }

            @Override
            public void expression(Expression expression) {
                if (expression instanceof Expression.Variable variable
                        && variable.scope().equals("env")) {
                    checkEnvironment(variable);
                }
            }

            @Override
            public void command(Stage.Invocation invocation) {
                if (invocation.command() instanceof Expression.Literal literal) {
                    checkCommand(literal.value().text(), invocation.command().extent(), own);
                }
            }
        });
        return Optional.ofNullable(first);
    }

    private void checkEnvironment(Expression.Variable variable) {
        if (session.environment(variable.name()).isEmpty()) {
            refuse(
                    variable.extent(),
                    "The environment variable '" + variable.name() + "' is not available in this shell. There are: "
                            + String.join(
                                    ", ",
                                    new TreeSet<>(session.host().environment().keySet())) + ".");
        }
    }

    private void checkCommand(String name, Extent extent, Set<String> own) {
        String folded = name.toLowerCase(Locale.ROOT);
        if (REFUSED.contains(folded)
                && !own.contains(folded)
                && session.command(name, commands).isEmpty()) {
            refuse(
                    extent,
                    "The command '" + name
                            + "' is not available in this shell: no processes, network, code or files outside of the"
                            + " session's folder.");
        }
    }

    private void refuse(Extent extent, String message) {
        if (first == null) {
            first = new Refusal(extent, message);
        }
    }
}
