package dev.reeve.interchange.forest;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.listener.SelfSignedCertificateGenerator;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchEntry;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSearchRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.Attribute;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.util.ObjectPair;
import com.unboundid.util.ssl.KeyStoreKeyManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustAllTrustManager;
import dev.reeve.interchange.ldif.SecurityIdentifier;
import java.io.File;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/**
 * A directory with what a played forest does not have: TLS with a certificate that nobody vouches for, and members that come
 * two at a time, as a domain controller gives those of a large group.
 */
final class StrictController implements AutoCloseable {

    static final String READER = "cn=reader,dc=adatum,dc=com";
    static final String PASSWORD = "secret";
    static final String LARGE_GROUP = "S-1-5-21-1-2-3-600";

    private static final int RANGE = 2;

    private final InMemoryDirectoryServer server;
    private final List<String> asked;

    private StrictController(InMemoryDirectoryServer server, List<String> asked) {
        this.server = server;
        this.asked = asked;
    }

    static StrictController start() throws Exception {
        List<String> asked = Collections.synchronizedList(new ArrayList<>());
        InMemoryDirectoryServerConfig config = new InMemoryDirectoryServerConfig("dc=adatum,dc=com");
        config.setSchema(null);
        config.addAdditionalBindCredentials(READER, PASSWORD);
        config.addInMemoryOperationInterceptor(new Ranges(asked));
        ObjectPair<File, char[]> keys =
                SelfSignedCertificateGenerator.generateTemporarySelfSignedCertificate("reeve", "JKS");
        File file = Objects.requireNonNull(keys.getFirst());
        SSLUtil ssl =
                new SSLUtil(new KeyStoreKeyManager(file, keys.getSecond(), "JKS", null), new TrustAllTrustManager());
        Files.delete(file.toPath()); // it is read already
        config.setListenerConfigs(
                InMemoryListenerConfig.createLDAPConfig("plain"),
                InMemoryListenerConfig.createLDAPSConfig(
                        "tls", null, 0, ssl.createSSLServerSocketFactory(), ssl.createSSLSocketFactory()));
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(config);
        server.add("dn: dc=adatum,dc=com", "objectClass: domain", "dc: adatum");
        List<String> members = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            members.add("cn=user" + i + ",dc=adatum,dc=com");
            server.add(
                    "dn: cn=user" + i + ",dc=adatum,dc=com",
                    "objectClass: user",
                    "cn: user" + i,
                    "userAccountControl: " + (i == 5 ? 512 : 514));
        }
        server.add(new Entry(
                "cn=large,dc=adatum,dc=com",
                new Attribute("objectClass", "group"),
                new Attribute("cn", "large"),
                new Attribute("groupType", "-2147483640"),
                new Attribute("objectSid", SecurityIdentifier.bytes(LARGE_GROUP).orElseThrow()),
                new Attribute("member", members)));
        server.startListening();
        return new StrictController(server, asked);
    }

    String plainUrl() {
        return "ldap://localhost:" + server.getListenPort("plain");
    }

    String url() {
        return "ldaps://localhost:" + server.getListenPort("tls");
    }

    /** The attributes with which members were asked for. */
    List<String> ranges() {
        return List.copyOf(asked);
    }

    @Override
    public void close() {
        server.shutDown(true);
    }

    /** Members in ranges: {@code member;range=0-1} and so on, the last one {@code member;range=4-*}. */
    private static final class Ranges extends InMemoryOperationInterceptor {

        private final List<String> asked;

        Ranges(List<String> asked) {
            this.asked = asked;
        }

        @Override
        public void processSearchRequest(InMemoryInterceptedSearchRequest request) {
            for (String name : request.getRequest().getAttributeList()) {
                if (name.startsWith("member")) {
                    asked.add(name);
                    SearchRequest all = request.getRequest().duplicate();
                    all.setAttributes("member");
                    request.setRequest(all);
                    request.setProperty("from", from(name));
                }
            }
        }

        @Override
        public void processSearchEntry(InMemoryInterceptedSearchEntry entry) {
            if (!(entry.getProperty("from") instanceof Integer from)) {
                return;
            }
            SearchResultEntry whole = Objects.requireNonNull(entry.getSearchEntry());
            String[] members = Objects.requireNonNull(whole.getAttributeValues("member"));
            int to = Math.min(members.length, from + RANGE);
            String last = to == members.length ? "*" : Integer.toString(to - 1);
            entry.setSearchEntry(new SearchResultEntry(
                    whole.getDN(),
                    List.of(new Attribute(
                            "member;range=" + from + "-" + last,
                            List.of(members).subList(from, to)))));
        }

        private static int from(String name) {
            int equals = name.indexOf('=');
            return equals < 0 ? 0 : Integer.parseInt(name.substring(equals + 1, name.indexOf('-')));
        }
    }
}
