package dev.reeve.server.signin;

import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import java.util.List;
import java.util.Optional;

/** By which property a directory's or provider's word for somebody tells a user of the organization. One, never a guess. */
enum UserProperty {
    /** The user principal name. */
    USER_PRINCIPAL_NAME("UserPrincipalName", Kind.USER_PRINCIPAL_NAME),
    /** The SAM account name. */
    SAM_ACCOUNT_NAME("SamAccountName", Kind.SAM_ACCOUNT_NAME),
    /** Any SMTP address. */
    EMAIL_ADDRESS("EmailAddress", Kind.ADDRESS);

    private final String word;
    private final Kind kind;

    UserProperty(String word, Kind kind) {
        this.word = word;
        this.kind = kind;
    }

    /** The property that a setting names. @throws IllegalArgumentException with what can be written */
    static UserProperty named(String text) {
        for (UserProperty property : values()) {
            if (property.word.equalsIgnoreCase(text)) {
                return property;
            }
        }
        throw new IllegalArgumentException("write UserPrincipalName, SamAccountName or EmailAddress.");
    }

    /** The one user who has the value. */
    Optional<Recipient> find(Organization organization, String value) {
        List<Recipient> found = organization
                .indexed(IndexKey.ofName(kind, value), Recipient.class)
                .filter(recipient -> recipient.type().isUser())
                .limit(2)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }
}
