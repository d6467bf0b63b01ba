package dev.reeve.engine.organization;

import static dev.reeve.engine.organization.ComputedProperties.category;
import static dev.reeve.engine.organization.ComputedProperties.changed;
import static dev.reeve.engine.organization.ComputedProperties.created;
import static dev.reeve.engine.organization.ComputedProperties.guid;
import static dev.reeve.engine.organization.ComputedProperties.text;
import static dev.reeve.engine.organization.ComputedProperties.texts;

import dev.reeve.engine.property.DatabaseProperties;

/** The computed properties of mailbox databases. */
final class DatabaseComputations {

    /** All of them. */
    static final ComputedProperties<MailboxDatabase> ALL = new ComputedProperties<MailboxDatabase>()
            .computed(DatabaseProperties.DISTINGUISHED_NAME, ComputedProperties::distinguishedName)
            .computed(DatabaseProperties.GUID, (_, database) -> guid(database))
            .computed(DatabaseProperties.EXCHANGE_VERSION, (_, _) -> text(ComputedProperties.EXCHANGE_VERSION))
            .computed(DatabaseProperties.NAME, (_, database) -> text(database.name()))
            .computed(
                    DatabaseProperties.OBJECT_CATEGORY,
                    (organization, _) -> category(organization, "ms-Exch-Private-MDB"))
            .computed(DatabaseProperties.OBJECT_CLASS, (_, _) -> texts("top", "msExchMDB", "msExchPrivateMDB"))
            .computed(DatabaseProperties.WHEN_CREATED, (_, database) -> created(database))
            .computed(DatabaseProperties.WHEN_CREATED_UTC, (_, database) -> created(database))
            .computed(DatabaseProperties.WHEN_CHANGED, (_, database) -> changed(database))
            .computed(DatabaseProperties.WHEN_CHANGED_UTC, (_, database) -> changed(database))
            // Outside an availability group the master is the server itself.
            .unset(
                    DatabaseProperties.MASTER_SERVER_OR_AVAILABILITY_GROUP,
                    (_, database) -> database.properties().values(DatabaseProperties.SERVER).stream());

    private DatabaseComputations() {}
}
