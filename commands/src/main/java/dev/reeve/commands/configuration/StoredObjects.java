package dev.reeve.commands.configuration;

import dev.reeve.commands.builtin.ConfigurationNoun;
import dev.reeve.commands.builtin.InitialConfiguration;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.language.value.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The objects of one noun: those that are stored, and the settings that exist without being so. */
record StoredObjects(ConfigurationNoun noun, CmdletContext context) {

    private Organization organization() {
        return context.organization();
    }

    /** The settings of a server or mailbox, or of the organization itself: as stored, else with nothing set. */
    ConfigurationObject settings(Optional<DirectoryObject> owner) {
        String name = noun.fixedName().orElseThrow();
        return owner.map(
                        of -> organization().configuration(noun.noun(), of.id()).findFirst())
                .orElseGet(() -> organization().configuration(noun.noun(), name))
                .orElseGet(() -> unset(name, owner));
    }

    /** Its id follows from what it belongs to, so it is the same before and after it is first set. */
    private ConfigurationObject unset(String name, Optional<DirectoryObject> owner) {
        ObjectId id = InitialConfiguration.id(
                noun.noun(), owner.map(of -> of.id().toString()).orElse(name));
        ObjectHeader created = owner.map(DirectoryObject::header)
                .orElseGet(() -> organization().settings().header());
        return new ConfigurationObject(
                ObjectHeader.created(id, name, created.whenCreated()),
                noun.noun(),
                owner.map(DirectoryObject::id),
                noun.container(),
                new TreeMap<>());
    }

    /** A new object without values. */
    ConfigurationObject created(String name, Optional<DirectoryObject> owner) {
        return new ConfigurationObject(
                ObjectHeader.created(context.choices().newId(), name, context.now()),
                noun.noun(),
                owner.map(DirectoryObject::id),
                noun.container(),
                new TreeMap<>());
    }

    /** Those that belong to the same, in no particular order. */
    Stream<ConfigurationObject> beside(Optional<ObjectId> owner) {
        return owner.map(of -> organization().configuration(noun.noun(), of))
                .orElseGet(() -> organization().configuration(noun.noun()));
    }

    /** The one that an identity names, or empty. */
    Optional<ConfigurationObject> find(Value identity, Optional<ObjectId> owner) {
        return context.lookup()
                .configuration(noun.noun(), identity, owner)
                .or(() -> noun.keyProperty()
                        .flatMap(key -> beside(owner)
                                .filter(context::canRead)
                                .filter(object -> object.text(key)
                                        .filter(text -> CaseFolding.equal(
                                                text, identity.text().strip()))
                                        .isPresent())
                                .findFirst()));
    }

    /** Those that the caller may read, by their place in the order where they have one, then by identity. */
    List<ConfigurationObject> sorted(Stream<ConfigurationObject> objects) {
        Comparator<ConfigurationObject> byPlace = Comparator.comparing(
                object -> noun.priorityProperty().flatMap(object::whole).orElse(Long.MAX_VALUE));
        return objects.filter(context::canRead)
                .sorted(byPlace.thenComparing(object -> CaseFolding.fold(context.text(object.id())))
                        .thenComparing(ConfigurationObject::id))
                .toList();
    }

    /** With another value of a property. */
    static ConfigurationObject with(ConfigurationObject object, String property, PropertyValue value) {
        return object.with(property, List.of(value));
    }
}
