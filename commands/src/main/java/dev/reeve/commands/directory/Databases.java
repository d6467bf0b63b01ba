package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;

/** Where databases and their copies are. */
public final class Databases {

    private Databases() {}

    /**
     * The server where a database is located: that of its active copy [DB-2].
     *
     * @throws ReeveException {@code ObjectNotFound} where it has none
     */
    public static ExchangeServer server(CmdletContext context, MailboxDatabase database) {
        return database.activeServer()
                .flatMap(id -> context.organization().find(id, ExchangeServer.class))
                .orElseThrow(() -> context.lookup().notFound("the server of " + database.name()));
    }

    /** A copy of a database, named {@code Database\\Server}. */
    public record Copy(MailboxDatabase database, ExchangeServer server) {
        /** Whether it is the one that is in use. */
        boolean isActive() {
            return database.activeServer().filter(server.id()::equals).isPresent();
        }

        /** Its identity text. */
        String text() {
            return database.name() + "\\" + server.name();
        }
    }

    /**
     * The copy that an identity names [DB-2].
     *
     * @throws ReeveException {@code ObjectNotFound} where there is no such copy
     */
    public static Copy copy(CmdletContext context, Value identity) {
        String text = identity.text();
        int cut = text.lastIndexOf('\\');
        if (cut < 0) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "'" + text + "' names no copy of a database. It looks like DB1\\MBX1.",
                    text);
        }
        MailboxDatabase database = context.lookup().one(MailboxDatabase.class, new Text(text.substring(0, cut)));
        ExchangeServer server = context.lookup().one(ExchangeServer.class, new Text(text.substring(cut + 1)));
        if (!database.copies().contains(server.id())) {
            throw context.lookup().notFound(text);
        }
        return new Copy(database, server);
    }
}
