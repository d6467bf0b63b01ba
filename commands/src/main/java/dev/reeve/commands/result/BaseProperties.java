package dev.reeve.commands.result;

import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.language.value.Guid;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.Moment;
import dev.reeve.language.value.Text;
import java.time.ZoneOffset;
import java.util.List;

/** The properties that every object has [ORG-3], in the order in which lists show them after the class's own. */
public final class BaseProperties {

    private BaseProperties() {}

    /**
     * Adds them.
     *
     * @param objectClasses the values of {@code ObjectClass}, most general first; the last also names the category
     * @param server the server that answers
     */
    public static ResultObject.Builder add(
            ResultObject.Builder builder,
            Organization organization,
            DirectoryObject object,
            List<String> objectClasses,
            String server) {
        IdentityValue identity = IdentityValue.of(organization, object);
        String forest = organization.settings().forestRoot();
        return builder.put("IsValid", true)
                .put("ExchangeVersion", "0.12 (14.0.451.0)")
                .put("Name", object.name())
                .put("DistinguishedName", identity.distinguishedName().toString())
                .put("Identity", identity)
                .put("Guid", new Guid(object.id().uuid()))
                .put("ObjectCategory", forest + "/Configuration/Schema/" + objectClasses.getLast())
                .put("ObjectClass", ListValue.ofTexts(objectClasses))
                .put("WhenChanged", new Moment(object.header().whenChanged(), ZoneOffset.UTC))
                .put("WhenCreated", new Moment(object.header().whenCreated(), ZoneOffset.UTC))
                .put("WhenChangedUTC", new Moment(object.header().whenChanged(), ZoneOffset.UTC))
                .put("WhenCreatedUTC", new Moment(object.header().whenCreated(), ZoneOffset.UTC))
                .put("OrganizationId", new Text(""))
                .put("OriginatingServer", server + "." + forest)
                .put("Id", identity);
    }
}
