package dev.reeve.interchange.forest;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.interceptor.InMemoryInterceptedSimpleBindRequest;
import com.unboundid.ldap.listener.interceptor.InMemoryOperationInterceptor;
import com.unboundid.ldap.sdk.DN;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import com.unboundid.ldap.sdk.SimpleBindRequest;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Who signs in to a played forest: a domain controller knows an account by several names, and lets no disabled one in. */
final class SignIns extends InMemoryOperationInterceptor {

    private static final int DISABLED = 0x2;

    private final String domain;
    private final AtomicReference<Optional<InMemoryDirectoryServer>> server = new AtomicReference<>(Optional.empty());

    SignIns(String domain) {
        this.domain = domain;
    }

    void to(InMemoryDirectoryServer directory) {
        server.set(Optional.of(directory));
    }

    @Override
    public void processSimpleBindRequest(InMemoryInterceptedSimpleBindRequest intercepted) throws LDAPException {
        SimpleBindRequest request = intercepted.getRequest();
        if (request.getBindDN().isEmpty()) {
            return; // nobody, who may then read nothing
        }
        Entry account = account(request.getBindDN())
                .filter(entry -> !isDisabled(entry))
                .orElseThrow(() -> new LDAPException(ResultCode.INVALID_CREDENTIALS, "no such account"));
        Optional<ASN1OctetString> password = Optional.ofNullable(request.getPassword());
        intercepted.setRequest(new SimpleBindRequest(
                account.getDN(), password.map(ASN1OctetString::getValue).orElse(new byte[0])));
    }

    /** The account that a distinguished name, {@code DOMAIN\account} or principal name means. */
    Optional<Entry> account(String name) {
        try {
            if (name.contains("=") && DN.isValidDN(name)) {
                return Optional.ofNullable(directory().getEntry(name));
            }
            int backslash = name.indexOf('\\');
            Filter filter = backslash > 0
                    ? Filter.createEqualityFilter("sAMAccountName", name.substring(backslash + 1))
                    : Filter.createORFilter(
                            Filter.createEqualityFilter("userPrincipalName", name),
                            Filter.createEqualityFilter("sAMAccountName", name.replace("@" + domain, "")));
            String[] labels = domain.split("\\.");
            return Optional.ofNullable(
                    directory().searchForEntry("dc=" + String.join(",dc=", labels), SearchScope.SUB, filter));
        } catch (LDAPException _) {
            return Optional.empty();
        }
    }

    private static boolean isDisabled(Entry account) {
        return Optional.ofNullable(account.getAttributeValueAsInteger("userAccountControl"))
                .filter(flags -> (flags & DISABLED) != 0)
                .isPresent();
    }

    private InMemoryDirectoryServer directory() {
        return server.get().orElseThrow();
    }
}
