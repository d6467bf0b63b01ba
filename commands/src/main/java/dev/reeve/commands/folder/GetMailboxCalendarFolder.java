package dev.reeve.commands.folder;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import java.util.List;
import java.util.stream.Stream;

/** {@code Get-MailboxCalendarFolder}: how a calendar is published. */
public final class GetMailboxCalendarFolder implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-MailboxCalendarFolder";
    }

    @Override
    public String synopsis() {
        return "Shows how a calendar is published: stored settings that no mail server reads yet.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        return Stream.of(CalendarPublishing.shown(
                context, CalendarPublishing.calendar(context, arguments.required("Identity"))));
    }
}
