package dev.reeve.server;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** {@code reeve serve}: a server until the process is told to end, which lets running requests finish. */
public final class Serving {

    private Serving() {}

    /**
     * Serves a home until the process ends.
     *
     * @param out where the address is said
     * @param log where the log goes
     * @throws InterruptedException where the thread is told to stop
     */
    public static void run(Path home, Map<String, String> environment, PrintStream out, PrintStream log)
            throws InterruptedException {
        CountDownLatch ending = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(ending, ended), "stop"));
        try (Server server = Server.start(home, environment, log)) {
            out.println("Reeve serves at " + server.address());
            server.fingerprint().ifPresent(print -> out.println("SHA-256 fingerprint of its certificate: " + print));
            server.certificateNotice().ifPresent(out::println);
            server.firstSignIn()
                    .ifPresent(secret ->
                            out.println("Nobody can sign in yet. The administrator signs in once, within a day:"
                                    + " POST /signin/once with the secret " + secret));
            out.println("Ctrl+C stops it.");
            out.flush();
            ending.await();
        } finally {
            ended.countDown();
        }
    }

    /** The process lives on until the server has stopped. */
    private static void end(CountDownLatch ending, CountDownLatch ended) {
        ending.countDown();
        try {
            ended.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
