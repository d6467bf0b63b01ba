package dev.reeve.server.signin;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people may call themselves when they sign in: user principal name, {@code DOMAIN\account}, or the account alone. */
final class SignInNames {

    /** Blanks, controls, invisible characters and accents. */
    private static final Pattern IGNORED = Pattern.compile("[\\s\\p{Z}\\p{C}\\p{M}]+");

    private SignInNames() {}

    /**
     * What failures of a name are counted by that tells nobody here. Directories take many spellings for one: they ignore
     * case, blanks and, some of them, accents and widths. What any of them may take for the same is the same here.
     */
    static String counted(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
        return CaseFolding.fold(IGNORED.matcher(plain).replaceAll(""));
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
                .filter(user -> {
                    String own = organization.tree().domainOf(user);
                    return CaseFolding.equal(domain, own) || CaseFolding.equal(domain, own.split("\\.", 2)[0]);
                });
    }
}
