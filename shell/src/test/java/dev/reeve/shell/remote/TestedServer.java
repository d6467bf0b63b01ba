package dev.reeve.shell.remote;

import dev.reeve.server.Server;
import dev.reeve.shell.line.OutputFormat;
import dev.reeve.shell.line.Settings;
import dev.reeve.shell.line.Streams;
import dev.reeve.shell.remote.Destination.Secret;
import dev.reeve.shell.verb.AccountVerb;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.node.JsonNodeFactory;

/** A real server on a home, in this process, with all of signing in. */
public final class TestedServer implements AutoCloseable {

    private final Path home;
    private final Server server;

    private TestedServer(Path home) {
        this.home = home;
        this.server = Server.start(
                home,
                Map.of("REEVE_HTTP_PORT", "0"),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
    }

    /** On a home that is there. */
    public static TestedServer on(Path home) {
        return new TestedServer(home);
    }

    /** Sets a password as whoever owns the home does. */
    public static void setPassword(Path home, String user, String password) throws IOException {
        Path file = Files.writeString(Files.createTempFile("password", ".txt"), password);
        Settings settings = new Settings(
                home,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                OutputFormat.TEXT,
                Optional.empty());
        new AccountVerb(settings, nowhere()).run(List.of("password", user), Optional.of(file));
        Files.delete(file);
    }

    /** Streams that lead nowhere. */
    public static Streams nowhere() {
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        return new Streams(nobody, nobody, InputStream.nullInputStream(), false);
    }

    /** Where it is reached. */
    public String address() {
        return server.address();
    }

    /** The fingerprint that it would print. */
    public String fingerprint() {
        return server.fingerprint().orElseThrow();
    }

    /** The file of its certificate. */
    public Path certificate() {
        return home.resolve("server-certificate.pem");
    }

    /** How somebody with a token gets in at an address. */
    public Destination destination(String address, String token) {
        return new Destination(
                URI.create(address),
                Destination.fingerprint(fingerprint()),
                Optional.empty(),
                Optional.empty(),
                new Secret.Token(token));
    }

    /** Signs in and answers a token. */
    public String token(String user, String password) {
        return new Wire(destination(address(), ""))
                .post(
                        "/signin",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("user", user)
                                .put("password", password)
                                .put("token", true))
                .path("token")
                .asString();
    }

    /** A relay in front of the server, whose connections can be cut. */
    public Relay relay() throws IOException {
        return new Relay(URI.create(address()).getPort());
    }

    /** Passes bytes on to the server until it is cut; afterwards it passes those of new connections. */
    public static final class Relay implements AutoCloseable {

        private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final List<Socket> open = new CopyOnWriteArrayList<>();
        private final int port;

        private Relay(int port) throws IOException {
            this.port = port;
            Thread.ofVirtual().start(this::accept);
        }

        /** Where it is reached. */
        public String address() {
            return "https://127.0.0.1:" + door.getLocalPort();
        }

        private void accept() {
            try {
                while (true) {
                    Socket in = door.accept();
                    Socket out = new Socket(InetAddress.getLoopbackAddress(), port);
                    open.addAll(List.of(in, out));
                    Thread.ofVirtual().start(() -> pass(in, out));
                    Thread.ofVirtual().start(() -> pass(out, in));
                }
            } catch (IOException _) {
                // closed
            }
        }

        private static void pass(Socket from, Socket to) {
            try (InputStream in = from.getInputStream();
                    OutputStream out = to.getOutputStream()) {
                in.transferTo(out);
            } catch (IOException _) {
                // cut
            }
        }

        /** Cuts all connections. */
        public void cut() {
            for (Socket socket : open) {
                try {
                    socket.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            open.clear();
        }

        @Override
        public void close() throws IOException {
            door.close();
            cut();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
