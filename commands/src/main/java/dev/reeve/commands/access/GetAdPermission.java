package dev.reeve.commands.access;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.organization.Recipient;
import java.util.List;
import java.util.stream.Stream;

/** {@code Get-ADPermission}: who may do what with a recipient, database or server, its own account first. */
public final class GetAdPermission implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-ADPermission";
    }

    @Override
    public String synopsis() {
        return "Lists who may do what with an object, such as send as a recipient.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.flag("Owner"), Declared.identity("User"));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        AccessEdit edit = AccessEdit.ofDirectory(context, arguments.required("Identity"));
        if (arguments.isOn("Owner")) {
            String owner = edit.list()
                    .owner()
                    .map(id -> Trustee.name(context.organization(), id))
                    .orElse(Trustee.SYSTEM);
            return Stream.of(AccessResult.owner(context, edit.object(), owner));
        }
        Listing listing = Listing.of(context, arguments.value("User"));
        boolean self = listing.self()
                && edit.object() instanceof Recipient recipient
                && recipient.type().isUser();
        return Stream.concat(
                self ? Stream.of(self(context, edit)) : Stream.empty(),
                edit.list().granted().stream()
                        .filter(listing::lists)
                        .map(access -> AccessResult.of(context, AccessResult.DIRECTORY, edit.object(), access)));
    }

    private static ResultObject self(CmdletContext context, AccessEdit edit) {
        return AccessResult.self(
                context,
                AccessResult.DIRECTORY,
                edit.object(),
                List.of(Rights.EXTENDED),
                List.of("Receive-As", "Send-As", "User-Change-Password"));
    }
}
