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

/** {@code Get-DistributionGroup}: mail-enabled groups with a list of members. */
public final class GetDistributionGroup implements ReadCmdlet {

    private static final RecipientQuery QUERY =
            new RecipientQuery(Layouts.DISTRIBUTION_GROUP, DistributionGroups::isDistributionGroup);

    @Override
    public String name() {
        return "Get-DistributionGroup";
    }

    @Override
    public String synopsis() {
        return "Lists distribution groups and mail-enabled security groups.";
    }

    @Override
    public List<Declared> parameters() {
        return Attributes.join(RecipientQuery.parameters(), List.of(Declared.identity("ManagedBy")));
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
