package dev.reeve.commands.role;

import dev.reeve.commands.builtin.BuiltInPermissions;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.WildcardPattern;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.RoleEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code Get-ManagementRole} [GMR-1] to [GMR-7]. */
public final class GetManagementRole implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-ManagementRole";
    }

    @Override
    public String synopsis() {
        return "Shows management roles, found by name, by place in the tree of roles, or by what they contain.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.flag("GetChildren"),
                Declared.flag("Recurse"),
                Declared.text("Cmdlet"),
                Declared.texts("CmdletParameters"),
                Declared.text("Script"),
                Declared.texts("ScriptParameters"),
                Declared.oneOf("RoleType", "RoleType", RoleTypes.all()));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        Predicate<ManagementRole> filter = ofType(arguments)
                .and(holding(arguments, "Cmdlet", "CmdletParameters", RoleEntry.Type.Cmdlet))
                .and(holding(arguments, "Script", "ScriptParameters", RoleEntry.Type.Script));
        return roles(context, arguments).filter(filter).map(role -> RoleResult.of(context, role));
    }

    private static Stream<ManagementRole> roles(CmdletContext context, CmdletArguments arguments) {
        boolean children = arguments.isOn("GetChildren");
        boolean recurse = arguments.isOn("Recurse");
        if (!children && !recurse) {
            return context.lookup().matching(ManagementRole.class, arguments.value("Identity")).stream();
        }
        String identity = arguments.requiredText("Identity");
        if (WildcardPattern.isWildcard(identity)) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "The identity must name one role, and '" + identity + "' holds a wildcard.",
                    identity);
        }
        ManagementRole role = context.lookup().one(ManagementRole.class, arguments.required("Identity"));
        Stream<ManagementRole> found = recurse
                ? RoleTree.subtree(context.organization(), role)
                : RoleTree.children(context.organization(), role).stream();
        return found.filter(context::canRead);
    }

    private static Predicate<ManagementRole> ofType(CmdletArguments arguments) {
        return arguments
                .text("RoleType")
                .<Predicate<ManagementRole>>map(type -> {
                    String wanted =
                            type.equalsIgnoreCase(RoleTypes.UNSCOPED_TOP_LEVEL) ? ManagementRole.UNSCOPED : type;
                    return role -> role.isOfType(wanted);
                })
                .orElse(_ -> true);
    }

    // GMR-3: with a cmdlet all parameters on one of its entries, without one anywhere in the role.
    private static Predicate<ManagementRole> holding(
            CmdletArguments arguments, String nameParameter, String parametersParameter, RoleEntry.Type type) {
        Optional<WildcardPattern> name = arguments.text(nameParameter).map(WildcardPattern::new);
        List<WildcardPattern> wanted = arguments.texts(parametersParameter).stream()
                .map(WildcardPattern::new)
                .toList();
        if (name.isEmpty() && wanted.isEmpty()) {
            return _ -> true;
        }
        return role -> {
            List<RoleEntry> entries = role.entries().values().stream()
                    .filter(entry -> entry.type() == type)
                    .filter(entry -> name.isEmpty() || name.get().matches(entry.name()))
                    .toList();
            if (name.isPresent()) {
                return entries.stream().anyMatch(entry -> hasAll(entry.parameters(), wanted));
            }
            List<String> everywhere = new ArrayList<>();
            entries.forEach(entry -> everywhere.addAll(entry.parameters()));
            return hasAll(Set.copyOf(everywhere), wanted);
        };
    }

    private static boolean hasAll(Set<String> parameters, List<WildcardPattern> wanted) {
        return wanted.stream().allMatch(pattern -> parameters.stream().anyMatch(pattern::matches));
    }

    /** The role types there are [ROLE-13]. */
    private static final class RoleTypes {

        static final String UNSCOPED_TOP_LEVEL = "UnScopedTopLevel";

        private static final String[] ALL = Stream.concat(
                        BuiltInPermissions.roleTypes().stream(), Stream.of(ManagementRole.UNSCOPED, UNSCOPED_TOP_LEVEL))
                .toArray(String[]::new);

        private RoleTypes() {}

        static String[] all() {
            return ALL.clone();
        }
    }
}
