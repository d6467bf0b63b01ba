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
import java.util.regex.Pattern;
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
            "hostname",
            "whoami",
            "ping",
            "nslookup",
            "repadmin",
            "cmd",
            "net",
            "get-eventlog",
            "get-winevent",
            "get-counter",
            "test-connection",
            "test-netconnection",
            "resolve-dnsname",
            "restart-computer",
            "stop-computer",
            "set-acl",
            "get-acl",
            "unlock-adaccount",
            "enable-adaccount",
            "disable-adaccount",
            "set-adaccountpassword",
            "search-adaccount",
            "add-adgroupmember",
            "remove-adgroupmember",
            "get-adprincipalgroupmembership",
            "get-adrootdse",
            "get-adforest",
            "get-addomain",
            "get-addomaincontroller",
            "new-webserviceproxy",
            "invoke-item",
            "ii");

    /** What other modules bring, whose directories this shell does not reach. */
    private static final Pattern FOREIGN = Pattern.compile(
            "(get|set|new|remove)-ad(user|group|groupmember|computer|organizationalunit|serviceaccount|replication\\w*)"
                    + "|(get|set|new|remove|add|update|connect|disconnect|invoke)-(msol|azuread|mg|spo|pnp)[a-z]+");

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
                } else if (expression instanceof Expression.Call call
                        && call.isStatic()
                        && call.target() instanceof Expression.TypeLiteral type
                        && type.type().key().endsWith("scriptblock")) {
                    // Text that becomes code would run with the authority of the script it got into.
                    refuse(
                            call.extent(),
                            "The static members of [" + type.type() + "] are not available in this shell.");
                }
            }

            @Override
            public void command(Stage.Invocation invocation) {
                if (invocation.command() instanceof Expression.Literal literal) {
                    String name = literal.value().text();
                    checkCommand(name, invocation.command().extent(), own);
                    if (name.equalsIgnoreCase("New-Object")) {
                        checkMade(invocation);
                    }
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
        if ((REFUSED.contains(folded) || FOREIGN.matcher(folded).matches())
                && !own.contains(folded)
                && session.command(name, commands).isEmpty()) {
            refuse(
                    extent,
                    "The command '" + name
                            + "' is not available in this shell: no processes, network, code or files outside of the"
                            + " session's folder.");
        }
    }

    /** The type that {@code New-Object} is to make, where it stands there as a word. */
    private void checkMade(Stage.Invocation invocation) {
        String parameter = "typename";
        for (Stage.Argument argument : invocation.arguments()) {
            switch (argument) {
                case Stage.Argument.Named named -> {
                    parameter = named.name().toLowerCase(Locale.ROOT);
                    if ("comobject".startsWith(parameter)) {
                        refuse(named.extent(), "New-Object -ComObject is not available in this shell.");
                    }
                    if (named.value().isPresent()) {
                        checkMade(parameter, named.value().get());
                        parameter = "typename";
                    }
                }
                case Stage.Argument.Item item -> {
                    checkMade(parameter, item.value());
                    parameter = "typename".startsWith(parameter) ? "argumentlist" : "typename";
                }
                case Stage.Argument.Splat _ -> parameter = "";
            }
        }
    }

    private void checkMade(String parameter, Expression value) {
        if (!parameter.isEmpty() && "typename".startsWith(parameter) && value instanceof Expression.Literal literal) {
            TypeName type = TypeName.of(literal.value().text());
            if (!TypeAccess.isAvailable(type)) {
                refuse(value.extent(), "The type [" + type + "] is not available in this shell.");
            }
        }
    }

    private void refuse(Extent extent, String message) {
        if (first == null) {
            first = new Refusal(extent, message);
        }
    }
}
