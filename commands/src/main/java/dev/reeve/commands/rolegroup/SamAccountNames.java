package dev.reeve.commands.rolegroup;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.RoleGroup;
import java.util.Optional;
import java.util.regex.Pattern;

/** SAM account names of role groups: at most 20 characters of a limited set, unique [RG-1] [NRG-6]. */
final class SamAccountNames {

    private static final int LONGEST = 20;
    private static final Pattern FORBIDDEN = Pattern.compile("[^\\p{L}\\p{N} .!#$%^&\\-_{}~]");

    private SamAccountNames() {}

    /** One that nobody has, made from a name. */
    static String unused(Organization organization, String name) {
        String base = FORBIDDEN.matcher(name).replaceAll("");
        String candidate = cut(base, LONGEST);
        for (int number = 1; isTaken(organization, candidate); number++) {
            String suffix = Integer.toString(number);
            candidate = cut(base, LONGEST - suffix.length()) + suffix;
        }
        return candidate;
    }

    /** What is wrong with a group's name, if anything. */
    static Optional<ReeveException> check(Organization organization, RoleGroup group) {
        String name = group.samAccountName();
        if (name.length() > LONGEST) {
            return Optional.of(new ReeveException(
                    ErrorCode.ValueTooLong,
                    "The SAM account name '" + name + "' has more than " + LONGEST + " characters.",
                    name));
        }
        if (name.isBlank() || name.endsWith(".") || FORBIDDEN.matcher(name).find()) {
            return Optional.of(new ReeveException(
                    ErrorCode.InvalidName,
                    "'" + name
                            + "' can't be a SAM account name: letters, digits, blanks and . ! # $ % ^ & - _ { } ~ are"
                            + " allowed, with no period at the end.",
                    name));
        }
        return isTaken(organization, name)
                ? Optional.of(new ReeveException(
                        ErrorCode.NameExists,
                        "The SAM account name '" + name + "' is already in use by another object.",
                        name))
                : Optional.empty();
    }

    private static boolean isTaken(Organization organization, String name) {
        return organization
                .indexed(IndexKey.ofName(IndexKey.Kind.SAM_ACCOUNT_NAME, name))
                .findAny()
                .isPresent();
    }

    private static String cut(String text, int length) {
        String cut = text.length() <= length ? text : text.substring(0, length);
        return cut.replaceAll("[. ]+$", "");
    }
}
