package dev.reeve.commands.rolegroup;

import dev.reeve.commands.attribute.ResultSize;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.FilterText;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.RoleGroupProperties;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code Get-RoleGroup} [GRG-1] [GRG-2]. */
public final class GetRoleGroup implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-RoleGroup";
    }

    @Override
    public String synopsis() {
        return "Shows role groups with their roles, members and managers.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.filter("Filter"),
                Declared.oneOf("SortBy", "String", "Name", "DisplayName"),
                Declared.any("ResultSize"),
                Declared.flag("ReadFromDomainController"),
                Declared.flag("ShowPartnerLinked")); // CMD-12: on premises no group is linked to a partner's
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        Optional<Filter> filter = FilterText.of(arguments, "Filter", RoleGroupProperties.REGISTRY);
        List<RoleGroup> found = context.lookup().matching(RoleGroup.class, arguments.value("Identity")).stream()
                .filter(group -> filter.isEmpty()
                        || filter.get().matches(context.organization().subject(group)))
                .sorted(order(arguments))
                .toList();
        return ResultSize.cut(context, arguments, found).stream().map(group -> RoleGroupResult.of(context, group));
    }

    private static Comparator<RoleGroup> order(CmdletArguments arguments) {
        Comparator<RoleGroup> byName =
                (one, other) -> CaseFolding.fold(one.name()).compareTo(CaseFolding.fold(other.name()));
        boolean byDisplayName =
                arguments.text("SortBy").filter("DisplayName"::equalsIgnoreCase).isPresent();
        return byDisplayName
                ? Comparator.comparing((RoleGroup group) -> CaseFolding.fold(group.displayName()))
                        .thenComparing(byName)
                : byName;
    }
}
