package dev.reeve.commands.recipient;

import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.Layouts;
import dev.reeve.commands.attribute.RecipientQuery;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.organization.Recipient;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** {@code Get-User}: every account, with a mailbox or without. */
public final class GetUser implements ReadCmdlet {

    private static final List<String> ELSEWHERE = List.of("AuditLog", "AuxAuditLog", "SupervisoryReviewPolicy");

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
        List<Declared> query = RecipientQuery.parameters().stream()
                .map(parameter -> parameter.name().equals("SortBy") ? Declared.text("Sortby") : parameter)
                .toList();
        return Attributes.join(query, SystemMailboxes.switches(ELSEWHERE.toArray(String[]::new)));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        Predicate<Recipient> reached = SystemMailboxes.reached(arguments, ELSEWHERE);
        return new RecipientQuery(Layouts.USER, recipient -> recipient.type().isUser() && reached.test(recipient))
                .show(context, arguments);
    }
}
