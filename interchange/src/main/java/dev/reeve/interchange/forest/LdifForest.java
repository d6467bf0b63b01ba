package dev.reeve.interchange.forest;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldif.LDIFAddChangeRecord;
import com.unboundid.ldif.LDIFChangeRecord;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import dev.reeve.interchange.ldif.SecurityIdentifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A forest played from an LDIF file: a real directory on a port of this machine, in this process, for permission tests. It
 * behaves as a domain controller does where that matters here: it is read only by those who sign in, who may do so by
 * distinguished name, {@code DOMAIN\account} or principal name with the {@code userPassword} of the file, unless their account
 * is disabled. {@code objectSid} may be written as text.
 */
public final class LdifForest implements AutoCloseable {

    private final InMemoryDirectoryServer server;
    private final SignIns signIns;
    private final int port;
    private final DN base;

    private LdifForest(InMemoryDirectoryServer server, SignIns signIns, int port, DN base) {
        this.server = server;
        this.signIns = signIns;
        this.port = port;
        this.base = base;
    }

    /**
     * Starts a forest with the entries of a file; the file's base, an entry of {@code dc} components only, is its domain.
     *
     * @throws IOException where the file can't be read, is no LDIF, has no domain, or does not hang together
     */
    public static LdifForest start(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (LDIFReader reader = new LDIFReader(Files.newInputStream(file))) {
            for (Entry entry = reader.readEntry(); entry != null; entry = reader.readEntry()) {
                entries.add(prepared(entry));
            }
            entries.sort(Comparator.comparingInt(LdifForest::depth));
            DN base = entries.stream()
                    .map(LdifForest::dn)
                    .filter(LdifForest::isDomain)
                    .findFirst()
                    .orElseThrow(() -> new IOException(file + " holds no domain: no entry has a name of dc=… only."));
            int port = freePort();
            SignIns signIns = new SignIns(domain(base));
            InMemoryDirectoryServer server = new InMemoryDirectoryServer(config(base, port, entries, signIns));
            signIns.to(server);
            for (Entry entry : entries) {
                server.add(entry);
            }
            server.startListening();
            return new LdifForest(server, signIns, port, base);
        } catch (LDIFException | LDAPException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static InMemoryDirectoryServerConfig config(DN base, int port, List<Entry> entries, SignIns signIns)
            throws LDAPException {
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig(base);
        config.setSchema(ForestSchema.of(entries));
        config.setEnforceSingleStructuralObjectClass(false);
        config.setEnforceAttributeSyntaxCompliance(false);
        config.setAuthenticationRequiredOperationTypes(OperationType.SEARCH, OperationType.COMPARE);
        config.setReferentialIntegrityAttributes("member");
        config.setGenerateOperationalAttributes(false);
        config.addInMemoryOperationInterceptor(signIns);
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("forest", InetAddress.getLoopbackAddress(), port, null));
        return config;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Its DNS name. */
    public String domain() {
        return domain(base);
    }

    /** Distinguished name of its domain. */
    public String baseDn() {
        return base.toString();
    }

    /** Where it answers. */
    public String url() {
        return "ldap://" + InetAddress.getLoopbackAddress().getHostAddress() + ":" + port;
    }

    /** The password that the file gives an account, if it does; by any name it may sign in with. */
    public Optional<String> password(String account) {
        return signIns.account(account).flatMap(entry -> Optional.ofNullable(entry.getAttributeValue("userPassword")));
    }

    /** Stops answering, as a server that is switched off. */
    public void stop() {
        server.shutDown(true);
    }

    /** Answers again, at the same place with the same entries. @throws IOException where the place is taken */
    public void restart() throws IOException {
        try {
            server.startListening();
        } catch (LDAPException e) {
            throw new IOException("The forest " + domain() + " can't be started again: " + e.getMessage(), e);
        }
    }

    /**
     * Makes changes as LDIF says them; an entry without {@code changetype} is added.
     *
     * @throws IOException where they are no LDIF, or can't be made
     */
    public void change(String ldif) throws IOException {
        try (LDIFReader reader = new LDIFReader(new ByteArrayInputStream(ldif.getBytes(StandardCharsets.UTF_8)))) {
            for (LDIFChangeRecord record = reader.readChangeRecord(true);
                    record != null;
                    record = reader.readChangeRecord(true)) {
                if (record instanceof LDIFAddChangeRecord added) {
                    server.add(prepared(added.getEntryToAdd()));
                } else {
                    record.processChange(server);
                }
            }
        } catch (LDIFException | LDAPException e) {
            throw new IOException("The forest " + domain() + " can't be changed so: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private static Entry prepared(Entry entry) {
        Entry prepared = entry.duplicate();
        prepared.addAttribute("objectClass", "extensibleObject");
        Optional.ofNullable(entry.getAttributeValue("objectSid"))
                .flatMap(SecurityIdentifier::bytes)
                .ifPresent(sid -> prepared.setAttribute("objectSid", sid));
        return prepared;
    }

    private static DN dn(Entry entry) {
        try {
            return entry.getParsedDN();
        } catch (LDAPException e) {
            throw new IllegalArgumentException(entry.getDN() + " is no distinguished name", e);
        }
    }

    private static int depth(Entry entry) {
        return dn(entry).getRDNs().length;
    }

    private static boolean isDomain(DN dn) {
        return Arrays.stream(dn.getRDNs()).allMatch(rdn -> rdn.hasAttribute("dc"));
    }

    private static String domain(DN base) {
        return Arrays.stream(base.getRDNs())
                .map((RDN rdn) -> rdn.getAttributeValues()[0].toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("."));
    }
}
