package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.property.ServerProperties;
import java.util.List;
import java.util.stream.Stream;

/** {@code Get-DomainController}: what {@code -DomainController} may name. Reeve is the directory, so it is each server. */
public final class GetDomainController implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-DomainController";
    }

    @Override
    public String synopsis() {
        return "Lists the domain controllers that can be named; here each server of the organization is one.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(
                Declared.flag("GlobalCatalog"),
                Declared.any("Credential"),
                Declared.text("DomainName"),
                Declared.text("Forest"));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        String forest = context.organization().settings().forestRoot();
        boolean here = Stream.of("DomainName", "Forest")
                .flatMap(parameter -> arguments.text(parameter).stream())
                .allMatch(name -> CaseFolding.equal(name.strip(), forest));
        return context.readable(ExchangeServer.class)
                .filter(_ -> here)
                .map(server -> ResultObject.of("ADServer", server.name())
                        .put("Name", server.name())
                        .put(
                                "DnsHostName",
                                server.properties().text(ServerProperties.FQDN).orElse(server.name() + "." + forest))
                        .put("Domain", forest)
                        .put("Forest", forest)
                        .put("Site", GetExchangeServer.site(context.organization(), server))
                        .put("ADSite", GetExchangeServer.site(context.organization(), server))
                        .put("IsGlobalCatalog", true)
                        .build());
    }
}
