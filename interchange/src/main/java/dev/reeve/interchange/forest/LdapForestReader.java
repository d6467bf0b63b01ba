package dev.reeve.interchange.forest;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import com.unboundid.util.ssl.SSLUtil;
import dev.reeve.commands.forest.ForeignGroup;
import dev.reeve.commands.forest.ForeignUser;
import dev.reeve.commands.forest.ForestAccess;
import dev.reeve.commands.forest.ForestReader;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.ForeignForest.DomainController;
import dev.reeve.language.value.Credential;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads forests over LDAP. Each question is a connection of its own, so that nothing outlives the answer: no membership, no
 * sign-in. A domain controller that does not answer in time is passed over for the next; one that refuses is believed.
 */
public final class LdapForestReader implements ForestReader {

    /** How long a domain controller has to take a call, and to answer a question. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Apart, since every command makes a reader and hardly any asks one. */
    private static final class Silence {

        /** The codes of a server that is not there, as opposed to one that says no. */
        static final Set<ResultCode> CODES = Set.of(
                ResultCode.CONNECT_ERROR,
                ResultCode.SERVER_DOWN,
                ResultCode.TIMEOUT,
                ResultCode.UNAVAILABLE,
                ResultCode.BUSY,
                ResultCode.LOCAL_ERROR,
                ResultCode.DECODING_ERROR);
    }

    private final Duration patience;

    /** A reader with the usual patience. */
    public LdapForestReader() {
        this(PATIENCE);
    }

    LdapForestReader(Duration patience) {
        this.patience = patience;
    }

    @Override
    public Optional<String> domainSid(ForestAccess access) {
        return ask(access, ForestSearch::domainSid);
    }

    @Override
    public List<ForeignGroup> groups(ForestAccess access, String identity) {
        return ask(access, search -> search.groups(identity));
    }

    @Override
    public List<ForeignUser> accounts(ForestAccess access, String identity) {
        return ask(access, search -> search.accounts(identity, access.forest()));
    }

    @Override
    public boolean hasEnabledMember(ForestAccess access, String groupSid) {
        return ask(access, search -> search.hasEnabledMember(groupSid));
    }

    @FunctionalInterface
    private interface Question<T> {
        T of(ForestSearch search) throws LDAPException;
    }

    private <T> T ask(ForestAccess access, Question<T> question) {
        List<String> silent = new ArrayList<>();
        for (DomainController controller : access.controllers()) {
            try (LDAPConnection connection = connect(controller)) {
                signIn(connection, access, controller);
                return question.of(new ForestSearch(connection, access.baseDn()));
            } catch (LDAPException e) {
                if (!Silence.CODES.contains(e.getResultCode())) {
                    throw refused(access, controller, e);
                }
                silent.add(controller.name() + " at " + controller.url() + ": " + why(e));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("this Java runtime has no TLS", e);
            }
        }
        throw new ReeveException(
                ErrorCode.ForeignForestUnreachable,
                "The forest '" + access.forest() + "' can't be reached (" + String.join("; ", silent)
                        + "). Try again when a domain controller answers.",
                access.forest());
    }

    /** Why nothing came, in the words of whatever failed first, such as an unknown certificate. */
    private static String why(LDAPException e) {
        return Stream.iterate(
                        Optional.<Throwable>ofNullable(e.getCause()),
                        Optional::isPresent,
                        cause -> cause.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .reduce((_, deeper) -> deeper)
                .flatMap(cause -> Optional.ofNullable(cause.getMessage()))
                .orElse(e.getResultCode().getName());
    }

    private LDAPConnection connect(DomainController controller) throws LDAPException, GeneralSecurityException {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis((int) patience.toMillis());
        options.setResponseTimeoutMillis(patience.toMillis());
        options.setFollowReferrals(false);
        URI url = URI.create(controller.url());
        boolean encrypted = url.getScheme().toLowerCase(Locale.ROOT).equals("ldaps");
        int port = url.getPort() > 0 ? url.getPort() : encrypted ? 636 : 389;
        if (!encrypted) {
            return new LDAPConnection(options, url.getHost(), port);
        }
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(false));
        return new LDAPConnection(new SSLUtil().createSSLSocketFactory(), options, url.getHost(), port);
    }

    private static void signIn(LDAPConnection connection, ForestAccess access, DomainController controller)
            throws LDAPException {
        if (access.credential().isEmpty()) {
            return;
        }
        Credential credential = access.credential().get();
        String password = credential.password().reveal();
        // A directory takes a name without a password for a call by nobody, and says yes.
        if (credential.userName().isBlank() || password.isEmpty()) {
            throw credential(access, credential.userName(), "a name and a password are needed");
        }
        try {
            connection.bind(new SimpleBindRequest(credential.userName(), password));
        } catch (LDAPException e) {
            if (Silence.CODES.contains(e.getResultCode())) {
                throw e;
            }
            throw credential(
                    access,
                    credential.userName(),
                    controller.name() + " answers: " + e.getResultCode().getName());
        }
    }

    private static ReeveException credential(ForestAccess access, String user, String why) {
        return new ReeveException(
                ErrorCode.ForeignForestCredential,
                "The forest '" + access.forest() + "' refuses the credential of '" + user + "' (" + why + ").",
                user);
    }

    /** A refusal to answer: it takes an account there that may read. */
    private static ReeveException refused(ForestAccess access, DomainController controller, LDAPException e) {
        if (e.getResultCode().equals(ResultCode.NO_SUCH_OBJECT)) {
            return new ReeveException(
                    ErrorCode.ForeignForestUnknown,
                    "The directory at " + controller.url() + " holds no '" + access.baseDn()
                            + "', so it is not that of '" + access.forest() + "'.",
                    access.forest());
        }
        return new ReeveException(
                ErrorCode.ForeignForestCredential,
                "The forest '" + access.forest() + "' can't be read "
                        + access.credential()
                                .map(credential -> "as '" + credential.userName() + "'")
                                .orElse("without a credential")
                        + " (" + controller.name() + " answers: "
                        + e.getResultCode().getName() + ").",
                access.forest());
    }
}
