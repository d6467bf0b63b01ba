package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.commands.result.Values;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.property.ServerProperties;
import dev.reeve.language.value.ListValue;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The components of a server and the states that requesters want them in. A component is as its least willing requester
 * wants it, and down with the whole server, but for two [SRV-4].
 */
final class ServerComponents {

    /** What is kept: for each server and component somebody spoke of, the state by requester. */
    static final String NOUN = "ServerComponentState";

    /** From least to most willing. */
    static final String[] STATES = {"Inactive", "Draining", "Active"};

    private static final String WHOLE_SERVER = "ServerWideOffline";

    private static final List<String> WITHOUT_SERVER = List.of("Monitoring", "RecoveryActionsEnabled");

    private static final List<String> NAMES = List.of(
            WHOLE_SERVER,
            "HubTransport",
            "FrontendTransport",
            "Monitoring",
            "RecoveryActionsEnabled",
            "AutoDiscoverProxy",
            "ActiveSyncProxy",
            "EcpProxy",
            "EwsProxy",
            "ImapProxy",
            "OabProxy",
            "OwaProxy",
            "PopProxy",
            "PushNotificationsProxy",
            "RpsProxy",
            "RwsProxy",
            "RpcProxy",
            "UMCallRouter",
            "XropProxy",
            "HttpProxyAvailabilityGroup",
            "MapiProxy",
            "EdgeTransport",
            "HighAvailability",
            "SharedCache");

    private static final List<String> REQUESTERS =
            List.of("HealthApi", "Maintenance", "Sidelined", "Functional", "Deployment");

    private ServerComponents() {}

    static List<String> names() {
        return NAMES;
    }

    /**
     * The component of that name.
     *
     * @throws ReeveException {@code InvalidArgument}
     */
    static String component(String given) {
        return known(given, NAMES, "component");
    }

    /**
     * The requester of that name.
     *
     * @throws ReeveException {@code InvalidArgument}
     */
    static String requester(String given) {
        return known(given, REQUESTERS, "requester");
    }

    private static String known(String given, List<String> names, String kind) {
        return names.stream()
                .filter(given.strip()::equalsIgnoreCase)
                .findFirst()
                .orElseThrow(() -> new ReeveException(
                        ErrorCode.InvalidArgument,
                        "There is no " + kind + " '" + given + "'. Name one of " + String.join(", ", names) + ".",
                        given));
    }

    /** What is kept of a component. */
    static Optional<ConfigurationObject> kept(CmdletContext context, ExchangeServer server, String component) {
        return context.organization()
                .configuration(NOUN, server.id())
                .filter(object -> object.name().equals(component))
                .findFirst();
    }

    /** A component that nobody spoke of. */
    static ConfigurationObject created(CmdletContext context, ExchangeServer server, String component) {
        return new ConfigurationObject(
                ObjectHeader.created(context.choices().newId(), component, context.now()),
                NOUN,
                Optional.of(server.id()),
                NOUN,
                new TreeMap<>());
    }

    private static int willingness(CmdletContext context, ExchangeServer server, String component) {
        int own = kept(context, server, component).stream()
                .flatMap(object -> object.values().keySet().stream().flatMap(object::texts))
                .mapToInt(state -> List.of(STATES).indexOf(state))
                .min()
                .orElse(STATES.length - 1);
        boolean goesWithServer = !component.equals(WHOLE_SERVER) && !WITHOUT_SERVER.contains(component);
        return goesWithServer && willingness(context, server, WHOLE_SERVER) == 0 ? 0 : own;
    }

    static ResultObject shown(CmdletContext context, ExchangeServer server, String component) {
        Stream<String> wanted = kept(context, server, component).stream()
                .flatMap(object -> object.values().keySet().stream()
                        .flatMap(requester -> object.texts(requester).map(state -> requester + ": " + state)));
        return ResultObject.of("ServerComponentState", component)
                .put("Server", Values.reference(context.organization(), Optional.of(server.id())))
                .put(
                        "ServerFqdn",
                        server.properties().text(ServerProperties.FQDN).orElse(server.name()))
                .put("Component", component)
                .put("State", STATES[willingness(context, server, component)])
                .put("LocalStates", ListValue.ofTexts(wanted.toList()))
                .put("Identity", component)
                .put("IsValid", true)
                .put("ObjectState", "New")
                .build();
    }
}
