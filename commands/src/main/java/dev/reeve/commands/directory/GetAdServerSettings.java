package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.property.ServerProperties;
import dev.reeve.language.value.ListValue;
import java.util.List;
import java.util.stream.Stream;

/** {@code Get-ADServerSettings}: what of the directory the session sees, which is always all of it. */
public final class GetAdServerSettings implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-ADServerSettings";
    }

    @Override
    public String synopsis() {
        return "Shows what part of the directory the session sees: the whole forest.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of();
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        String server = context.organization()
                .named(ExchangeServer.class, context.server())
                .flatMap(found -> found.properties().text(ServerProperties.FQDN).stream())
                .findFirst()
                .orElse(context.server());
        return Stream.of(ResultObject.of("RunspaceServerSettings", server)
                .put("DefaultGlobalCatalog", server)
                .put("PreferredDomainControllerForDomain", ListValue.EMPTY)
                .put("DefaultConfigurationDomainController", server)
                .put("DefaultPreferredDomainControllers", ListValue.ofTexts(List.of(server)))
                .put("UserPreferredGlobalCatalog", "")
                .put("UserPreferredConfigurationDomainController", "")
                .put("UserPreferredDomainControllers", ListValue.EMPTY)
                .put("RecipientViewRoot", "")
                .put("ViewEntireForest", true)
                .put("WriteOriginatingChangeTimestamp", false)
                .put("WriteShadowProperties", false)
                .put("Identity", "")
                .put("IsValid", true)
                .put("ObjectState", "New")
                .build());
    }
}
