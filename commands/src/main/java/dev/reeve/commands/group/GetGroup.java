package dev.reeve.commands.group;

import dev.reeve.commands.attribute.Layouts;
import dev.reeve.commands.attribute.RecipientQuery;
import dev.reeve.commands.attribute.ResultSize;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.BaseProperties;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.commands.result.SchemaClass;
import dev.reeve.commands.result.Values;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code Get-Group}: groups of every kind, mail-enabled or not. Role groups are security groups too and are among them;
 * filters and units are about the others.
 */
public final class GetGroup implements ReadCmdlet {

    private static final String ROLE_GROUP = "RoleGroup";
    private static final RecipientQuery QUERY =
            new RecipientQuery(Layouts.GROUP, recipient -> recipient.type().isGroup());

    @Override
    public String name() {
        return "Get-Group";
    }

    @Override
    public String synopsis() {
        return "Lists security and distribution groups, mail-enabled or not, and role groups.";
    }

    @Override
    public List<Declared> parameters() {
        return RecipientQuery.parameters();
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        Optional<Value> identity = arguments.value("Identity");
        Optional<RoleGroup> roleGroup =
                identity.flatMap(value -> context.lookup().maybe(RoleGroup.class, value, _ -> true));
        if (roleGroup.isPresent()
                && context.lookup()
                        .maybe(
                                Recipient.class,
                                identity.orElseThrow(),
                                group -> group.type().isGroup())
                        .isEmpty()) {
            return Stream.of(show(context, roleGroup.get()));
        }
        List<RoleGroup> roleGroups = identity.isEmpty() ? roleGroups(context, arguments) : List.of();
        if (roleGroups.isEmpty()) {
            return QUERY.show(context, arguments);
        }
        List<ResultObject> all = Stream.concat(
                        QUERY.run(context, arguments).stream().map(group -> Layouts.GROUP.show(context, group)),
                        roleGroups.stream().map(group -> show(context, group)))
                .sorted(Comparator.comparing(
                        group -> group.member("Name").map(Value::text).orElse(""), String.CASE_INSENSITIVE_ORDER))
                .toList();
        return ResultSize.cut(context, arguments, all).stream();
    }

    private static List<RoleGroup> roleGroups(CmdletContext context, CmdletArguments arguments) {
        List<String> types = arguments.texts("RecipientTypeDetails");
        boolean wanted = types.isEmpty() || types.stream().anyMatch(type -> CaseFolding.equal(type, ROLE_GROUP));
        boolean restricted =
                Stream.of("Filter", "OrganizationalUnit", "Anr", "SortBy").anyMatch(arguments::has);
        return wanted && !restricted ? context.readable(RoleGroup.class).toList() : List.of();
    }

    private static ResultObject show(CmdletContext context, RoleGroup group) {
        ResultObject.Builder builder = ResultObject.of("Group", context.identity(group))
                .put("DisplayName", group.displayName())
                .put("GroupType", "Universal, SecurityEnabled")
                .put("ManagedBy", () -> Values.sortedReferences(context.organization(), group.managedBy()))
                .put("SamAccountName", group.samAccountName())
                .put("SimpleDisplayName", NullValue.NULL)
                .put("WindowsEmailAddress", NullValue.NULL)
                .put("Members", () -> Values.sortedReferences(context.organization(), group.members()))
                .put("Notes", NullValue.NULL)
                .put("Description", group.description())
                .put("PhoneticDisplayName", NullValue.NULL)
                .put("SeniorityIndex", NullValue.NULL)
                .put("IsHierarchicalGroup", NullValue.NULL)
                .put("RecipientType", "Group")
                .put("RecipientTypeDetails", ROLE_GROUP);
        return BaseProperties.presented(builder, context.organization(), group, SchemaClass.GROUP, context.server())
                .build();
    }
}
