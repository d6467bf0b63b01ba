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

/** {@code Get-MailUser}: people with an account here and their mail elsewhere. */
public final class GetMailUser implements ReadCmdlet {

    private static final RecipientQuery QUERY = new RecipientQuery(Layouts.MAIL_USER, External::isMailUser);

    @Override
    public String name() {
        return "Get-MailUser";
    }

    @Override
    public String synopsis() {
        return "Lists mail users: people with an account here and their mail elsewhere.";
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
