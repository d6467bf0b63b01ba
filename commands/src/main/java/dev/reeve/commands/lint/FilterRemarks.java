package dev.reeve.commands.lint;

import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What is to be said of a filter over recipients that is valid and perhaps not what somebody means. */
public final class FilterRemarks {

    private FilterRemarks() {}

    /** Properties that no recipient has: a sentence for each. */
    public static Stream<String> unset(Organization organization, Filter filter) {
        return unset(filter, property -> isUnset(organization, property));
    }

    /** The same where it is known otherwise which properties nobody has. */
    static Stream<String> unset(Filter filter, Predicate<Property> isUnset) {
        return filter.properties().stream()
                .filter(isUnset)
                .map(property -> "Its filter reads " + property.name() + ", which no recipient has.");
    }

    static boolean isUnset(Organization organization, Property property) {
        return organization
                .all(Recipient.class)
                .allMatch(recipient ->
                        organization.subject(recipient).values(property).isEmpty());
    }

    /**
     * MemberOfGroup is about direct members [RCPT-5]: a sentence for each group inside one that is asked for.
     *
     * @param sight which groups the reader may be told of
     */
    public static Stream<String> nested(
            Organization organization, Filter filter, Predicate<? super DirectoryObject> sight) {
        return filter.coverings(property -> Objects.equals(property, RecipientProperties.MEMBER_OF_GROUP)).stream()
                .flatMap(List::stream)
                .flatMap(probe -> DistinguishedName.parse(probe.value()).stream())
                .flatMap(name -> organization.tree().byDistinguishedName(name, DirectoryObject.class).stream())
                .distinct()
                .filter(sight)
                .flatMap(group -> organization.membersOf(group).stream()
                        .filter(member -> !organization.membersOf(member).isEmpty())
                        .filter(sight)
                        .map(inner -> "Its filter asks for members of '" + group.name() + "', and '" + inner.name()
                                + "' is a group in it: those inside are not in the scope."));
    }
}
