package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import java.util.ArrayList;
import java.util.List;

/** {@code Add-MailboxDatabaseCopy}: whether it may be made is the scope of the server that gets the copy [CFG-2]. */
public final class AddMailboxDatabaseCopy implements ChangeCmdlet {

    @Override
    public String name() {
        return "Add-MailboxDatabaseCopy";
    }

    @Override
    public String synopsis() {
        return "Adds a copy of a mailbox database on another server.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.identity("Identity"),
                Declared.identity("MailboxServer"),
                Declared.whole("ActivationPreference"),
                Declared.any(CopySetting.REPLAY_LAG.parameter()),
                Declared.any(CopySetting.TRUNCATION_LAG.parameter()),
                // Nothing is copied here, so nothing is made ready for it either.
                Declared.flag("ConfigurationOnly"),
                Declared.flag("SeedingPostponed"));
    }

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        MailboxDatabase database = context.lookup().one(MailboxDatabase.class, arguments.required("Identity"));
        ExchangeServer server = context.lookup().one(ExchangeServer.class, arguments.required("MailboxServer"));
        PlanBuilder plan = context.plan().step("Adding database copy", database.name() + "\\" + server.name());
        List<ObjectId> copies = new ArrayList<>(database.copies());
        if (copies.contains(server.id())) {
            plan.refuse(
                    ErrorCode.NameExists,
                    "Server '" + server.name() + "' already has a copy of database '" + database.name() + "'.",
                    database.name());
        }
        long preference = arguments.whole("ActivationPreference").orElse(copies.size() + 1L);
        if (preference < 1 || preference > copies.size() + 1) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "ActivationPreference goes from 1 to " + (copies.size() + 1) + " here; " + preference
                            + " does not.",
                    String.valueOf(preference));
        }
        copies.add((int) preference - 1, server.id());
        return plan.read(database)
                .putOn(server, CopySetting.lagging(database.withCopies(copies), server.id(), arguments))
                .build();
    }
}
