package dev.reeve.commands.attribute;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.FilterText;
import dev.reeve.commands.cmdlet.PlanBuilder;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What must be right about an email address policy before it is stored [ADDR-7]. */
public final class AddressPolicyRules {

    private static final String INCLUDED = "IncludedRecipients";

    private AddressPolicyRules() {}

    /**
     * The object as it is to be stored: unchanged where it is no email address policy, else with its filter in normal
     * text, made of what it includes where it has none of its own, and with templates that fit each other.
     *
     * @throws ReeveException {@code InvalidFilter}, {@code InvalidArgument}
     */
    public static ConfigurationObject checked(
            CmdletContext context, CmdletArguments arguments, PlanBuilder plan, ConfigurationObject policy) {
        return policy.noun().equals(AddressPolicy.NOUN)
                ? templates(context, arguments, plan, filter(arguments, plan, policy))
                : policy;
    }

    private static ConfigurationObject filter(CmdletArguments arguments, PlanBuilder plan, ConfigurationObject policy) {
        boolean precanned = arguments.has(INCLUDED)
                || Attributes.CONDITIONS.stream().anyMatch(condition -> arguments.has(condition.parameter()));
        if (!arguments.has(AddressPolicy.FILTER)) {
            return precanned
                    ? withFilter(
                            policy, PrecannedFilter.including(kinds(policy)).orElse(""))
                    : policy;
        }
        if (precanned) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "RecipientFilter can't be used together with IncludedRecipients and conditions. Give one of them.",
                    AddressPolicy.FILTER);
        }
        Filter filter = FilterText.required(arguments, AddressPolicy.FILTER, RecipientProperties.REGISTRY);
        filter.warnings().forEach(plan::warn);
        ConfigurationObject own = policy.with(INCLUDED, List.of());
        for (Attribute condition : Attributes.CONDITIONS) {
            own = own.with(condition.property().name(), List.of());
        }
        return withFilter(own, filter.text());
    }

    private static ConfigurationObject withFilter(ConfigurationObject policy, String text) {
        return policy.with(
                AddressPolicy.FILTER,
                text.isEmpty()
                        ? List.of()
                        : List.of(new PropertyValue.Text(FilterText.parse(text, RecipientProperties.REGISTRY)
                                .text())));
    }

    /** What a policy includes, as a dynamic group would have it. */
    private static Properties kinds(ConfigurationObject policy) {
        Properties properties = Properties.EMPTY.with(
                RecipientProperties.INCLUDED_RECIPIENTS, policy.texts(INCLUDED).collect(Collectors.joining(", ")));
        for (Attribute condition : Attributes.CONDITIONS) {
            properties = properties.with(
                    condition.property(), policy.values(condition.property().name()));
        }
        return properties;
    }

    private static ConfigurationObject templates(
            CmdletContext context, CmdletArguments arguments, PlanBuilder plan, ConfigurationObject policy) {
        boolean all = arguments.has(AddressPolicy.TEMPLATES);
        boolean primary = arguments.has(AddressPolicy.PRIMARY);
        if (!all && !primary) {
            return policy;
        }
        List<AddressTemplate> templates = new ArrayList<>(policy.texts(AddressPolicy.TEMPLATES)
                .map(AddressTemplate::parse)
                .toList());
        if (primary) {
            templates.removeIf(AddressTemplate::primary);
            templates.addFirst(
                    AddressTemplate.parse(policy.text(AddressPolicy.PRIMARY).orElse(""))
                            .as(true));
        }
        List<AddressTemplate> primaries =
                templates.stream().filter(AddressTemplate::primary).toList();
        if (primaries.size() != 1) {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "An email address policy makes exactly one primary address, and "
                            + (primaries.isEmpty() ? "none" : Integer.toString(primaries.size()))
                            + " of its templates has the prefix SMTP: in capitals.",
                    policy.name());
        }
        templates.forEach(template -> refuseUnaccepted(context.organization(), plan, template));
        AddressTemplate first = primaries.getFirst();
        return policy.with(
                        AddressPolicy.TEMPLATES,
                        templates.stream()
                                .<PropertyValue>map(template -> new PropertyValue.Text(template.text()))
                                .distinct()
                                .toList())
                .with(
                        AddressPolicy.PRIMARY,
                        List.of(new PropertyValue.Text(first.text().substring("SMTP:".length()))));
    }

    private static void refuseUnaccepted(Organization organization, PlanBuilder plan, AddressTemplate template) {
        boolean accepted = organization
                .configuration("AcceptedDomain")
                .flatMap(domain -> domain.text("DomainName").stream())
                .anyMatch(domain -> covers(domain, template.domain()));
        if (!accepted) {
            plan.refuse(
                    ErrorCode.InvalidArgument,
                    "The domain '" + template.domain()
                            + "' isn't an accepted domain of the organization. New-AcceptedDomain makes it one.",
                    template.domain());
        }
    }

    /** {@code *.contoso.com} stands for the domain and all below it. */
    private static boolean covers(String accepted, String domain) {
        String below = accepted.toLowerCase(Locale.ROOT);
        return below.startsWith("*.")
                ? ("." + domain.toLowerCase(Locale.ROOT)).endsWith(below.substring(1))
                : CaseFolding.equal(accepted, domain);
    }
}
