package dev.reeve.commands.discovery;

import dev.reeve.commands.cmdlet.Cmdlet;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.run.SessionCommands;
import dev.reeve.engine.catalogue.Catalogue;
import dev.reeve.engine.catalogue.CmdletDefinition;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.language.command.CommandTable;
import dev.reeve.language.command.ErrorRecord;
import dev.reeve.language.command.Signature;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is known about commands beside what they declare.
 *
 * @param granted which cmdlets Reeve runs
 * @param catalogue which cmdlets are documented
 */
record CommandFacts(SessionCommands granted, Catalogue catalogue) {

    /** Understood with every cmdlet that Reeve runs [CMD-1]. */
    private static final Set<String> UNDERSTOOD_EVERYWHERE = Set.of("whatif", "confirm", "domaincontroller");

    /** Our own words about commands, read when they are first asked for. */
    HelpTexts texts() {
        return HelpTexts.instance();
    }

    /** What kind of thing a command is. */
    enum Kind {
        Alias,
        Function,
        Cmdlet,
        ExternalScript
    }

    /** The kind of the command of that name, which is no alias. */
    static Kind kind(CommandTable table, String name) {
        if (table.functions().contains(name)) {
            return Kind.Function;
        }
        return table.script(name).isPresent() ? Kind.ExternalScript : Kind.Cmdlet;
    }

    /** The documented cmdlet of that name. */
    Optional<CmdletDefinition> documented(Kind kind, String name) {
        return kind == Kind.Cmdlet ? catalogue.find(name) : Optional.empty();
    }

    /** What the command does, in a sentence of ours; empty where there is none. */
    String synopsis(Kind kind, String name) {
        return switch (kind) {
            case Cmdlet ->
                granted.running(name)
                        .map(Cmdlet::synopsis)
                        .or(() -> texts().synopsis(name))
                        .or(() -> granted.cmdlet(name).map(Cmdlet::synopsis))
                        .orElse("");
            case Function -> "A function of this session.";
            case ExternalScript -> "A script that a role of yours holds.";
            case Alias -> "";
        };
    }

    /** Whether Reeve runs the cmdlet, or it is none of the documented ones. */
    boolean runs(Kind kind, String name) {
        return documented(kind, name).isEmpty() || granted.running(name).isPresent();
    }

    /** Whether Reeve knows what to do with the parameter of a cmdlet that it runs. */
    boolean understands(String cmdlet, String parameter) {
        return UNDERSTOOD_EVERYWHERE.contains(parameter.toLowerCase(Locale.ROOT))
                || granted.running(cmdlet)
                        .map(built ->
                                built.parameters().stream().map(Declared::name).anyMatch(parameter::equalsIgnoreCase))
                        .orElse(true);
    }

    /** How the command is written, one line for each parameter set. */
    Syntax syntax(Kind kind, Signature signature) {
        return new Syntax(signature, documented(kind, signature.name()));
    }

    /** The error for a name that means nothing to the caller, whether it exists or not [GATE-5]. */
    static ErrorRecord notFound(String reporter, String name) {
        ErrorCode code = ErrorCode.CommandNotFound;
        return new ErrorRecord(
                code.name(),
                code.category(),
                code.exceptionName(),
                "The term '" + name + "' is not recognized as the name of a cmdlet, function, script file, or operable"
                        + " program. Check the spelling of the name, or if a path was included, verify that the path is"
                        + " correct and try again.",
                name,
                "String",
                reporter);
    }
}
