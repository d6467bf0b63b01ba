package dev.reeve.commands.directory;

import dev.reeve.commands.attribute.Shown;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.BaseProperties;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.commands.result.SchemaClass;
import dev.reeve.engine.filter.FilterSubject;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.ServerProperties;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code Get-ExchangeServer}. */
public final class GetExchangeServer implements ReadCmdlet {

    /** What scripts look at to tell servers apart: the newest release that the built-in data is of. */
    private static final String VERSION = "Version 15.2 (Build 1544.4)";

    @Override
    public String name() {
        return "Get-ExchangeServer";
    }

    @Override
    public String synopsis() {
        return "Lists the servers of the organization.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.identity("Identity"), Declared.text("Domain"), Declared.flag("Status"));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        Optional<Value> identity = arguments.value("Identity");
        Optional<String> domain = arguments.text("Domain");
        return context.lookup().matching(ExchangeServer.class, identity).stream()
                .filter(server -> domain.isEmpty() || isIn(server, domain.get()))
                .map(server -> show(context, server));
    }

    private static boolean isIn(ExchangeServer server, String domain) {
        return server.properties()
                .text(ServerProperties.FQDN)
                .map(fqdn -> fqdn.substring(fqdn.indexOf('.') + 1))
                .filter(own -> CaseFolding.equal(own, domain))
                .isPresent();
    }

    /** The server as an object. */
    public static ResultObject show(CmdletContext context, ExchangeServer server) {
        FilterSubject subject = context.organization().subject(server);
        ResultObject.Builder builder = ResultObject.of("ExchangeServer", context.identity(server))
                .put("Site", site(subject))
                .put("Edition", "Enterprise")
                .put("Domain", context.organization().settings().forestRoot());
        for (Property property : ServerProperties.REGISTRY.all()) {
            builder.put(property.name(), Shown.of(context.organization(), subject, property));
        }
        if (server.properties().text(ServerProperties.ADMIN_DISPLAY_VERSION).isEmpty()) {
            builder.put("AdminDisplayVersion", VERSION);
        }
        return BaseProperties.stored(builder, context.organization(), server, SchemaClass.SERVER, context.server())
                .build();
    }

    /** The name of the server's site: the leaf of its distinguished name. */
    static String site(Organization organization, ExchangeServer server) {
        return site(organization.subject(server));
    }

    private static String site(FilterSubject subject) {
        return subject.values(ServerProperties.SERVER_SITE).stream()
                .flatMap(value ->
                        value instanceof PropertyValue.Text(var text) ? Stream.of(text) : Stream.<String>empty())
                .flatMap(text -> DistinguishedName.parse(text).stream())
                .map(name -> name.components().getFirst().value())
                .findFirst()
                .orElse("");
    }
}
