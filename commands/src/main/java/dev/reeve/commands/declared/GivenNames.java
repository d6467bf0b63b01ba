package dev.reeve.commands.declared;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.ListEdit;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.catalogue.CmdletParameter;
import dev.reeve.engine.name.WildcardPattern;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the arguments of a command name, by the documented types of its parameters. */
final class GivenNames {

    /** An object that came out of the cmdlet's {@code Get-} may stand for its identity. */
    private static final String INSTANCE = "Instance";

    private final CmdletDefinition definition;
    private final CmdletContext context;
    private final CmdletArguments arguments;

    GivenNames(CmdletDefinition definition, CmdletContext context, CmdletArguments arguments) {
        this.definition = definition;
        this.context = context;
        this.arguments = arguments;
    }

    /** Whether the parameter that names the target was given. */
    boolean isGiven(TargetRule rule) {
        return rule.from().filter(arguments::has).isPresent();
    }

    /**
     * The values that name the target.
     *
     * @throws dev.reeve.engine.error.ReeveException where {@code $null} would name what is to be changed [ID-2]
     */
    List<Value> of(TargetRule rule) {
        String parameter = rule.from().orElseThrow();
        if (!DeclaredPlan.isPrincipal(rule)) {
            return arguments.listEdit(parameter).map(GivenNames::values).orElse(List.of());
        }
        if (!arguments.has(parameter) && arguments.has(INSTANCE)) {
            return List.of(arguments.required(INSTANCE));
        }
        boolean needed = !rule.reads() && (arguments.has(parameter) || rule.kind() != TargetRule.Kind.RECIPIENT);
        if (needed) {
            arguments.required(parameter);
        }
        return arguments.list(parameter);
    }

    /** The value of a parameter, if it is one that names something. */
    Optional<Value> one(String parameter) {
        return arguments.value(parameter);
    }

    private static List<Value> values(ListEdit edit) {
        return switch (edit) {
            case ListEdit.Replace(List<Value> values) -> values;
            case ListEdit.AddRemove(List<Value> add, List<Value> remove) ->
                Stream.concat(add.stream(), remove.stream()).toList();
        };
    }

    /** The documented type of the parameter that names the target, without the mark of a list. */
    String type(TargetRule rule) {
        return rule.from()
                .flatMap(definition::parameter)
                .map(CmdletParameter::type)
                .map(type -> type.endsWith("[]") ? type.substring(0, type.length() - 2) : type)
                .orElse("");
    }

    /** Whether whatever the caller can read is asked for: the name is left out, or holds wildcards [READ-2]. */
    boolean areReadAtLarge(TargetRule rule) {
        if (rule.from().isEmpty()
                || (rule.meaning() != Meaning.NAMED
                        && rule.meaning() != Meaning.ENTRY
                        && rule.meaning() != Meaning.MEMBERS)) {
            return false;
        }
        List<Value> values = of(rule);
        return values.isEmpty()
                || (DeclaredPlan.isPrincipal(rule)
                        && values.stream().map(Value::text).anyMatch(WildcardPattern::isWildcard));
    }

    /** The recipient, server or database that an identity of many kinds of objects names; empty for anything else. */
    Optional<DirectoryObject> entry(Value identity) {
        return any(Recipient.class, identity)
                .or(() -> any(ExchangeServer.class, identity))
                .or(() -> any(MailboxDatabase.class, identity))
                .or(() -> beforeBackslash(identity).flatMap(server -> any(ExchangeServer.class, server)));
    }

    private <T extends DirectoryObject> Optional<DirectoryObject> any(Class<T> type, Value identity) {
        return context.lookup().maybe(type, identity, _ -> true).map(object -> object);
    }

    /** What stands before the first backslash. */
    static Optional<Value> beforeBackslash(Value identity) {
        String text = identity.text();
        int backslash = text.indexOf('\\');
        return backslash > 0 ? Optional.of(new Text(text.substring(0, backslash))) : Optional.empty();
    }

    /** What stands behind the first backslash. */
    static Optional<Value> behindBackslash(Value identity) {
        String text = identity.text();
        int backslash = text.indexOf('\\');
        return backslash >= 0 && backslash < text.length() - 1
                ? Optional.of(new Text(text.substring(backslash + 1)))
                : Optional.empty();
    }

    /** The units that a reference to one names; other configuration is no object here. */
    List<DirectoryObject> units(TargetRule rule) {
        return type(rule).endsWith("OrganizationalUnitIdParameter")
                ? of(rule).stream()
                        .<DirectoryObject>map(value -> context.lookup().one(OrganizationalUnit.class, value))
                        .toList()
                : List.of();
    }
}
