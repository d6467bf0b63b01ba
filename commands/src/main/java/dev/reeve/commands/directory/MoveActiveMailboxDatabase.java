package dev.reeve.commands.directory;

import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.cmdlet.ChangeCmdlet;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.property.DatabaseProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code Move-ActiveMailboxDatabase}: another copy becomes the active one. Decided by the server that takes over [CFG-2]; the
 * most preferred healthy copy does where none is named [DB-3].
 */
public final class MoveActiveMailboxDatabase implements ChangeCmdlet {

    /** Checks that may be left out: copies here are as good as their state says, so that none of them finds anything. */
    private static final List<String> CHECKS = List.of(
            "SkipActiveCopyChecks",
            "SkipAllChecks",
            "SkipClientExperienceChecks",
            "SkipCpuChecks",
            "SkipHealthChecks",
            "SkipLagChecks",
            "SkipMaximumActiveDatabasesChecks",
            "SkipMoveSuppressionChecks");

    @Override
    public String name() {
        return "Move-ActiveMailboxDatabase";
    }

    @Override
    public String synopsis() {
        return "Makes another copy of a mailbox database the active one.";
    }

    @Override
    public List<Declared> parameters() {
        List<Declared> checks = CHECKS.stream().map(Declared::flag).toList();
        return Attributes.join(
                checks,
                List.of(
                        Declared.identity("Identity"),
                        Declared.identity("ActivateOnServer"),
                        Declared.identity("Server"),
                        Declared.identity("ActivatePreferredOnServer"),
                        Declared.flag("MoveAllDatabasesOrNone"),
                        Declared.flag("TerminateOnWarning"),
                        Declared.oneOf(
                                "MountDialOverride",
                                "DatabaseMountDialOverride",
                                "None",
                                "Lossless",
                                "GoodAvailability",
                                "BestEffort",
                                "BestAvailability"),
                        Declared.text("MoveComment", Declared.DESCRIPTION)));
    }

    /** A database that gets another active copy. */
    private record Move(MailboxDatabase database, ExchangeServer from, ExchangeServer to) {}

    @Override
    public Plan plan(CmdletContext context, CmdletArguments arguments) {
        PlanBuilder plan = context.plan();
        Optional<ExchangeServer> target = server(context, arguments, "ActivateOnServer")
                .or(() -> server(context, arguments, "ActivatePreferredOnServer"));
        Optional<ExchangeServer> source = server(context, arguments, "Server");
        target.ifPresent(plan::act);
        source.ifPresent(plan::act);
        List<Move> moves = new ArrayList<>();
        for (MailboxDatabase database : databases(context, arguments, source, target)) {
            move(context, plan, database, target).ifPresent(moves::add);
        }
        moves.forEach(move -> plan.step(
                        "Moving active mailbox database",
                        move.database().name() + " from " + move.from().name() + " to "
                                + move.to().name())
                .read(move.database())
                .putOn(move.to(), on(move)));
        return plan.results(_ -> moves.stream().map(MoveActiveMailboxDatabase::show))
                .build();
    }

    private static Optional<ExchangeServer> server(CmdletContext context, CmdletArguments arguments, String parameter) {
        return arguments.has(parameter)
                ? Optional.of(context.lookup().one(ExchangeServer.class, arguments.required(parameter)))
                : Optional.empty();
    }

    private static List<MailboxDatabase> databases(
            CmdletContext context,
            CmdletArguments arguments,
            Optional<ExchangeServer> source,
            Optional<ExchangeServer> target) {
        if (source.isPresent()) { // all that are active there
            return active(context, source.get());
        }
        if (arguments.has("ActivatePreferredOnServer")) { // all that prefer to be there
            return context.readable(MailboxDatabase.class)
                    .filter(database -> !database.copies().isEmpty()
                            && database.copies().size() > 1
                            && target.map(ExchangeServer::id)
                                    .equals(Optional.of(database.copies().getFirst()))
                            && !database.activeServer().equals(target.map(ExchangeServer::id)))
                    .toList();
        }
        return List.of(context.lookup().one(MailboxDatabase.class, arguments.required("Identity")));
    }

    private static List<MailboxDatabase> active(CmdletContext context, ExchangeServer server) {
        return context.readable(MailboxDatabase.class)
                .filter(database -> database.activeServer().equals(Optional.of(server.id()))
                        && database.copies().size() > 1)
                .toList();
    }

    private static Optional<Move> move(
            CmdletContext context, PlanBuilder plan, MailboxDatabase database, Optional<ExchangeServer> target) {
        ExchangeServer from = Databases.server(context, database);
        Optional<ExchangeServer> to = target.or(() -> database.copies().stream()
                .filter(id ->
                        !id.equals(from.id()) && !database.suspendedCopies().contains(id))
                .flatMap(id -> context.organization().find(id, ExchangeServer.class).stream())
                .findFirst());
        if (to.isEmpty()) {
            plan.read(database)
                    .act(from)
                    .refuse(
                            ErrorCode.InvalidArgument,
                            "Database '" + database.name() + "' has no other copy that could be activated.",
                            database.name());
            return Optional.empty();
        }
        if (!database.copies().contains(to.get().id())) {
            plan.read(database)
                    .refuse(
                            ErrorCode.InvalidArgument,
                            "Server '" + to.get().name() + "' has no copy of database '" + database.name() + "'.",
                            database.name());
            return Optional.empty();
        }
        if (database.suspendedCopies().contains(to.get().id())) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "The copy of database '" + database.name() + "' on server '"
                            + to.get().name() + "' is suspended. Resume it first.",
                    database.name());
        }
        return Optional.of(new Move(database, from, to.get()));
    }

    private static MailboxDatabase on(Move move) {
        return move.database()
                .withProperties(move.database()
                        .properties()
                        .withReferences(
                                DatabaseProperties.SERVER, List.of(move.to().id())));
    }

    private static ResultObject show(Move move) {
        return ResultObject.of("DatabaseMoveResult", move.database().name())
                .put("Identity", move.database().name())
                .put("ActiveServerAtStart", move.from().name())
                .put("ActiveServerAtEnd", move.to().name())
                .put("Status", "Succeeded")
                .build();
    }
}
