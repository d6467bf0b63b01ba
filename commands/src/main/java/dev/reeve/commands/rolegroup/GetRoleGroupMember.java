package dev.reeve.commands.rolegroup;

import dev.reeve.commands.attribute.Layouts;
import dev.reeve.commands.attribute.ResultSize;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.BaseProperties;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.commands.result.SchemaClass;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code Get-RoleGroupMember}: direct members only [RGM-1]. */
public final class GetRoleGroupMember implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-RoleGroupMember";
    }

    @Override
    public String synopsis() {
        return "Lists the direct members of a role group.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"), Declared.any("ResultSize"), Declared.flag("ReadFromDomainController"));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        RoleGroup group = Membership.find(context, arguments);
        group.linkedGroup()
                .ifPresent(sid -> context.warn("Role group '" + group.name()
                        + "' is linked: its members are those of the foreign group " + sid + "."));
        List<DirectoryObject> members = context.organization().membersOf(group).stream()
                .filter(context::canRead)
                .sorted(Comparator.comparing((DirectoryObject member) -> CaseFolding.fold(member.name()))
                        .thenComparing(DirectoryObject::id))
                .toList();
        return ResultSize.cut(context, arguments, members).stream().flatMap(member -> show(context, member).stream());
    }

    private static Optional<ResultObject> show(CmdletContext context, DirectoryObject member) {
        return switch (member) {
            case Recipient recipient -> Optional.of(Layouts.RECIPIENT.show(context, recipient));
            case RoleGroup group -> Optional.of(nested(context, group));
            default -> Optional.empty();
        };
    }

    private static ResultObject nested(CmdletContext context, RoleGroup group) {
        ResultObject.Builder builder = ResultObject.of("ReducedRecipient", context.identity(group))
                .put("SamAccountName", group.samAccountName())
                .put("DisplayName", group.displayName())
                .put("PrimarySmtpAddress", "")
                .put("RecipientType", "Group")
                .put("RecipientTypeDetails", "RoleGroup");
        return BaseProperties.presented(builder, context.organization(), group, SchemaClass.GROUP, context.server())
                .build();
    }
}
