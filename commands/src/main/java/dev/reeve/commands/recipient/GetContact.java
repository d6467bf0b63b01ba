package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Layouts;
import dev.reeve.commands.attribute.RecipientQuery;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import java.util.List;
import java.util.stream.Stream;

/** {@code Get-Contact}: people outside, with an address or without. */
public final class GetContact implements ReadCmdlet {

    private static final RecipientQuery QUERY = new RecipientQuery(Layouts.CONTACT, External::isContact);

    @Override
    public String name() {
        return "Get-Contact";
    }

    @Override
    public String synopsis() {
        return "Lists contacts with the address book page of their people.";
    }

    @Override
    public List<Declared> parameters() {
        return RecipientQuery.parameters();
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        return QUERY.show(context, arguments);
    }
}
