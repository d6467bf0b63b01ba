package dev.reeve.commands.attribute;

import dev.reeve.commands.result.IdentityValue;
import dev.reeve.engine.filter.FilterSubject;
import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyClass;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Guid;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.TimeSpan;
import dev.reeve.language.value.Value;
import dev.reeve.language.value.Whole;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How stored and computed properties show in the language. */
public final class Shown {

    private static final Set<Property> ADDRESSES = Set.of(
            RecipientProperties.EMAIL_ADDRESSES,
            RecipientProperties.PRIMARY_SMTP_ADDRESS,
            RecipientProperties.WINDOWS_EMAIL_ADDRESS,
            RecipientProperties.EXTERNAL_EMAIL_ADDRESS);

    private Shown() {}

    /** A property of an object: a list where it may hold several values, {@code $null} where it is unset. */
    public static Value of(Organization organization, FilterSubject subject, Property property) {
        List<PropertyValue> values = subject.values(property);
        if (property == RecipientProperties.RETENTION_POLICY) {
            return values.stream()
                    .map(value -> policy(organization, value))
                    .findFirst()
                    .orElse(NullValue.NULL);
        }
        if (property.isMultiValued()) {
            List<Value> shown = values.stream()
                    .flatMap(value -> one(organization, value).stream())
                    .map(value -> ADDRESSES.contains(property) ? new AddressValue(value.text()) : value)
                    .toList();
            return new ListValue(
                    property.type() == PropertyClass.REFERENCE
                            ? shown.stream()
                                    .sorted(Comparator.comparing(Value::text, String.CASE_INSENSITIVE_ORDER))
                                    .toList()
                            : shown);
        }
        if (values.isEmpty()) {
            return property.type() == PropertyClass.BOOLEAN ? Bool.FALSE : NullValue.NULL;
        }
        Value shown = one(organization, values.getFirst()).orElse(NullValue.NULL);
        return ADDRESSES.contains(property) && shown instanceof Text(String text) ? new AddressValue(text) : shown;
    }

    /** Filters see the name of a retention policy as text; shown it is a reference like the other policies. */
    private static Value policy(Organization organization, PropertyValue value) {
        return value instanceof PropertyValue.Text(String text)
                ? DistinguishedName.parse(text)
                        .flatMap(name -> organization.tree().byDistinguishedName(name, ConfigurationObject.class))
                        .<Value>map(policy -> IdentityValue.of(organization, policy))
                        .orElse(new Text(text))
                : one(organization, value).orElse(NullValue.NULL);
    }

    /** One value; empty for a reference to what no longer exists. */
    private static Optional<Value> one(Organization organization, PropertyValue value) {
        return switch (value) {
            case PropertyValue.Text(var text) -> Optional.of(new Text(text));
            case PropertyValue.Flag(var flag) -> Optional.of(Bool.of(flag));
            case PropertyValue.Whole(var number) -> Optional.of(new Whole(number));
            case PropertyValue.Size(var bytes) -> Optional.of(new SizeValue(bytes));
            case PropertyValue.Unlimited() -> Optional.of(new SizeValue.Unlimited());
            case PropertyValue.Time(var instant) -> Optional.of(new Moment(instant, ZoneOffset.UTC));
            case PropertyValue.Span(var duration) -> Optional.of(new TimeSpan(duration));
            case PropertyValue.Identifier(var uuid) -> Optional.of(new Guid(uuid));
            case PropertyValue.Access access ->
                IdentityValue.of(organization, access.trustee()).map(identity -> identity);
            case PropertyValue.Reference(var id) ->
                IdentityValue.of(organization, id).map(identity -> identity);
        };
    }
}
