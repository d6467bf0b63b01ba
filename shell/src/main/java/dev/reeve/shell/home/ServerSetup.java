package dev.reeve.shell.home;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.cmdlet.Choices;
import dev.reeve.commands.setup.ProvisionedServer;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.shell.line.FailureException;
import dev.reeve.workplace.Workplace;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A server comes or goes [SRV-3]: {@code /NewProvisionedServer:EX3}, {@code /RemoveProvisionedServer:EX3}, or their short
 * forms {@code /nprs} and {@code /rprs}.
 *
 * @param name the server
 * @param comes whether it comes
 */
public record ServerSetup(String name, boolean comes) implements SetupTask {

    private static final Map<String, Boolean> WORDS =
            Map.of("/newprovisionedserver", true, "/nprs", true, "/removeprovisionedserver", false, "/rprs", false);

    /**
     * The task that arguments ask for; empty where they are about something else.
     *
     * @throws FailureException of usage, where they name no server, or say more
     */
    static Optional<ServerSetup> parse(List<String> arguments) {
        Optional<String> meant = arguments.stream()
                .filter(argument -> WORDS.containsKey(word(argument)))
                .findFirst();
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        int colon = meant.get().indexOf(':');
        if (arguments.size() > 1 || colon < 0 || colon == meant.get().length() - 1) {
            throw FailureException.usage(
                    "Write /NewProvisionedServer:NAME or /RemoveProvisionedServer:NAME, and nothing else.");
        }
        return Optional.of(
                new ServerSetup(meant.get().substring(colon + 1), WORDS.getOrDefault(word(meant.get()), false)));
    }

    private static String word(String argument) {
        return argument.split(":", 2)[0].toLowerCase(Locale.ROOT);
    }

    @Override
    public List<String> run(Workplace workplace, String actor) {
        ObjectId id = Choices.random().newId();
        try {
            workplace
                    .runner()
                    .importChange(
                            workplace.local(NewOrganization.ADMINISTRATOR, actor),
                            "setup " + (comes ? "/NewProvisionedServer:" : "/RemoveProvisionedServer:") + name,
                            organization -> comes
                                    ? ProvisionedServer.add(
                                            organization,
                                            name,
                                            id,
                                            workplace.clock().instant())
                                    : ProvisionedServer.remove(organization, name));
        } catch (ReeveException e) {
            throw FailureException.failed(e.code().name(), e.getMessage() + " Nothing was changed.");
        }
        return List.of(comes ? "Server '" + name + "' is there." : "Server '" + name + "' is gone.");
    }
}
