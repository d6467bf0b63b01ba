package dev.reeve.commands.attribute;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.FilterText;
import dev.reeve.commands.result.BaseProperties;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.commands.result.SchemaClass;
import dev.reeve.commands.result.Values;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.filter.Filter;
import dev.reeve.engine.filter.FilterSubject;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RecipientTypeDetails;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyRegistry;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Guid;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The objects of one kind of recipient cmdlets: which properties they show, and so which their filters know [PROP-2]. */
public final class Layout {

    /** What every recipient object carries for filters, shown by this name or not. */
    private static final Set<String> ALWAYS_FILTERABLE = folded("""
            C, CommonName, Guid, Id, LdapRecipientFilter, LegacyExchangeDN, MemberOfGroup, Name, ObjectCategory, ObjectClass,
            DistinguishedName, RawCanonicalName, RawName, RecipientContainer, RecipientType, RecipientTypeDetails,
            WhenChanged, WhenChangedUTC, WhenCreated, WhenCreatedUTC, ExchangeVersion""");

    /** What is shown by another name than it is filtered by. */
    private static final Map<String, String> STORED_AS = Map.of(
            "RequireSenderAuthenticationEnabled", "RequireAllSendersAreAuthenticated",
            "RemoteRoutingAddress", "ExternalEmailAddress",
            "StartDateForRetentionHold", "ElcExpirationSuspensionStartDate",
            "EndDateForRetentionHold", "ElcExpirationSuspensionEndDate",
            "SCLDeleteThreshold", "SCLDeleteThresholdInt",
            "SCLJunkThreshold", "SCLJunkThresholdInt",
            "SCLQuarantineThreshold", "SCLQuarantineThresholdInt",
            "SCLRejectThreshold", "SCLRejectThresholdInt");

    private final String typeName;
    private final List<String> names;
    private final Map<String, Value> unset;
    private final PropertyRegistry filterable;

    /**
     * A layout.
     *
     * @param names the properties in display order, separated by commas
     * @param unset what some of them show where they are unset
     */
    public Layout(String typeName, String names, Map<String, Value> unset) {
        this.typeName = typeName;
        this.names = split(names);
        this.unset = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        this.unset.putAll(unset);
        Set<String> known = this.names.stream()
                .flatMap(name -> Stream.of(name, STORED_AS.getOrDefault(name, name)))
                .map(CaseFolding::fold)
                .collect(Collectors.toSet());
        this.filterable = RecipientProperties.REGISTRY.only(
                property -> known.contains(fold(property)) || ALWAYS_FILTERABLE.contains(fold(property)));
    }

    private Layout(String typeName, List<String> names, Map<String, Value> unset, PropertyRegistry filterable) {
        this.typeName = typeName;
        this.names = names;
        this.unset = unset;
        this.filterable = filterable;
    }

    /**
     * The same objects with only some of their properties, besides those that every object has. Filters still know all.
     *
     * @throws ReeveException {@code InvalidArgument} for a name that they don't have
     */
    public Layout only(List<String> wanted) {
        wanted.stream().filter(name -> !shows(name)).findFirst().ifPresent(name -> {
            throw new ReeveException(
                    ErrorCode.InvalidArgument,
                    "The objects have no property '" + name + "'. Name one they show.",
                    name);
        });
        return new Layout(
                typeName,
                names.stream()
                        .filter(name -> wanted.stream().anyMatch(some -> CaseFolding.equal(some, name)))
                        .toList(),
                unset,
                filterable);
    }

    /** The recipient as an object of this layout. */
    public ResultObject show(CmdletContext context, Recipient recipient) {
        Organization organization = context.organization();
        FilterSubject subject = organization.subject(recipient);
        ResultObject.Builder builder = ResultObject.of(typeName, organization, recipient)
                .putAll(names, name -> value(context, recipient, subject, name));
        BaseProperties.presented(builder, organization, recipient, () -> schemaClass(subject), context.server());
        return builder.put("ExchangeObjectId", () -> new Guid(recipient.id().uuid()))
                .build();
    }

