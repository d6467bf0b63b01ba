package dev.reeve.commands.configuration;

import dev.reeve.commands.attribute.SizeValue;
import dev.reeve.commands.builtin.ConfigurationNoun;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.result.BaseProperties;
import dev.reeve.commands.result.IdentityValue;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.commands.result.SchemaClass;
import dev.reeve.commands.result.Values;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.property.PropertyValue;
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
import java.util.List;
import java.util.Optional;

/** Stored configuration as its {@code Get-} cmdlet shows it. */
public final class ConfigurationResult {

    /** Which class of the directory it is of is not kept: all are of the most general one. */
    private static final SchemaClass SCHEMA_CLASS = new SchemaClass(List.of("top"), "Top");

    private static final String DISPLAY_NAME = "AdminDisplayName";

    /** The settings that are the organization itself in the directory, and go by its name. */
    private static final String ORGANIZATION = "OrganizationConfig";

    private ConfigurationResult() {}

    /** The object with all properties of its noun, set or not. */
    public static ResultObject of(CmdletContext context, ConfigurationObject object) {
        Organization organization = context.organization();
        ResultObject.Builder builder = ResultObject.of(object.noun(), context.identity(object));
        ConfigurationNoun.find(object.noun()).ifPresent(noun -> {
            switch (noun.binding()) {
                case ORGANIZATION -> {}
                case CONFIGURATION ->
                    builder.put(noun.ownerNoun().orElseThrow(), Values.reference(organization, object.owner()));
                case SERVER -> builder.put("Server", Values.reference(organization, object.owner()));
                case MAILBOX -> builder.put("MailboxOwnerId", Values.reference(organization, object.owner()));
            }
            NounProperties properties = NounProperties.of(noun);
            properties
                    .all()
                    .forEach((name, property) ->
                            builder.put(name, () -> shown(organization, property, properties.values(object, name))));
            if (RuleText.describes(noun.noun())) {
                builder.put(
                        "Description",
                        () -> new Text(RuleText.of(
                                properties.all().values(),
                                property ->
                                        shown(organization, property, properties.values(object, property.name())))));
            }
        });
        ResultObject.Builder all = BaseProperties.stored(builder, organization, object, SCHEMA_CLASS, context.server());
        if (object.isSet(DISPLAY_NAME)) {
            all.put(DISPLAY_NAME, Values.text(object.text(DISPLAY_NAME)));
        }
        if (object.isSettingsOfOwner()) {
            object.owner().flatMap(organization::find).ifPresent(owner -> all.put("Name", owner.name()));
        }
        if (object.noun().equals(ORGANIZATION)) {
            Text name = new Text(organization.settings().name());
            all.put("Name", name).put("Identity", name).put("Id", name);
        }
        return all.build();
    }

    private static Value shown(Organization organization, StoredProperty property, List<PropertyValue> values) {
        List<Value> shown = values.stream()
                .flatMap(value -> shown(organization, value).stream())
                .toList();
        if (property.several()) {
            return new ListValue(shown);
        }
        if (shown.isEmpty()) {
            return property.type() instanceof StoredType.Flag(boolean asState) && !asState
                    ? Bool.FALSE
                    : NullValue.NULL;
        }
        return shown.getFirst();
    }

    private static Optional<Value> shown(Organization organization, PropertyValue value) {
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
