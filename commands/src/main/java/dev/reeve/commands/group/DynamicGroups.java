package dev.reeve.commands.group;

import dev.reeve.commands.attribute.Attributes;
import dev.reeve.commands.attribute.PrecannedFilter;
import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Declared;
import dev.reeve.commands.cmdlet.FilterText;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the cmdlets of dynamic distribution groups share: of what a group's filter is made, and where it looks. */
final class DynamicGroups {

    private static final String FILTER = "RecipientFilter";
    private static final String INCLUDED = "IncludedRecipients";
    private static final String CONTAINER = "RecipientContainer";

    private DynamicGroups() {}

    static boolean isDynamic(Recipient recipient) {
        return recipient.type() == RecipientTypeDetails.DynamicDistributionGroup;
    }

    static Recipient find(CmdletContext context, Value identity) {
        return context.lookup().one(Recipient.class, identity, DynamicGroups::isDynamic);
    }

    /** The parameters of {@link #apply}. */
    static List<Declared> parameters() {
        return Attributes.join(
                List.of(
                        Declared.filter(FILTER),
                        Declared.someOf(
                                INCLUDED,
                                "WellKnownRecipientType",
                                "None",
                                "MailboxUsers",
                                "Resources",
                                "MailContacts",
                                "MailGroups",
                                "MailUsers",
                                "AllRecipients"),
                        Declared.identity(CONTAINER)),
                Attributes.declared(Attributes.CONDITIONS));
    }

    /**
     * The properties of a group with what the arguments say of its members: a filter of one's own, or kinds of
     * recipients and conditions, of which the filter is then made.
     *
     * @throws ReeveException {@code InvalidFilter}, or {@code InvalidArgument} for both at once
     */
    static Properties apply(CmdletContext context, CmdletArguments arguments, PlanBuilder plan, Properties before) {
        boolean conditions = Attributes.CONDITIONS.stream().anyMatch(condition -> arguments.has(condition.parameter()));
        boolean precanned = conditions || arguments.has(INCLUDED);
        Properties properties = inContainer(context, arguments, before);
        if (arguments.has(FILTER)) {
            if (precanned) {
                throw new ReeveException(
                        ErrorCode.InvalidArgument,
                        "RecipientFilter can't be used together with IncludedRecipients and conditions. Give a filter, or"
                                + " give kinds of recipients and conditions.",
                        FILTER);
            }
            Filter filter = FilterText.required(arguments, FILTER, RecipientProperties.REGISTRY);
            filter.warnings().forEach(plan::warn);
            return withFilter(withoutConditions(properties), Optional.of(PrecannedFilter.withoutSystem(filter.text())));
        }
        if (!precanned) {
            return properties;
        }
        boolean custom =
                properties.values(RecipientProperties.INCLUDED_RECIPIENTS).isEmpty();
        if (custom && !arguments.has(INCLUDED)) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "The group has a filter of its own, to which no conditions can be added. Say with IncludedRecipients"
                            + " which kinds of recipients it takes in, or change RecipientFilter.",
                    INCLUDED);
        }
        Properties changed = Attributes.apply(Attributes.CONDITIONS, properties, context, arguments, plan);
        if (arguments.has(INCLUDED)) {
            changed = changed.with(RecipientProperties.INCLUDED_RECIPIENTS, included(arguments));
        }
        return withFilter(changed, PrecannedFilter.of(changed));
    }

    private static Properties inContainer(CmdletContext context, CmdletArguments arguments, Properties properties) {
        Optional<OrganizationalUnit> container = arguments.value(CONTAINER).map(context.lookup()::unit);
        return container
                .map(unit -> properties.withReferences(RecipientProperties.RECIPIENT_CONTAINER, List.of(unit.id())))
                .orElse(properties);
    }

    private static Properties withoutConditions(Properties properties) {
        return Stream.concat(
                        Stream.of(RecipientProperties.INCLUDED_RECIPIENTS),
                        Attributes.CONDITIONS.stream().map(condition -> condition.property()))
                .reduce(properties, Properties::without, (_, last) -> last);
    }

    private static Properties withFilter(Properties properties, Optional<String> filter) {
        return filter.map(text -> properties.with(
                        RecipientProperties.RECIPIENT_FILTER,
                        FilterText.parse(text, RecipientProperties.REGISTRY).text()))
                .orElseGet(() -> properties.without(RecipientProperties.RECIPIENT_FILTER));
    }

    /** The kinds in the order of their definition, as a flags value shows. */
    private static String included(CmdletArguments arguments) {
        List<String> given = arguments.texts(INCLUDED);
        List<String> names = RecipientProperties.INCLUDED_RECIPIENTS.members().orElseThrow().names().stream()
                .filter(name -> given.stream()
                        .flatMap(text -> Arrays.stream(text.split(",")))
                        .anyMatch(text -> CaseFolding.equal(text.strip(), name)))
                .toList();
        boolean all = names.contains("AllRecipients");
        if (names.isEmpty() || ((all || names.contains("None")) && names.size() > 1)) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "IncludedRecipients takes kinds of recipients; None and AllRecipients stand alone.",
                    INCLUDED);
        }
        return String.join(", ", names);
    }
}
