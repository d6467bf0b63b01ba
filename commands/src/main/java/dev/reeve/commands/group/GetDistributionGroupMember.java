package dev.reeve.commands.group;

import dev.reeve.commands.attribute.Layouts;
import dev.reeve.commands.attribute.ResultSize;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Lookup;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.organization.Recipient;
import java.util.List;
import java.util.stream.Stream;

/** {@code Get-DistributionGroupMember}: the direct members that the caller may read. */
public final class GetDistributionGroupMember implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-DistributionGroupMember";
    }

    @Override
    public String synopsis() {
        return "Lists the direct members of a distribution group.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.any("ResultSize"),
                Declared.any("Credential"),
                Declared.flag("ReadFromDomainController"),
                Declared.flag("IgnoreDefaultScope"));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        Recipient group = DistributionGroups.find(context, arguments.required("Identity"));
        List<Recipient> members = Lookup.sorted(context.organization().membersOf(group).stream()
                .filter(context::canRead)
                .flatMap(member -> member instanceof Recipient recipient ? Stream.of(recipient) : Stream.empty()));
        return ResultSize.cut(context, arguments, members).stream()
                .map(member -> Layouts.RECIPIENT.show(context, member));
    }
}
