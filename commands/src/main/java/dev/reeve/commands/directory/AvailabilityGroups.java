package dev.reeve.commands.directory;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.language.value.Value;
import java.util.List;
import java.util.Optional;

/** Database availability groups: stored configuration that lists its member servers [DB-4]. */
public final class AvailabilityGroups {

    /** The noun under which they are stored. */
    public static final String NOUN = "DatabaseAvailabilityGroup";

    /** The property that lists the members. */
    public static final String SERVERS = "Servers";

    private AvailabilityGroups() {}

    /**
     * The group that an identity names.
     *
     * @throws dev.reeve.engine.error.ReeveException {@code ObjectNotFound} where it names none
     */
    public static ConfigurationObject one(CmdletContext context, Value identity) {
        return context.lookup()
                .configuration(NOUN, identity, Optional.empty())
                .orElseThrow(() -> context.lookup().notFound(identity.text()));
    }

    /** The group that a server is a member of. */
    static Optional<ConfigurationObject> of(Organization organization, ObjectId server) {
        return organization
                .configuration(NOUN)
                .filter(group -> group.references(SERVERS).contains(server))
                .findFirst();
    }

    /** The group with other members. */
    static ConfigurationObject with(ConfigurationObject group, List<ObjectId> servers) {
        return group.with(
                SERVERS,
                servers.stream()
                        .<PropertyValue>map(PropertyValue.Reference::new)
                        .toList());
    }
}
