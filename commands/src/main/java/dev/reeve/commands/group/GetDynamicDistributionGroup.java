package dev.reeve.commands.group;

import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.Layouts;
import dev.reeve.commands.attribute.RecipientQuery;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ReadCmdlet;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code Get-DynamicDistributionGroup}: groups whose members are whoever satisfies a filter. */
public final class GetDynamicDistributionGroup implements ReadCmdlet {

    private static final RecipientQuery QUERY =
            new RecipientQuery(Layouts.DYNAMIC_DISTRIBUTION_GROUP, DynamicGroups::isDynamic);

    @Override
    public String name() {
        return "Get-DynamicDistributionGroup";
    }

    @Override
    public String synopsis() {
        return "Lists dynamic distribution groups and the filters that make their members.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(
                RecipientQuery.parameters().stream()
                        .filter(parameter -> !parameter.name().equals("RecipientTypeDetails"))
                        .toList(),
                List.of(Declared.identity("ManagedBy"), Declared.flag("IncludeSystemObjects")));
    }

    @Override
    public Stream<ResultObject> read(CmdletContext context, CmdletArguments arguments) {
        Optional<ObjectId> manager = arguments
                .value("ManagedBy")
                .map(value -> context.lookup().one(Recipient.class, value).id());
        List<Recipient> found = QUERY.run(context, arguments).stream()
                .filter(group -> manager.isEmpty()
                        || group.properties()
                                .references(RecipientProperties.MANAGED_BY)
                                .contains(manager.get()))
                .toList();
        return QUERY.show(context, arguments, found);
    }
}
