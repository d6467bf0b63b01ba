package dev.reeve.engine.organization;

import dev.reeve.engine.property.Properties;
import java.util.Optional;

/**
 * A server [SRV-1].
 *
 * @param properties its stored properties, of the server registry
 * @param trackingLogs the folder of this machine in which its message tracking logs lie, where the owner of the home told
 *     one; no cmdlet changes or shows it [TRACK-2]
 */
public record ExchangeServer(ObjectHeader header, Properties properties, Optional<String> trackingLogs)
        implements DirectoryObject {

    /** A server whose tracking logs lie nowhere that is known. */
    public ExchangeServer(ObjectHeader header, Properties properties) {
        this(header, properties, Optional.empty());
    }

    @Override
    public ExchangeServer withHeader(ObjectHeader newHeader) {
        return new ExchangeServer(newHeader, properties, trackingLogs);
    }

    /** With other stored properties. */
    public ExchangeServer withProperties(Properties newProperties) {
        return new ExchangeServer(header, newProperties, trackingLogs);
    }

    /** With its tracking logs in another folder, or nowhere. */
    public ExchangeServer withTrackingLogs(Optional<String> folder) {
        return new ExchangeServer(header, properties, folder);
    }
}
