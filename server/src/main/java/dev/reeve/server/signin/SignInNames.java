package dev.reeve.server.signin;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.server.organization.AcceptedDomains;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What people may call themselves when they sign in: user principal name, {@code DOMAIN\account}, or the account alone. */
final class SignInNames {

    /** Blanks, controls, invisible characters and accents. */
    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Z}\\p{C}\\p{M}]+");

    private SignInNames() {}

    /**
     * What failures of a name are counted by, whether it tells somebody or nobody: a wait never says which of the two it was.
     * The domains of the organization are left out, so an account's usual names count as one. Directories take many
     * spellings for one: they ignore case, blanks and, some of them, accents and widths. What any of them may take for the
     * same is the same here.
     */
    static String counted(Organization organization, String name) {
        String plain = plain(name);
        int backslash = plain.indexOf('\\');
        if (backslash >= 0) {
            boolean isOwn = domains(organization).anyMatch(own -> isNamed(own, plain.substring(0, backslash)));
            return CaseFolding.fold(isOwn ? plain.substring(backslash + 1) : plain);
        }
        int at = plain.lastIndexOf('@');
        boolean isOwn = at >= 0
                && (AcceptedDomains.contain(organization, plain.substring(at + 1))
                        || domains(organization).anyMatch(own -> CaseFolding.equal(own, plain.substring(at + 1))));
        return CaseFolding.fold(isOwn ? plain.substring(0, at) : plain);
    }

    /** A name as it was written, domain and all, in one of the spellings that directories take for the same. */
    static String written(String name) {
        return CaseFolding.fold(plain(name));
    }

    private static String plain(String name) {
        return IGNORED.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD)).replaceAll("");
    }

    /** What failures of a user are counted by: what he is most likely to sign in with. */
    static String counted(Organization organization, Recipient user) {
        return counted(
                organization,
                Stream.of(RecipientProperties.USER_PRINCIPAL_NAME, RecipientProperties.SAM_ACCOUNT_NAME)
                        .flatMap(property -> user.properties().text(property).stream())
                        .findFirst()
                        .orElse(user.name()));
    }

    private static Stream<String> domains(Organization organization) {
        return organization
                .all(OrganizationalUnit.class)
                .filter(unit -> unit.kind() == OrganizationalUnit.Kind.DOMAIN)
                .map(OrganizationalUnit::name);
    }

    /** Whether that is a domain's DNS name, or the first part of it. */
    private static boolean isNamed(String domain, String written) {
        return CaseFolding.equal(written, domain) || CaseFolding.equal(written, domain.split("\\.", 2)[0]);
    }

    /** The one user whom the name tells. */
    static Optional<Recipient> find(Organization organization, String name) {
        int backslash = name.indexOf('\\');
        if (backslash < 0) {
            return UserProperty.USER_PRINCIPAL_NAME
                    .find(organization, name)
                    .or(() -> UserProperty.SAM_ACCOUNT_NAME.find(organization, name));
        }
        String domain = name.substring(0, backslash);
        return UserProperty.SAM_ACCOUNT_NAME
                .find(organization, name.substring(backslash + 1))
                .filter(user -> isNamed(organization.tree().domainOf(user), domain));
    }
}
