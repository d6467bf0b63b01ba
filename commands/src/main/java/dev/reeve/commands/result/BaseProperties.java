package dev.reeve.commands.result;

import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.language.value.Guid;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Text;
import java.time.ZoneOffset;

/**
 * The properties that every object has [ORG-3], in the order in which lists show them after the class's own. There are two
 * orders [VIEW-6]: one of configuration objects, shown as they are stored, and one of objects that a cmdlet presents.
 */
public final class BaseProperties {

    private static final String VERSION = "0.12 (14.0.451.0)";

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
        IdentityValue identity = IdentityValue.of(organization, object);
        builder.put("Identity", identity)
                .put("Id", identity)
                .put("IsValid", true)
                .put("ExchangeVersion", VERSION)
                .put("Name", object.name())
                .put("DistinguishedName", identity.distinguishedName().toString())
                .put("Guid", new Guid(object.id().uuid()));
        return dated(builder, organization, object, schemaClass)
                .put("OriginatingServer", originatingServer(organization, server))
                .put("ObjectState", "Unchanged");
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
