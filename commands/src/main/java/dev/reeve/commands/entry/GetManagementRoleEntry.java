package dev.reeve.commands.entry;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.WildcardPattern;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code Get-ManagementRoleEntry} [GME-1] to [GME-4]. */
public final class GetManagementRoleEntry implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-ManagementRoleEntry";
    }

    @Override
    public String synopsis() {
        return "Shows the entries of management roles: which cmdlets and parameters a role gives.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.texts("Parameters"),
                Declared.text("PSSnapinName"),
                Declared.someOf("Type", "ManagementRoleEntryType", "Cmdlet", "Script", "ApplicationPermission"));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        EntryIdentity identity = identity(arguments.required("Identity"));
        WildcardPattern name = new WildcardPattern(identity.name());
        Predicate<RoleEntry> filter = filter(arguments);
        List<ResultObject> found =
                context.lookup().matching(ManagementRole.class, Optional.of(new Text(identity.role()))).stream()
                        .flatMap(role -> role.entries().values().stream()
                                .filter(entry -> name.matches(entry.name()))
                                .filter(filter)
                                .map(entry -> EntryResult.of(context, role, entry)))
                        .toList();
        if (found.isEmpty() && !WildcardPattern.isWildcard(identity.name())) {
            throw context.lookup().notFound(identity.text()); // GME-2
        }
        return found.stream();
    }

    /** An entry's identity; a role from the pipeline stands for all that it holds. */
    private static EntryIdentity identity(Value given) {
        return given instanceof Text || given.text().indexOf('\\') >= 0
                ? EntryIdentity.parse(given)
                : new EntryIdentity(given.text(), "*");
    }

    private static Predicate<RoleEntry> filter(CmdletArguments arguments) {
        List<WildcardPattern> parameters =
                arguments.texts("Parameters").stream().map(WildcardPattern::new).toList();
        List<String> types = arguments.texts("Type");
        Optional<String> snapIn = arguments.text("PSSnapinName");
        return entry -> parameters.stream()
                        .allMatch(pattern -> entry.parameters().stream().anyMatch(pattern::matches))
                && (types.isEmpty()
                        || types.stream()
                                .anyMatch(type ->
                                        CaseFolding.equal(type, entry.type().name())))
                && snapIn.map(wanted -> CaseFolding.equal(wanted, entry.snapIn()))
                        .orElse(true);
    }
}
