package dev.reeve.engine.invariant;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.RecipientProperties;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What identifies one recipient or group beside its name: account names, aliases and addresses, unique each. */
final class Identifiers implements Rule {

    private static final int LONGEST_ACCOUNT_NAME = 20;
    private static final int LONGEST_DISPLAY_NAME = 256;
    private static final String ACCOUNT_NAME_CHARACTERS = " .!#$%^&-_{}~";

    @Override
    public Optional<Violation> violation(Changed changed) {
        return Rule.first(List.of(
                () -> ofRoleGroup(changed),
                () -> accountName(changed),
                () -> unique(changed, RecipientProperties.USER_PRINCIPAL_NAME, Kind.USER_PRINCIPAL_NAME),
                () -> unique(changed, RecipientProperties.ALIAS, Kind.ALIAS),
                () -> addresses(changed)));
    }

    /** RG-1. */
    private static Optional<Violation> ofRoleGroup(Changed changed) {
        return changed.after(RoleGroup.class)
                .flatMap(group -> Rule.first(List.of(
                        () -> Rule.when(
                                changed.differs(RoleGroup.class, RoleGroup::displayName)
                                        && group.displayName().length() > LONGEST_DISPLAY_NAME,
                                ErrorCode.ValueTooLong,
                                "The display name of role group '" + group.name() + "' may have at most "
                                        + LONGEST_DISPLAY_NAME + " characters.",
                                group.name()),
                        () -> Rule.when(
                                changed.differs(RoleGroup.class, RoleGroup::samAccountName)
                                        && group.samAccountName().length() > LONGEST_ACCOUNT_NAME,
                                ErrorCode.ValueTooLong,
                                "The SAM account name '" + group.samAccountName() + "' may have at most "
                                        + LONGEST_ACCOUNT_NAME + " characters.",
                                group.name()),
                        () -> Rule.when(
                                changed.differs(RoleGroup.class, RoleGroup::samAccountName)
                                        && !isAccountName(group.samAccountName()),
                                ErrorCode.InvalidName,
                                "The SAM account name '" + group.samAccountName()
                                        + "' has a character that account names can't" + " have, or ends in a period.",
                                group.name()))));
    }

    private static boolean isAccountName(String name) {
        return !name.isBlank()
                && !name.endsWith(".")
                && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || ACCOUNT_NAME_CHARACTERS.indexOf(c) >= 0);
    }

    private static Optional<Violation> accountName(Changed changed) {
        Optional<String> before = changed.before().flatMap(Identifiers::accountName);
        return changed.after()
                .flatMap(Identifiers::accountName)
                .filter(name -> !before.equals(Optional.of(name)))
                .flatMap(name -> taken(changed, Kind.SAM_ACCOUNT_NAME, name, _ -> true));
    }

    private static Optional<String> accountName(DirectoryObject object) {
        return switch (object) {
            case Recipient recipient -> recipient.properties().text(RecipientProperties.SAM_ACCOUNT_NAME);
            case RoleGroup group -> Optional.of(group.samAccountName());
            default -> Optional.empty();
        };
    }

    private static Optional<Violation> unique(Changed changed, Property property, Kind kind) {
        Optional<String> before = changed.before(Recipient.class)
                .flatMap(recipient -> recipient.properties().text(property));
        return changed.after(Recipient.class)
                .flatMap(recipient -> recipient.properties().text(property))
                .filter(text -> !before.equals(Optional.of(text)))
                .flatMap(text -> taken(changed, kind, text, _ -> true));
    }

    private static Optional<Violation> addresses(Changed changed) {
        Set<String> before =
                changed.before(Recipient.class).map(Identifiers::addresses).orElse(Set.of());
        return changed.after(Recipient.class).map(Identifiers::addresses).orElse(Set.of()).stream()
                .filter(address -> !before.contains(address))
                .sorted()
                .flatMap(address -> taken(
                        changed,
                        Kind.ADDRESS,
                        address,
                        other -> other instanceof Recipient recipient
                                && addresses(recipient).contains(address))
                        .stream())
                .findFirst();
    }

    /** The SMTP addresses of a recipient, folded, without prefix. */
    private static Set<String> addresses(Recipient recipient) {
        return recipient.properties().texts(RecipientProperties.EMAIL_ADDRESSES).stream()
                .filter(address -> address.toLowerCase(Locale.ROOT).startsWith("smtp:"))
                .map(address -> CaseFolding.fold(address.substring("smtp:".length())))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Optional<Violation> taken(
            Changed changed, Kind kind, String text, Predicate<DirectoryObject> holds) {
        Organization is = changed.is();
        return is.indexed(IndexKey.ofName(kind, text))
                .filter(other -> !other.id().equals(changed.id()) && holds.test(other))
                .findFirst()
                .map(other -> new Violation(
                        ErrorCode.NameExists,
                        "The " + words(kind) + " '" + text + "' is already used by '" + other.name() + "'.",
                        changed.after().map(DirectoryObject::name).orElse("")));
    }

    private static String words(Kind kind) {
        return switch (kind) {
            case SAM_ACCOUNT_NAME -> "SAM account name";
            case USER_PRINCIPAL_NAME -> "user principal name";
            case ALIAS -> "alias";
            default -> "e-mail address";
        };
    }
}
