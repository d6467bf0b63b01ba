package dev.reeve.commands.entry;

import dev.reeve.commands.builtin.BuiltInCatalogue;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.language.cmdlets.SnapIns;
import dev.reeve.language.command.CommonParameters;
import dev.reeve.language.command.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Entries of unscoped top-level roles: scripts of the server and cmdlets of other snap-ins, checked against their
 * definition once, when they are added [AME-6] [ENTRY-8].
 */
final class UnscopedEntries {

    private UnscopedEntries() {}

    /**
     * The entry that {@code Add-ManagementRoleEntry} describes; without parameters it has none.
     *
     * @throws ReeveException where nothing such can be added
     */
    static RoleEntry described(CmdletContext context, CmdletArguments arguments, String name) {
        if (BuiltInCatalogue.instance().find(name).isPresent()) {
            throw invalid(
                    "'" + name + "' is an Exchange cmdlet. Unscoped roles hold scripts and cmdlets of other snap-ins;"
                            + " derive a role from a built-in one for this.",
                    name);
        }
        RoleEntry entry = isScript(context, arguments, name) ? script(arguments, name) : cmdlet(arguments, name);
        List<String> known = parameters(context, entry);
        List<String> wanted = arguments.texts("Parameters");
        checkKnown(entry, known, wanted);
        return entry.withParameters(inCasing(known, wanted));
    }

    /** Whether parameters are the script's or cmdlet's own. @throws ReeveException {@code ParameterNotInParent} */
    static void checkKnown(CmdletContext context, RoleEntry entry, Collection<String> parameters) {
        checkKnown(entry, parameters(context, entry), parameters);
    }

    private static void checkKnown(RoleEntry entry, List<String> known, Collection<String> wanted) {
        for (String parameter : wanted) {
            boolean isKnown = Stream.concat(
                            known.stream(), CommonParameters.ALL.stream().map(Parameter::name))
                    .anyMatch(parameter::equalsIgnoreCase);
            if (!isKnown) {
                throw new ReeveException(
                        ErrorCode.ParameterNotInParent,
                        "'" + entry.name() + "' has no parameter '" + parameter + "'. It has: "
                                + String.join(", ", new TreeSet<>(known)) + ".",
                        parameter);
            }
        }
    }

    /** AME-6: what ends in {@code .ps1} or is the name of a script that lies there, unless the type is given. */
    private static boolean isScript(CmdletContext context, CmdletArguments arguments, String name) {
        Optional<String> type = arguments.text("Type");
        if (type.isPresent()) {
            return switch (type.get().toLowerCase(Locale.ROOT)) {
                case "script" -> true;
                case "cmdlet" -> false;
                default -> throw invalid("Unscoped roles hold scripts and cmdlets, no " + type.get() + ".", type.get());
            };
        }
        return !arguments.has("PSSnapinName")
                && (name.toLowerCase(Locale.ROOT).endsWith(".ps1")
                        || context.scripts().script(name).isPresent());
    }

    private static RoleEntry script(CmdletArguments arguments, String name) {
        if (arguments.has("PSSnapinName")) {
            throw invalid("A script belongs to no snap-in, so -PSSnapinName does not fit '" + name + "'.", name);
        }
        if (name.chars().anyMatch(c -> c == '/' || c == ':' || c == '*' || c == '?' || Character.isISOControl(c))
                || name.startsWith(".")) {
            throw invalid(
                    "'" + name + "' is no name of a script. Give the file's name alone; it lies in the server's"
                            + " RemoteScripts directory.",
                    name);
        }
        if (SnapIns.find(name).isPresent()) {
            throw invalid(
                    "'" + name + "' is a cmdlet of this shell; a script of that name could never be called.", name);
        }
        return new RoleEntry(name, RoleEntry.Type.Script, new TreeSet<>(), "");
    }

    private static RoleEntry cmdlet(CmdletArguments arguments, String name) {
        String snapIn = arguments
                .text("PSSnapinName")
                .orElseThrow(() -> new ReeveException(
                        ErrorCode.MissingMandatoryParameter,
                        "'" + name
                                + "' is taken for a cmdlet, as no script of that name lies in the server's RemoteScripts"
                                + " directory. A cmdlet needs -PSSnapinName with the name of its snap-in.",
                        "PSSnapinName"));
        SnapIns.SnapInCmdlet found = SnapIns.find(name)
                .filter(cmdlet -> cmdlet.snapIn().equalsIgnoreCase(snapIn))
                .orElseThrow(() -> invalid(
                        "No cmdlet '" + name + "' of a snap-in '" + snapIn + "' is registered on this server.", name));
        return new RoleEntry(found.name(), RoleEntry.Type.Cmdlet, new TreeSet<>(), found.snapIn());
    }

    /** The parameters of what an entry stands for; those of a cmdlet that is no longer there are unknown. */
    private static List<String> parameters(CmdletContext context, RoleEntry entry) {
        return entry.type() == RoleEntry.Type.Script
                ? ScriptFile.parameters(context, entry.name())
                : SnapIns.find(entry.name())
                        .map(SnapIns.SnapInCmdlet::parameters)
                        .orElse(List.of());
    }

    private static List<String> inCasing(List<String> known, List<String> wanted) {
        return wanted.stream()
                .map(name -> known.stream()
                        .filter(name::equalsIgnoreCase)
                        .findFirst()
                        .orElse(name))
                .toList();
    }

    private static ReeveException invalid(String message, String target) {
        return new ReeveException(ErrorCode.InvalidArgument, message, target);
    }
}
