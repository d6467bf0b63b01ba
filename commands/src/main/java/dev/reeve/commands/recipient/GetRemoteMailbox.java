package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.Layouts;
import dev.reeve.commands.attribute.RecipientQuery;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code Get-RemoteMailbox}: mail users whose mailbox is in another organization of ours [MBX-9]. */
public final class GetRemoteMailbox implements ReadCmdlet {

    private static final RecipientQuery QUERY = new RecipientQuery(Layouts.REMOTE_MAILBOX, RemoteMailboxes::isOne);

    @Override
    public String name() {
        return "Get-RemoteMailbox";
    }

    @Override
    public String synopsis() {
        return "Lists mail users whose mailbox is elsewhere.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                RecipientQuery.parameters().stream()
                        .filter(parameter -> !parameter.name().equals("OrganizationalUnit")
                                && !parameter.name().equals("RecipientTypeDetails"))
                        .toList(),
                List.of(Declared.identity("OnPremisesOrganizationalUnit"), Declared.flag("Archive")));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        Optional<OrganizationalUnit> unit =
                arguments.value("OnPremisesOrganizationalUnit").map(context.lookup()::unit);
        List<Recipient> found = QUERY.run(context, arguments).stream()
                .filter(remote -> unit.isEmpty()
                        || context.organization()
                                .tree()
                                .isInside(remote, unit.get().id()))
                .filter(remote -> !arguments.isOn("Archive")
                        || remote.properties()
                                .value(RecipientProperties.ARCHIVE_GUID)
                                .isPresent())
                .toList();
        return QUERY.show(context, arguments, found);
    }
}
