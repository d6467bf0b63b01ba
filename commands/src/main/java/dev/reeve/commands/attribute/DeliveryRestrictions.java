package dev.reeve.commands.attribute;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.ListEdit;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whose mail a recipient takes or refuses: senders in one list, groups whose members are meant in another, and a parameter
 * for both together [MBX-8].
 */
final class DeliveryRestrictions {

    private static final List<String> KINDS = List.of("AcceptMessagesOnlyFrom", "RejectMessagesFrom");

    private final CmdletContext context;
    private final CmdletArguments arguments;
    private final PlanBuilder plan;

    DeliveryRestrictions(CmdletContext context, CmdletArguments arguments, PlanBuilder plan) {
        this.context = context;
        this.arguments = arguments;
        this.plan = plan;
    }

    static List<Declared> parameters() {
        return KINDS.stream()
                .flatMap(kind -> Stream.of(kind, kind + "DLMembers", kind + "SendersOrMembers"))
                .map(Declared::edit)
                .toList();
    }

    Properties apply(Properties before) {
        Properties properties = before;
        for (String kind : KINDS) {
            properties = one(properties, kind);
        }
        return properties;
    }

    private Properties one(Properties before, String kind) {
        Property senders = Attribute.property(kind);
        Property groups = Attribute.property(kind + "DLMembers");
        Properties properties = edited(before, kind, senders, Optional.of(false));
        properties = edited(properties, kind + "DLMembers", groups, Optional.of(true));
        Optional<ListEdit> both = arguments.listEdit(kind + "SendersOrMembers");
        if (both.isEmpty()) {
            return properties;
        }
        List<ObjectId> all = applied(
                both.get(),
                Stream.concat(properties.references(senders).stream(), properties.references(groups).stream())
                        .toList(),
                Optional.empty());
        return properties
                .withReferences(senders, all.stream().filter(id -> !isGroup(id)).toList())
                .withReferences(groups, all.stream().filter(this::isGroup).toList());
    }

    private Properties edited(Properties properties, String parameter, Property property, Optional<Boolean> group) {
        return arguments
                .listEdit(parameter)
                .map(edit -> properties.withReferences(property, applied(edit, properties.references(property), group)))
                .orElse(properties);
    }

    private List<ObjectId> applied(ListEdit edit, List<ObjectId> present, Optional<Boolean> group) {
        return edit.applyTo(present, value -> {
            Recipient recipient = context.lookup()
                    .one(
                            Recipient.class,
                            value,
                            found ->
                                    found.type().isMailEnabled() && (group.isEmpty() || group.get() == isGroup(found)));
            plan.read(recipient);
            return recipient.id();
        });
    }

    private boolean isGroup(ObjectId id) {
        return context.organization()
                .find(id, Recipient.class)
                .filter(DeliveryRestrictions::isGroup)
                .isPresent();
    }

    private static boolean isGroup(Recipient recipient) {
        return recipient.type().isGroup() || recipient.type() == RecipientTypeDetails.DynamicDistributionGroup;
    }
}
