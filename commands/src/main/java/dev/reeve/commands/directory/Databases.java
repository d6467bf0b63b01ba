package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

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

        /** Whether it was taken out of service. */
        boolean isSuspended() {
            return database.suspendedCopies().contains(server.id());
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

    /** The copy that an identity names; of a database alone, its active one [DB-2]. */
    static Copy copyOrActive(CmdletContext context, Value identity) {
        if (identity.text().indexOf('\\') >= 0) {
            return copy(context, identity);
        }
        MailboxDatabase database = context.lookup().one(MailboxDatabase.class, identity);
        return new Copy(database, server(context, database));
    }

    /** Takes a copy out of service, with a comment on why, or brings it back [DB-3]. */
    static Plan suspension(
            CmdletContext context, Value identity, String step, boolean suspended, Optional<String> comment) {
        Copy copy = copyOrActive(context, identity);
        PlanBuilder plan = context.plan().step(step, copy.text());
        if (copy.isActive()) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "'" + copy.text() + "' is the active copy. Only passive copies are suspended and resumed.",
                    copy.text());
        }
        SortedSet<ObjectId> copies = new TreeSet<>(copy.database().suspendedCopies());
        if (suspended) {
            copies.add(copy.server().id());
        } else {
            copies.remove(copy.server().id());
        }
        return plan.act(copy.server())
                .modify(
                        copy.database(),
                        CopySetting.SUSPEND_COMMENT.put(
                                copy.database().withSuspendedCopies(copies),
                                copy.server().id(),
                                comment))
                .requirement(ConfigRequirement.SERVER_OR_DATABASE)
                .build();
    }
}
