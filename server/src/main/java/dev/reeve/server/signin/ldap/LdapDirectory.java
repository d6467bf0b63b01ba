package dev.reeve.server.signin.ldap;

import com.unboundid.ldap.sdk.BindRequest;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.ExtendedResult;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.RDN;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchRequest;
import com.unboundid.ldap.sdk.SearchResultEntry;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.JVMDefaultTrustManager;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import dev.reeve.language.value.SecureText;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/**
 * Asks a directory whether a password is right: it searches the entry of the name and binds as it. Each attempt is a
 * connection of its own, so no sign-in outlives its answer. Referrals are not followed.
 */
public final class LdapDirectory {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The codes with which a directory says no, as opposed to one that can't say. */
    private static final Set<ResultCode> NO = Set.of(
            ResultCode.INVALID_CREDENTIALS,
            ResultCode.NO_SUCH_OBJECT,
            ResultCode.INAPPROPRIATE_AUTHENTICATION,
            ResultCode.INVALID_DN_SYNTAX,
            ResultCode.UNWILLING_TO_PERFORM,
            ResultCode.CONSTRAINT_VIOLATION,
            ResultCode.INSUFFICIENT_ACCESS_RIGHTS);

    private final DirectorySettings settings;

    /** The directory that the settings tell. */
    public LdapDirectory(DirectorySettings settings) {
        this.settings = settings;
    }

    /**
     * What the directory says of whoever has this name and this password; empty where there is nobody, or several, or the
     * password is another. An empty password is never right: a directory would take the bind for one of nobody.
     *
     * @return the value of the attribute that tells the user
     * @throws DirectoryUnavailableException where no server of the directory can say
     */
    public Optional<String> signIn(String name, SecureText password) {
        if (name.isBlank() || password.reveal().isEmpty()) {
            return Optional.empty();
        }
        List<LDAPException> failures = new ArrayList<>();
        for (URI server : settings.servers()) {
            try {
                return ask(server, name, password);
            } catch (LDAPException e) {
                failures.add(e);
            }
        }
        throw new DirectoryUnavailableException(failures);
    }

    private Optional<String> ask(URI server, String name, SecureText password) throws LDAPException {
        try (LDAPConnection connection = connect(server)) {
            if (settings.reader().isPresent()) {
                DirectorySettings.Reader reader = settings.reader().get();
                connection.bind(
                        new SimpleBindRequest(reader.name(), reader.password().reveal()));
            }
            Optional<SearchResultEntry> entry = find(connection, name);
            // A name that nobody has takes a bind as well, so that time does not tell it.
            String dn = entry.map(SearchResultEntry::getDN).orElseGet(this::nobody);
            boolean right = isRight(connection, new SimpleBindRequest(dn, password.reveal()));
            return entry.filter(_ -> right)
                    .flatMap(found -> Optional.ofNullable(found.getAttributeValues(settings.userAttribute())))
                    .filter(values -> values.length == 1)
                    .map(values -> values[0]);
        }
    }

    private String nobody() {
        try {
            return new DN(new RDN("cn", "nobody signs in as this"), new DN(settings.base())).toString();
        } catch (LDAPException _) {
            return settings.base(); // which the search has refused already
        }
    }

    private Optional<SearchResultEntry> find(LDAPConnection connection, String name) throws LDAPException {
        // Filters are built, never written: nothing in a name is taken for more than a value.
        Filter anyName = Filter.createORFilter(settings.nameAttributes().stream()
                .map(attribute -> Filter.createEqualityFilter(attribute, name))
                .toList());
        SearchRequest request = new SearchRequest(settings.base(), SearchScope.SUB, anyName, settings.userAttribute());
        request.setSizeLimit(2);
        request.setTimeLimitSeconds((int) PATIENCE.toSeconds());
        request.setFollowReferrals(false);
        try {
            List<SearchResultEntry> entries = Optional.ofNullable(
                            connection.search(request).getSearchEntries())
                    .orElse(List.of());
            return entries.size() == 1 ? Optional.of(entries.getFirst()) : Optional.empty();
        } catch (LDAPSearchException e) {
            if (e.getResultCode().equals(ResultCode.SIZE_LIMIT_EXCEEDED)) {
                return Optional.empty(); // several have the name
            }
            throw e;
        }
    }

    private static boolean isRight(LDAPConnection connection, BindRequest request) throws LDAPException {
        try {
            return connection.bind(request).getResultCode().equals(ResultCode.SUCCESS);
        } catch (LDAPException e) {
            if (NO.contains(e.getResultCode())) {
                return false;
            }
            throw e;
        }
    }

    private LDAPConnection connect(URI server) throws LDAPException {
        boolean ldaps = server.getScheme().toLowerCase(Locale.ROOT).equals("ldaps");
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis((int) PATIENCE.toMillis());
        options.setResponseTimeoutMillis(PATIENCE.toMillis());
        options.setAbandonOnTimeout(true);
        options.setFollowReferrals(false);
        options.setBindWithDNRequiresPassword(true);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(false));
        int port = server.getPort() > 0 ? server.getPort() : ldaps ? 636 : 389;
        try {
            SSLUtil ssl = new SSLUtil(trusted());
            if (ldaps) {
                return new LDAPConnection(ssl.createSSLSocketFactory(), options, server.getHost(), port);
            }
            LDAPConnection connection = new LDAPConnection(options, server.getHost(), port);
            if (settings.startTls()) {
                encrypt(connection, ssl);
            }
            return connection;
        } catch (GeneralSecurityException e) {
            throw new LDAPException(ResultCode.CONNECT_ERROR, "No encrypted connection: " + e.getMessage(), e);
        }
    }

    private static void encrypt(LDAPConnection connection, SSLUtil ssl) throws LDAPException, GeneralSecurityException {
        try {
            ExtendedResult result =
                    connection.processExtendedOperation(new StartTLSExtendedRequest(ssl.createSSLSocketFactory()));
            if (!result.getResultCode().equals(ResultCode.SUCCESS)) {
                throw new LDAPException(result);
            }
        } catch (LDAPException | GeneralSecurityException e) {
            connection.close();
            throw e;
        }
    }

    private TrustManager trusted() throws KeyStoreException {
        if (settings.certificates().isEmpty()) {
            return JVMDefaultTrustManager.getInstance();
        }
        X509TrustManager pem =
                new PEMFileTrustManager(settings.certificates().get().toFile());
        return pem;
    }
}
