package dev.reeve.engine.organization;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.property.Properties;

/**
 * A user, mailbox, contact or group, mail-enabled or not [RCPT-1]. Role groups are objects of their own.
 *
 * @param container the unit or domain it is in
 * @param type what kind it is
 * @param properties its stored properties, of the recipient registry; computed ones are never stored
 */
public record Recipient(ObjectHeader header, ObjectId container, RecipientTypeDetails type, Properties properties)
        implements DirectoryObject {

    @Override
    public Recipient withHeader(ObjectHeader newHeader) {
        return new Recipient(newHeader, container, type, properties);
    }

    /** With other properties. */
    public Recipient withProperties(Properties newProperties) {
        return new Recipient(header, container, type, newProperties);
    }

    /** In another container. */
    public Recipient in(ObjectId newContainer) {
        return new Recipient(header, newContainer, type, properties);
    }

    /** Of another kind. */
    public Recipient as(RecipientTypeDetails newType) {
        return new Recipient(header, container, newType, properties);
    }
}