    private static SchemaClass schemaClass(FilterSubject subject) {
        return SchemaClass.ofRecipient(subject.values(RecipientProperties.OBJECT_CLASS).stream()
                .flatMap(value -> value instanceof PropertyValue.Text(var text) ? Stream.of(text) : Stream.empty())
                .toList());
    }

    /** A filter over what these objects carry. With the position of what is wrong [OPATH-27]. */
    public Optional<Filter> filter(CmdletArguments arguments, String parameter) {
        return FilterText.of(arguments, parameter, filterable);
    }

    /** Whether its objects have that property. */
    public boolean shows(String property) {
        return names.stream().anyMatch(name -> CaseFolding.equal(name, property))
                || List.of("Name", "Identity", "DistinguishedName", "Guid", "WhenCreated", "WhenChanged").stream()
                        .anyMatch(name -> CaseFolding.equal(name, property));
    }

    private Value value(CmdletContext context, Recipient recipient, FilterSubject subject, String name) {
        Value shown = switch (name) {
            case "OrganizationalUnit" ->
                context.organization()
                        .find(recipient.container(), OrganizationalUnit.class)
                        .<Value>map(
                                unit -> new Text(context.organization().tree().canonicalName(unit)))
                        .orElse(NullValue.NULL);
            case "DisplayName" -> new Text(recipient.displayName());
            case "IsLinked" -> Bool.of(recipient.linkedAccount().isPresent());
            case "LinkedMasterAccount" ->
                recipient
                        .linkedAccount()
                        .<Value>map(account -> new Text(account.name()))
                        .orElse(NullValue.NULL);
            case "EwsEnabled" ->
                subject.values(Attribute.property(name)).stream()
                        .findFirst()
                        .<Value>map(value -> Bool.of(value.equals(new PropertyValue.Whole(1))))
                        .orElse(NullValue.NULL);
            case "CountryOrRegion" -> Country.shown(recipient);
            case "RecipientFilterType" -> filterType(recipient);
            case "ManagedBy" -> managedBy(context, recipient, subject);
            case "AcceptMessagesOnlyFromSendersOrMembers", "RejectMessagesFromSendersOrMembers" ->
                both(context, subject, name.substring(0, name.length() - "SendersOrMembers".length()));
            default ->
                RecipientProperties.REGISTRY
                        .named(STORED_AS.getOrDefault(name, name))
                        .filter(property -> !subject.values(property).isEmpty() || !unset.containsKey(name))
                        .map(property -> Shown.of(context.organization(), subject, property))
                        .orElse(NullValue.NULL);
        };
        return shown == NullValue.NULL ? Optional.ofNullable(unset.get(name)).orElse(shown) : shown;
    }

    /** Of dynamic groups a single owner shows, of others a list. */
    private static Value managedBy(CmdletContext context, Recipient recipient, FilterSubject subject) {
        return recipient.type() == RecipientTypeDetails.DynamicDistributionGroup
                ? Values.reference(
                        context.organization(),
                        recipient.properties().references(RecipientProperties.MANAGED_BY).stream()
                                .findFirst())
                : Shown.of(context.organization(), subject, RecipientProperties.MANAGED_BY);
    }

    private static Value filterType(Recipient group) {
        boolean precanned = !group.properties()
                .values(RecipientProperties.INCLUDED_RECIPIENTS)
                .isEmpty();
        return new Text(precanned ? "Precanned" : "Custom");
    }

    private static Value both(CmdletContext context, FilterSubject subject, String kind) {
        return new ListValue(Stream.of(kind, kind + "DLMembers")
                .map(Attribute::property)
                .flatMap(property -> ListValue.itemsOf(Shown.of(context.organization(), subject, property)).stream())
                .toList());
    }

    private static String fold(Property property) {
        return CaseFolding.fold(property.name());
    }

    private static Set<String> folded(String names) {
        return split(names).stream().map(CaseFolding::fold).collect(Collectors.toSet());
    }

    private static List<String> split(String names) {
        return Arrays.stream(names.split(",")).map(String::strip).toList();
    }
}
