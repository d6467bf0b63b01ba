package dev.reeve.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.util.BufferUtil;

/**
 * Whether whoever sent a request has gone away. Over HTTP/2 he says so. Over HTTP/1.1 nobody reads the connection while its
 * request is answered, so the thread that answers looks now and then whether it has come to its end. What it reads besides
 * is the beginning of the next request, which it gives back: whoever sends that has not gone.
 */
final class Abandonment implements BooleanSupplier {

    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(100);

    private final AtomicBoolean gone = new AtomicBoolean();
    private final Thread answering = Thread.currentThread();
    private final Optional<Connection> wire;
    private volatile boolean goesOn;
    private volatile long looked = System.nanoTime();

    private Abandonment(Optional<Connection> wire) {
        this.wire = wire;
    }

    /** Of a request whose body has been read, to be asked until it is answered. */
    static Abandonment of(HttpServletRequest request) {
        ServletContextRequest asked = ServletContextRequest.getServletContextRequest(request);
        ConnectionMetaData metadata = asked.getConnectionMetaData();
        Abandonment made = new Abandonment(Optional.of(metadata)
                .filter(known -> known.getHttpVersion() != HttpVersion.HTTP_2)
                .map(ConnectionMetaData::getConnection)
                .filter(Connection.UpgradeTo.class::isInstance));
        asked.addFailureListener(_ -> made.gone.set(true));
        return made;
    }

    @Override
    public boolean getAsBoolean() {
        // Another thread might look when the request is over, and take from the next one that it has come.
        if (!gone.get()
                && !goesOn
                && answering.equals(Thread.currentThread())
                && System.nanoTime() - looked > BETWEEN_LOOKS) {
            looked = System.nanoTime();
            wire.ifPresent(this::look);
        }
        return gone.get();
    }

    private void look(Connection connection) {
        ByteBuffer next = BufferUtil.allocate(1);
        try {
            if (connection.getEndPoint().fill(next) < 0) {
                gone.set(true);
            }
        } catch (IOException _) {
            gone.set(true); // torn off, or ended without the word that ends TLS
        }
        if (next.hasRemaining()) {
            goesOn = true;
            ((Connection.UpgradeTo) connection).onUpgradeTo(next);
        }
        if (next.hasRemaining()) {
            // So many more requests have come that there is no room: without that byte they would not be what was sent.
            connection.close();
        }
    }
}
