package dev.reeve.commands.result;

import dev.reeve.engine.name.DistinguishedName;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.language.value.Guid;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A reference to an object: shows and compares as the text of [ID-8] and [ID-9], and names the object itself where it is
 * passed back to a cmdlet [ID-1].
 *
 * @param id the object's GUID
 * @param text canonical name of objects of the domain part, plain name of configuration objects [ID-8]
 * @param name the object's name
 * @param distinguishedName where it stands
 */
public record IdentityValue(ObjectId id, String text, String name, DistinguishedName distinguishedName)
        implements Value {

    /** The reference to an object of a snapshot. */
    public static IdentityValue of(Organization organization, DirectoryObject object) {
        return new IdentityValue(
                object.id(),
                organization.tree().canonicalName(object),
                object.name(),
                organization.tree().distinguishedName(object));
    }

    /** The reference to the object of that id, if it still exists. */
    public static Optional<IdentityValue> of(Organization organization, ObjectId id) {
        return organization.find(id).map(object -> of(organization, object));
    }

    @Override
    public String typeName() {
        return "ADObjectId";
    }

    @Override
    public Optional<Value> member(String member) {
        return switch (member.toLowerCase(Locale.ROOT)) {
            case "name" -> Optional.of(new Text(name));
            case "distinguishedname" -> Optional.of(new Text(distinguishedName.toString()));
            case "objectguid" -> Optional.of(new Guid(id.uuid()));
            case "parent" -> Optional.of(new Text(parent()));
            default -> Optional.empty();
        };
    }

    @Override
    public List<String> memberNames() {
        return List.of("Name", "DistinguishedName", "ObjectGuid", "Parent");
    }

    @Override
    public boolean standsForText() {
        return true;
    }

    private String parent() {
        List<DistinguishedName.Component> components = distinguishedName.components();
        return components.size() < 2 ? "" : new DistinguishedName(components.subList(1, components.size())).toString();
    }
}
