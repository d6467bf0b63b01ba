package dev.reeve.center;

import dev.reeve.server.tls.ServedCertificate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/**
 * The one certificate of all servers of a run, which the browser is told to trust: what comes from a server that it does not
 * trust it keeps nothing of, and so would load and compile the scripts anew for every page.
 */
final class Certificate {

    private static final Certificate ONLY = new Certificate();

    private final Path folder;
    private final String keyHash;

    private Certificate() {
        try {
            folder = Files.createTempDirectory("reeve-center-certificate");
            byte[] key = ServedCertificate.ofHome(folder, "localhost", Instant.now())
                    .certificate()
                    .chain()
                    .getFirst()
                    .getPublicKey()
                    .getEncoded();
            keyHash = Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
            folder.toFile().deleteOnExit(); // backwards: the folder goes when it is empty
            files().forEach(file -> file.toFile().deleteOnExit());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    /** The hash of its public key, by which Chromium is told to trust it. */
    static String keyHash() {
        return ONLY.keyHash;
    }

    /** Puts it into the home of a server. */
    static void into(Path home) throws IOException {
        for (Path file : ONLY.files()) {
            Files.copy(file, home.resolve(file.getFileName()));
        }
    }
}
