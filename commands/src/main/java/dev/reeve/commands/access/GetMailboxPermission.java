package dev.reeve.commands.access;

import dev.reeve.commands.attribute.ResultSize;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import java.util.List;
import java.util.stream.Stream;

/** {@code Get-MailboxPermission}: who may open a mailbox, its own account first. */
public final class GetMailboxPermission implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-MailboxPermission";
    }

    @Override
    public String synopsis() {
        return "Lists who may open a mailbox.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.flag("Owner"),
                Declared.any("Credential"),
                Declared.identity("User"),
                Declared.any("ResultSize"),
                Declared.flag("ReadFromDomainController"));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        AccessEdit mailbox = AccessEdit.ofMailbox(context, arguments.required("Identity"));
        if (arguments.isOn("Owner")) {
            String owner = mailbox.list()
                    .owner()
                    .map(id -> Trustee.name(context.organization(), id))
                    .orElse(Trustee.SELF);
            return Stream.of(AccessResult.owner(context, mailbox.object(), owner));
        }
        Listing listing = Listing.of(context, arguments.value("User"));
        List<ResultObject> all = Stream.concat(
                        listing.self() ? Stream.of(self(context, mailbox)) : Stream.empty(),
                        mailbox.list().granted().stream()
                                .filter(listing::lists)
                                .map(access ->
                                        AccessResult.of(context, AccessResult.MAILBOX, mailbox.object(), access)))
                .toList();
        return ResultSize.cut(context, arguments, all).stream();
    }

    private static ResultObject self(CmdletContext context, AccessEdit mailbox) {
        return AccessResult.self(
                context,
                AccessResult.MAILBOX,
                mailbox.object(),
                List.of(Rights.FULL_ACCESS, "ReadPermission"),
                List.of());
    }
}
