package dev.reeve.shell.verb;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.commands.run.Session;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.ForeignForest;
import dev.reeve.engine.organization.ForeignForest.DomainController;
import dev.reeve.language.value.Credential;
import dev.reeve.language.value.SecureText;
import dev.reeve.shell.home.Home;
import dev.reeve.shell.home.Trusts;
import dev.reeve.shell.line.ExitCode;
import dev.reeve.shell.line.FailureException;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.shell.session.PasswordPrompt;
import dev.reeve.store.sqlite.SqliteStore;
import dev.reeve.workplace.JsonLines;
import dev.reeve.workplace.Workplace;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code reeve trust}: which foreign forests the organization trusts, and how they are reached [FOREST-1]. */
public record TrustVerb(Settings settings, Streams streams) {

    /**
     * The options of {@code reeve trust add}.
     *
     * @param controllers {@code NAME} or {@code NAME=URL} each
     * @param bindName the account with which Reeve reads the forest
     * @param passwordFile the file whose first line is its password; else it is asked for
     */
    public record Options(
            List<String> controllers,
            Optional<String> netBiosName,
            Optional<String> baseDn,
            Optional<String> bindName,
            Optional<Path> passwordFile) {}

    /** Adds, lists or removes; answers the exit code. */
    public int run(List<String> operands, Options options) {
        String action = operands.isEmpty() ? "" : operands.getFirst().toLowerCase(Locale.ROOT);
        if (operands.size() != (action.equals("list") ? 1 : 2)
                || !List.of("add", "list", "remove").contains(action)) {
            throw FailureException.usage(
                    "Say: reeve trust add DOMAIN --domain-controller NAME[=URL] …, reeve trust list,"
                            + " or reeve trust remove DOMAIN.");
        }
        if (!Home.exists(settings.home())) {
            throw FailureException.failed(
                    "HomeUnusable", "There is no organization at " + settings.home() + "; reeve init makes one.");
        }
        try (Home home = Home.open(settings)) {
            Workplace workplace = LocalSessions.on(settings, home).workplace();
            return switch (action) {
                case "add" -> add(workplace, operands.getLast(), options);
                case "remove" -> remove(workplace, operands.getLast());
                default -> list(workplace);
            };
        } catch (ReeveException e) {
            throw FailureException.failed(e.code().name(), e.getMessage() + " Nothing was changed.");
        }
    }

    private int add(Workplace workplace, String domain, Options options) {
        if (options.controllers().isEmpty()) {
            throw FailureException.usage("Name at least one --domain-controller NAME[=URL].");
        }
        List<DomainController> controllers =
                options.controllers().stream().map(TrustVerb::controller).toList();
        ForeignForest forest = Trusts.add(
                workplace,
                session(workplace),
                new Trusts.Wanted(
                        domain,
                        options.netBiosName(),
                        options.baseDn(),
                        controllers,
                        options.bindName().map(name -> new Credential(name, password(options)))));
        controllers.stream()
                .filter(controller -> options.bindName().isPresent() && !isPrivate(controller))
                .forEach(controller -> streams.err()
                        .println("reeve: " + controller.url()
                                + " is not encrypted: the password goes over the network as it is. Use ldaps://."));
        if (options.bindName().isPresent()) {
            warnWhereOthersRead(settings.home().resolve(SqliteStore.FILE_NAME));
        }
        return said("Trusted: " + forest.name() + " (" + forest.netBiosName() + ", " + forest.domainSid() + ").");
    }

    /** A new home is its owner's alone; one of an earlier release may not be. */
    private void warnWhereOthersRead(Path database) {
        try {
            if (Files.getPosixFilePermissions(database).contains(PosixFilePermission.OTHERS_READ)) {
                streams.err()
                        .println("reeve: " + database
                                + " is readable by others, and the password stands in it. Take that"
                                + " away: chmod 600.");
            }
        } catch (UnsupportedOperationException _) {
            // files here have no such permissions
        } catch (IOException e) {
            streams.err()
                    .println("reeve: Whether others read " + database
                            + ", in which the password stands, can't be told: " + e.getMessage());
        }
    }

    private int remove(Workplace workplace, String domain) {
        Trusts.remove(workplace, session(workplace), domain);
        return said("No longer trusted: " + domain + ".");
    }

    private int list(Workplace workplace) {
        List<ForeignForest> forests = workplace
                .snapshot()
                .all(ForeignForest.class)
                .sorted(Comparator.comparing(ForeignForest::name))
                .toList();
        for (ForeignForest forest : forests) {
            if (settings.output() == OutputFormat.JSON) {
                streams.out().println(JsonLines.trust(forest));
            } else {
                streams.out()
                        .println(forest.name() + "  " + forest.netBiosName() + "  " + forest.domainSid()
                                + forest.bindName()
                                        .map(name -> "  read as " + name)
                                        .orElse(""));
                forest.domainControllers()
                        .forEach(controller ->
                                streams.out().println("  " + controller.name() + "  " + controller.url()));
            }
        }
        return ExitCode.DONE;
    }

    private int said(String line) {
        if (settings.output() == OutputFormat.TEXT) {
            streams.out().println(line);
        }
        return ExitCode.DONE;
    }

    private Session session(Workplace workplace) {
        return workplace.local(settings.as().orElse(NewOrganization.ADMINISTRATOR), System.getProperty("user.name"));
    }

    private static DomainController controller(String text) {
        int equals = text.indexOf('=');
        String name = equals < 0 ? text : text.substring(0, equals);
        String url = equals < 0 ? "ldaps://" + text : text.substring(equals + 1);
        try {
            URI address = URI.create(url);
            boolean ldap = List.of("ldap", "ldaps")
                    .contains(
                            Optional.ofNullable(address.getScheme()).orElse("").toLowerCase(Locale.ROOT));
            if (ldap && address.getHost() != null && !name.isBlank()) {
                return new DomainController(name, url);
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw FailureException.usage("'--domain-controller " + text + "': give NAME, or NAME=ldaps://HOST[:PORT].");
    }

    /** Whether nobody can listen on the way there. */
    private static boolean isPrivate(DomainController controller) {
        URI address = URI.create(controller.url());
        try {
            return address.getScheme().equalsIgnoreCase("ldaps")
                    || InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }

    private SecureText password(Options options) {
        return new PasswordPrompt(SystemConsole.of(streams))
                .ask("Password of " + options.bindName().orElse("") + ": ", options.passwordFile());
    }
}
