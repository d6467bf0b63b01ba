package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.organization.ForeignForest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code Get-Trust}: the forests whose accounts can get rights here [FOREST-1]. */
public final class GetTrust implements ReadCmdlet {

    @Override
    public String name() {
        return "Get-Trust";
    }

    @Override
    public String synopsis() {
        return "Lists the forests that the organization trusts.";
    }

    @Override
    public List<Declared> parameters() {
        return List.of(Declared.text("DomainName"));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        // Every domain of the organization trusts the same forests.
        Optional<String> domain = arguments.text("DomainName").map(String::strip);
        domain.filter(name -> context.organization().tree().domain(name).isEmpty())
                .ifPresent(name -> {
                    throw context.lookup().notFound(name);
                });
        return context.readable(ForeignForest.class)
                .map(forest -> ResultObject.of("ADDomainTrustInfo", context.identity(forest))
                        .put("Name", forest.name())
                        .put("TrustType", "Forest")
                        .put("TrustDirection", "Outbound")
                        .put("NetBiosName", forest.netBiosName())
                        .put("Identity", context.identity(forest))
                        .build());
    }
}
