package dev.reeve.server.signin;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** A real directory server, Debian's slapd, in a process of its own. */
final class TestDirectory implements AutoCloseable {

    static final String BASE = "ou=People,dc=contoso,dc=com";
    static final String READER = "cn=reader,dc=contoso,dc=com";
    static final String READERS_PASSWORD = "reader-of-the-test";

    private static final String SLAPD = "/usr/sbin/slapd";
    private static final String ROOT = "cn=root,dc=contoso,dc=com";

    private final Path folder;
    private final int plain;
    private final int encrypted;
    private TestProcess process;

    private TestDirectory(Path folder, int plain, int encrypted) {
        this.folder = folder;
        this.plain = plain;
        this.encrypted = encrypted;
        this.process = run();
    }

    static TestDirectory start(Path folder) {
        try {
            Files.createDirectories(folder.resolve("data"));
            makeCertificate(folder);
            Files.writeString(folder.resolve("slapd.conf"), configuration(folder));
            TestDirectory directory = new TestDirectory(folder, freePort(), freePort());
            directory.fill();
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** With an RSA key, whose form the directory's TLS library surely reads. */
    private static void makeCertificate(Path folder) throws IOException, GeneralSecurityException {
        TestProcess.run(
                folder,
                Stream.of((Path.of(System.getProperty("java.home"), "bin", "keytool") + " -genkeypair -alias directory"
                                        + " -keyalg RSA -keysize 2048 -storetype PKCS12 -keystore directory.p12"
                                        + " -storepass of-the-test -dname CN=127.0.0.1 -ext san=ip:127.0.0.1 -validity 2")
                                .split(" "))
                        .toList());
        char[] password = "of-the-test".toCharArray();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(folder.resolve("directory.p12"))) {
            store.load(in, password);
        }
        pem(
                folder.resolve("server-certificate.pem"),
                "CERTIFICATE",
                store.getCertificate("directory").getEncoded());
        pem(
                folder.resolve("server-key.pem"),
                "PRIVATE KEY",
                store.getKey("directory", password).getEncoded());
    }

    private static void pem(Path file, String kind, byte[] bytes) throws IOException {
        String text = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(bytes);
        Files.writeString(file, "-----BEGIN " + kind + "-----\n" + text + "\n-----END " + kind + "-----\n");
    }

    private static String configuration(Path folder) {
        return """
                include /etc/ldap/schema/core.schema
                include /etc/ldap/schema/cosine.schema
                include /etc/ldap/schema/inetorgperson.schema
                modulepath /usr/lib/ldap
                moduleload back_mdb
                pidfile %1$s/slapd.pid
                TLSCertificateFile %1$s/server-certificate.pem
                TLSCertificateKeyFile %1$s/server-key.pem
                database mdb
                maxsize 10485760
                suffix "dc=contoso,dc=com"
                rootdn "%2$s"
                rootpw root-of-the-test
                directory %1$s/data
                access to attrs=userPassword by anonymous auth by * none
                access to * by dn.exact="%3$s" read by * none
                """.formatted(folder.toAbsolutePath(), ROOT, READER);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private TestProcess run() {
        return TestProcess.start(
                folder,
                folder.resolve("errors.txt"),
                List.of(
                        SLAPD,
                        "-d",
                        "none",
                        "-f",
                        "slapd.conf",
                        "-h",
                        "ldap://127.0.0.1:" + plain + "/ " + ldaps() + "/"));
    }

    private void fill() {
        try (LDAPConnection connection = connect()) {
            connection.bind(ROOT, "root-of-the-test");
            connection.add("dn: dc=contoso,dc=com", "objectClass: domain", "dc: contoso");
            connection.add("dn: " + BASE, "objectClass: organizationalUnit", "ou: People");
            connection.add(
                    "dn: " + READER,
                    "objectClass: organizationalRole",
                    "objectClass: simpleSecurityObject",
                    "cn: reader",
                    "userPassword: " + READERS_PASSWORD);
            add(connection, "terry", "Terry@contoso.com", "terrys-password");
            add(connection, "adele", "AdeleC@contoso.com", "adeles-password");
            add(connection, "aisha", "AishaT@contoso.com", "aishas-password");
            add(connection, "chief", "Fred@contoso.com", "chiefs-password");
            add(connection, "twin1", "twin@contoso.com", "twins-password");
            add(connection, "twin2", "twin@contoso.com", "twins-password");
            add(connection, "stranger", "stranger@elsewhere.example", "strangers-password");
        } catch (LDAPException | LDIFException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void add(LDAPConnection connection, String uid, String mail, String password)
            throws LDAPException, LDIFException {
        connection.add(Stream.of(
                        "dn: uid=" + uid + "," + BASE,
                        "objectClass: inetOrgPerson",
                        "uid: " + uid,
                        "cn: " + uid,
                        "sn: " + uid,
                        "mail: " + mail,
                        "userPassword: " + password)
                .toArray(String[]::new));
    }

    /** Waits until it listens. */
    private LDAPConnection connect() {
        for (int attempt = 0; attempt < 200; attempt++) {
            try {
                return new LDAPConnection("127.0.0.1", plain);
            } catch (LDAPException _) {
                pause();
            }
        }
        throw new AssertionError("slapd does not listen: " + errors());
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String errors() {
        try {
            return Files.readString(folder.resolve("errors.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String ldaps() {
        return "ldaps://127.0.0.1:" + encrypted;
    }

    String ldap() {
        return "ldap://127.0.0.1:" + plain;
    }

    String certificate() {
        return folder.resolve("server-certificate.pem").toAbsolutePath().toString();
    }

    void stop() {
        process.close();
    }

    void startAgain() {
        process = run();
        connect().close();
    }

    @Override
    public void close() {
        process.close();
    }
}
