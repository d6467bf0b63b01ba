package dev.reeve.shell.home;

import dev.reeve.commands.run.Session;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.IdentityResolver;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Resolution;
import dev.reeve.workplace.Workplace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Tells where the message tracking logs of servers lie [TRACK-2]. No cmdlet does: a folder of this machine is the business
 * of whoever owns the home, and who could name one could read what lies there.
 */
public final class TrackingFolders {

    private TrackingFolders() {}

    /**
     * The server's logs lie in that folder from now on.
     *
     * @throws ReeveException {@code TrackingLogsUnavailable} where the folder is not there, {@code ObjectNotFound} or
     *     {@code ObjectAmbiguous} where the server can't be told. Nothing was changed then.
     */
    public static ExchangeServer set(Workplace workplace, Session session, String server, Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        if (!Files.isDirectory(absolute) || !Files.isReadable(absolute)) {
            throw new ReeveException(
                    ErrorCode.TrackingLogsUnavailable,
                    "'" + absolute + "' is no folder that can be read here.",
                    absolute.toString());
        }
        return change(workplace, session, "reeve tracking set", server, Optional.of(absolute.toString()));
    }

    /**
     * Nobody reads the server's logs any more.
     *
     * @throws ReeveException {@code ObjectNotFound} or {@code ObjectAmbiguous} where the server can't be told
     */
    public static ExchangeServer remove(Workplace workplace, Session session, String server) {
        return change(workplace, session, "reeve tracking remove", server, Optional.empty());
    }

    private static ExchangeServer change(
            Workplace workplace, Session session, String command, String server, Optional<String> folder) {
        Organization after = workplace.runner().importChange(session, command, organization -> {
            ExchangeServer found = named(organization, server);
            return found.trackingLogs().equals(folder)
                    ? Change.put(List.of())
                    : Change.put(found.withTrackingLogs(folder)
                            .withHeader(found.header().changed(session.clock().instant())));
        });
        return named(after, server);
    }

    private static ExchangeServer named(Organization organization, String server) {
        return switch (new IdentityResolver(organization).resolve(ExchangeServer.class, server, _ -> true)) {
            case Resolution.Found<ExchangeServer>(ExchangeServer found) -> found;
            case Resolution.Missing<ExchangeServer> _ ->
                throw new ReeveException(
                        ErrorCode.ObjectNotFound,
                        "The server '" + server + "' couldn't be found on '"
                                + organization.settings().forestRoot() + "'.",
                        server);
            case Resolution.Ambiguous<ExchangeServer> _ ->
                throw new ReeveException(
                        ErrorCode.ObjectAmbiguous,
                        "The server '" + server + "' matches multiple entries. Use its whole name.",
                        server);
        };
    }
}
