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

/** {@code Get-User}: every account, with a mailbox or without. */
public final class GetUser implements ReadCmdlet {

    private static final RecipientQuery QUERY =
            new RecipientQuery(Layouts.USER, recipient -> recipient.type().isUser());

    @Override
    public String name() {
        return "Get-User";
    }

    @Override
    public String synopsis() {
        return "Lists accounts with the address book page of their people.";
    }

    @Override
    public List<Declared> parameters() {
        // The catalogue writes this one with a small b.
        return RecipientQuery.parameters().stream()
                .map(parameter -> parameter.name().equals("SortBy") ? Declared.text("Sortby") : parameter)
                .toList();
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        return QUERY.show(context, arguments);
    }
}
