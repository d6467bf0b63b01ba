package dev.reeve.engine.organization;

import dev.reeve.engine.property.Properties;

/**
 * A server [SRV-1].
 *
 * @param properties its stored properties, of the server registry
 */
public record ExchangeServer(ObjectHeader header, Properties properties) implements DirectoryObject {

    @Override
    public ExchangeServer withHeader(ObjectHeader newHeader) {
        return new ExchangeServer(newHeader, properties);
    }

    /** With other stored properties. */
    public ExchangeServer withProperties(Properties newProperties) {
        return new ExchangeServer(header, newProperties);
    }
}
