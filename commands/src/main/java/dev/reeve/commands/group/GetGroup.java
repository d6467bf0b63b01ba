package dev.reeve.commands.group;

import dev.reeve.commands.attribute.Layouts;
import dev.reeve.commands.attribute.RecipientQuery;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import java.util.List;
import java.util.stream.Stream;

/** {@code Get-Group}: groups of every kind, mail-enabled or not. */
public final class GetGroup implements ReadCmdlet {

    private static final RecipientQuery QUERY =
            new RecipientQuery(Layouts.GROUP, recipient -> recipient.type().isGroup());

    @Override
    public String name() {
        return "Get-Group";
    }

    @Override
    public String synopsis() {
        return "Lists security and distribution groups, mail-enabled or not.";
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
