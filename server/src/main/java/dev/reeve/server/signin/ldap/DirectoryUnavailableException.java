package dev.reeve.server.signin.ldap;

import com.unboundid.ldap.sdk.LDAPException;
import java.util.List;
import java.util.stream.Collectors;

/** The directory could not be asked, so nothing is known of the password. The message is for the log. */
public final class DirectoryUnavailableException extends RuntimeException {

    /** @param failures what came of asking each of its servers */
    DirectoryUnavailableException(List<LDAPException> failures) {
        super("No server of the directory answers: "
                + failures.stream().map(LDAPException::getMessage).collect(Collectors.joining("; ")));
        failures.forEach(this::addSuppressed);
    }
}
