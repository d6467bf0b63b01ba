package dev.reeve.commands.result;

import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.language.value.Bool;
import dev.reeve.language.value.Guid;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Text;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Supplier;

/**
 * The properties that every object has [ORG-3], in the order in which lists show them after the class's own. There are two
 * orders [VIEW-6]: one of configuration objects, shown as they are stored, and one of objects that a cmdlet presents.
 */
public final class BaseProperties {

    private static final String VERSION = "0.12 (14.0.451.0)";

    private static final List<String> PRESENTED = List.of(
            "Identity",
            "Id",
            "IsValid",
            "ExchangeVersion",
            "Name",
            "DistinguishedName",
            "Guid",
            "ObjectCategory",
            "ObjectClass",
            "WhenChanged",
            "WhenCreated",
            "WhenChangedUTC",
            "WhenCreatedUTC",
            "OrganizationId",
            "OriginatingServer",
            "ObjectState");

    private BaseProperties() {}

    /** Adds them to a role, scope, policy, server or database. {@code server} is the one that answers. */
    public static ResultObject.Builder stored(
            ResultObject.Builder builder,
            Organization organization,
            DirectoryObject object,
            SchemaClass schemaClass,
            String server) {
        IdentityValue identity = IdentityValue.of(organization, object);
        builder.put("AdminDisplayName", NullValue.NULL)
                .put("ExchangeVersion", VERSION)
                .put("Name", object.name())
                .put("DistinguishedName", identity.distinguishedName().toString())
                .put("Identity", identity)
                .put("Guid", new Guid(object.id().uuid()));
        return dated(builder, organization, object, schemaClass)
                .put("Id", identity)
                .put("OriginatingServer", originatingServer(organization, server))
                .put("IsValid", true)
                .put("ObjectState", "Unchanged");
    }

    /** Adds them to an assignment, a role group, a unit or a recipient. {@code server} is the one that answers. */
    public static ResultObject.Builder presented(
            ResultObject.Builder builder,
            Organization organization,
            DirectoryObject object,
            SchemaClass schemaClass,
            String server) {
        return presented(builder, organization, object, () -> schemaClass, server);
    }

    /** The same; nothing is computed before it is read, since long lists read little of each object. */
    public static ResultObject.Builder presented(
            ResultObject.Builder builder,
            Organization organization,
            DirectoryObject object,
            Supplier<SchemaClass> schemaClass,
            String server) {
        return builder.putAll(PRESENTED, name -> switch (name) {
            case "Identity", "Id" -> IdentityValue.of(organization, object);
            case "IsValid" -> Bool.TRUE;
            case "ExchangeVersion" -> new Text(VERSION);
            case "Name" -> new Text(object.name());
            case "DistinguishedName" ->
                new Text(organization.tree().distinguishedName(object).toString());
            case "Guid" -> new Guid(object.id().uuid());
            case "ObjectCategory" ->
                new Text(schemaClass.get().shownCategory(organization.settings().forestRoot()));
            case "ObjectClass" -> schemaClass.get().shownClasses();
            case "WhenChanged", "WhenChangedUTC" -> new Moment(object.header().whenChanged(), ZoneOffset.UTC);
            case "WhenCreated", "WhenCreatedUTC" -> new Moment(object.header().whenCreated(), ZoneOffset.UTC);
            case "OrganizationId" -> new Text("");
            case "OriginatingServer" -> new Text(originatingServer(organization, server));
            case "ObjectState" -> new Text("Unchanged");
            default -> throw new IllegalArgumentException(name);
        });
    }

    private static ResultObject.Builder dated(
            ResultObject.Builder builder, Organization organization, DirectoryObject object, SchemaClass schemaClass) {
        return builder.put(
                        "ObjectCategory",
                        schemaClass.shownCategory(organization.settings().forestRoot()))
                .put("ObjectClass", schemaClass.shownClasses())
                .put("WhenChanged", new Moment(object.header().whenChanged(), ZoneOffset.UTC))
                .put("WhenCreated", new Moment(object.header().whenCreated(), ZoneOffset.UTC))
                .put("WhenChangedUTC", new Moment(object.header().whenChanged(), ZoneOffset.UTC))
                .put("WhenCreatedUTC", new Moment(object.header().whenCreated(), ZoneOffset.UTC))
                .put("OrganizationId", new Text(""));
    }

    private static String originatingServer(Organization organization, String server) {
        return server + "." + organization.settings().forestRoot();
    }
}
