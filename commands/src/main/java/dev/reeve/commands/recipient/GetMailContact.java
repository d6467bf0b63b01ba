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

/** {@code Get-MailContact}: addresses of people outside. */
public final class GetMailContact implements ReadCmdlet {

    private static final RecipientQuery QUERY = new RecipientQuery(Layouts.MAIL_CONTACT, External::isMailContact);

    @Override
    public String name() {
        return "Get-MailContact";
    }

    @Override
    public String synopsis() {
        return "Lists mail contacts: addresses of people outside.";
    }

    @Override
    public List<Declared> parameters() {
        return RecipientQuery.parameters().stream()
                .map(parameter -> parameter.name().equals("Anr") ? Declared.text("ANR") : parameter)
                .toList();
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        return QUERY.show(context, arguments);
    }
}
