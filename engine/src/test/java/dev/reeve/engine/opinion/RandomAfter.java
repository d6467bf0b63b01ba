package dev.reeve.engine.opinion;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Random states after a change. */
final class RandomAfter {

    private final Dice dice;
    private final List<OrganizationalUnit> units;
    private final List<Recipient> people;

    RandomAfter(Dice dice, List<OrganizationalUnit> units, List<Recipient> people) {
        this.dice = dice;
        this.units = units;
        this.people = people;
    }

    /** The recipient with something or nothing changed. */
    Recipient of(Recipient recipient, ObjectId caller) {
        boolean group = recipient.type().recipientType().endsWith("Group");
        Properties properties = recipient.properties();
        return switch (dice.below(8)) {
            case 0 -> described(recipient);
            case 1 ->
                recipient.withProperties(properties.with(RecipientProperties.CITY, dice.pick(RandomPeople.CITIES)));
            case 2 -> recipient.in(dice.pick(units).id());
            case 3 ->
                recipient.withProperties(
                        properties.with(RecipientProperties.HIDDEN_FROM_ADDRESS_LISTS_ENABLED, dice.chance(50)));
            case 4 ->
                group
                        ? owned(recipient, caller)
                        : recipient.as(dice.of(RecipientTypeDetails.UserMailbox, RecipientTypeDetails.MailUser));
            case 5 -> group ? withMember(recipient, dice.pick(people).id()) : recipient;
            default -> recipient;
        };
    }

    /** The group with the caller in or out, at times with something else besides. */
    Recipient joinedOrLeft(Recipient group, ObjectId caller) {
        Recipient changed = withMember(group, caller);
        return switch (dice.below(12)) {
            case 0 -> withMember(changed, dice.pick(people).id());
            case 1 -> of(changed, caller);
            default -> changed;
        };
    }

    Recipient described(Recipient recipient) {
        Properties properties = recipient
                .properties()
                .with(RecipientProperties.CITY, dice.pick(RandomPeople.CITIES))
                .with(RecipientProperties.DEPARTMENT, dice.pick(RandomPeople.DEPARTMENTS));
        return recipient.withProperties(
                dice.chance(30)
                        ? properties.with(RecipientProperties.TITLE, dice.pick(RandomPeople.TITLES))
                        : properties.without(RecipientProperties.CUSTOM_ATTRIBUTE1));
    }

    private static Recipient owned(Recipient group, ObjectId caller) {
        return toggled(group, caller, true);
    }

    private static Recipient withMember(Recipient group, ObjectId member) {
        return toggled(group, member, false);
    }

    private static Recipient toggled(Recipient group, ObjectId id, boolean manager) {
        var property = manager ? RecipientProperties.MANAGED_BY : RecipientProperties.MEMBERS;
        Set<ObjectId> ids = new LinkedHashSet<>(group.properties().references(property));
        if (!ids.remove(id)) {
            ids.add(id);
        }
        return group.withProperties(group.properties().withReferences(property, List.copyOf(ids)));
    }
}
