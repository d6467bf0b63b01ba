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

/** {@code Get-CASMailbox}: by which protocols clients reach a mailbox. */
public final class GetCasMailbox implements ReadCmdlet {

    private static final RecipientQuery QUERY = new RecipientQuery(
            Layouts.CAS_MAILBOX, recipient -> recipient.type().isMailbox());

    @Override
    public String name() {
        return "Get-CASMailbox";
    }

    @Override
    public String synopsis() {
        return "Lists by which protocols clients reach mailboxes.";
    }

    @Override
    public List<Declared> parameters() {
        return RecipientQuery.parameters().stream()
                .filter(parameter -> !parameter.name().equals("RecipientTypeDetails"))
                .toList();
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        return QUERY.show(context, arguments);
    }
}
