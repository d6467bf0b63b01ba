package dev.reeve.interchange.ldif;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.Properties;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.PropertyValue;
import dev.reeve.engine.property.RecipientProperties;
import java.util.List;
import java.util.Optional;

/**
 * What objects are known by: name, account name, principal name, alias, addresses. What an entry states must be unique;
 * what is only derived gets a number where it is taken.
 */
final class Identities {

    private static final int USER_ACCOUNT_NAME_LENGTH = 20;
    private static final int GROUP_ACCOUNT_NAME_LENGTH = 256;

    private final Organization organization;
    private final Claims claims;
    private final Problems problems;

    Identities(Organization organization, Claims claims, Problems problems) {
        this.organization = organization;
        this.claims = claims;
        this.problems = problems;
    }

    /** Takes what the entry states and what its object already has, before anything is derived for others. */
    void claimStated(Holding holding) {
        if (hasAccount(holding)) {
            statedAccountName(holding).ifPresent(name -> state(holding, Claims.Kind.ACCOUNT_NAME, name));
        }
        if (holding.type().isUser()) {
            statedPrincipalName(holding).ifPresent(name -> state(holding, Claims.Kind.PRINCIPAL_NAME, name));
        }
        if (holding.type().isMailEnabled()) {
            statedAlias(holding).ifPresent(alias -> state(holding, Claims.Kind.ALIAS, alias));
            addresses(holding).smtp().forEach(address -> state(holding, Claims.Kind.ADDRESS, address));
        }
    }

    private void state(Holding holding, Claims.Kind kind, String value) {
        claims.claim(kind, value, holding.record())
                .ifPresent(holder -> problems.add(
                        holding.record().line(),
                        "The " + kind + " \"" + value + "\" is that of " + holder
                                + ". It must be unique; change one of them."));
    }

    /** The name of the object in its container. */
    String name(Holding holding, ObjectId container) {
        LdifRecord record = holding.record();
        String name = Names.leaf(record.rdn());
        Optional<String> builtIn = claims.builtIn(name);
        if (builtIn.isPresent()) {
            problems.add(
                    record.line(),
                    "\"" + name + "\" is the name of " + builtIn.get()
                            + ". Rename the entry in the file, or leave it out.");
            return name;
        }
        Optional<String> holder = claims.claimName(container, name, record);
        if (holder.isPresent() && record.rdn().isMultiValued()) {
            String whole = Names.whole(record.rdn());
            holding.notes().mapped("the name became \"" + whole + "\", since " + holder.get() + " is \"" + name + "\"");
            name = whole;
            holder = claims.claimName(container, name, record);
        } else if (record.rdn().isMultiValued()) {
            holding.notes().mapped(record.rdn() + " became the name \"" + name + "\"");
        }
        if (holder.isPresent()) {
            problems.add(
                    record.line(),
                    "The name \"" + name + "\" is that of " + holder.get() + " in the same unit. Rename one of them.");
        }
        return name;
    }

    /** The properties with all the object is known by. */
    Properties apply(Holding holding, String name, String domain, Properties properties) {
        Properties result = properties;
        if (hasAccount(holding)) {
            result = account(holding, name, domain, result);
        }
        if (holding.type().isMailEnabled()) {
            result = mail(holding, name, domain, result);
        } else {
            Optional<String> mail = Addresses.of(holding.record()).primary();
            if (mail.isPresent()) {
                result = result.with(RecipientProperties.WINDOWS_EMAIL_ADDRESS, mail.get());
            }
        }
        return result;
    }

    private Properties account(Holding holding, String name, String domain, Properties properties) {
        LdifRecord record = holding.record();
        Optional<String> stated = statedAccountName(holding);
        String account = stated.orElseGet(() -> {
            int length = holding.isGroup() ? GROUP_ACCOUNT_NAME_LENGTH : USER_ACCOUNT_NAME_LENGTH;
            String wanted = Names.samAccountName(
                    (holding.isGroup() ? Optional.<String>empty() : record.first("uid")).orElse(name), length);
            String given = wanted.isEmpty() ? fallback(holding) : wanted;
            return claims.builtIn(given).isPresent()
                    ? given
                    : numbered(holding, Claims.Kind.ACCOUNT_NAME, given, length);
        });
        claims.builtIn(account)
                .filter(_ -> claims.builtIn(Names.leaf(record.rdn())).isEmpty())
                .ifPresent(builtIn -> problems.add(
                        record.line(),
                        "The account name \"" + account + "\" is that of " + builtIn
                                + ". Change it in the file, or leave the entry out."));
        Properties result = properties.with(RecipientProperties.SAM_ACCOUNT_NAME, account);
        if (!holding.type().isUser()) {
            return result;
        }
        String principal = statedPrincipalName(holding)
                .orElseGet(() ->
                        numbered(holding, Claims.Kind.PRINCIPAL_NAME, account.replace(' ', '.') + "@" + domain, 1024));
        return result.with(RecipientProperties.USER_PRINCIPAL_NAME, principal);
    }

    private Properties mail(Holding holding, String name, String domain, Properties properties) {
        LdifRecord record = holding.record();
        Addresses stated = addresses(holding);
        stated.ignored().forEach(holding.notes()::skipped);
        String alias = statedAlias(holding).orElseGet(() -> {
            String wanted = record.first("uid")
                    .or(() -> stated.primary().map(address -> address.substring(0, address.indexOf('@'))))
                    .map(Names::alias)
                    .filter(text -> !text.isEmpty())
                    .orElseGet(() -> Names.alias(name));
            return numbered(
                    holding, Claims.Kind.ALIAS, wanted.isEmpty() ? fallback(holding) : wanted, Names.NAME_LENGTH);
        });
        Addresses addresses =
                stated.primary().isPresent() || holding.type().recipientType().endsWith("Contact")
                        ? stated
                        : Addresses.of(numbered(holding, Claims.Kind.ADDRESS, alias + "@" + domain, 1024))
                                .and(stated.all());
        Properties result = properties
                .with(RecipientProperties.ALIAS, alias)
                .with(RecipientProperties.LEGACY_EXCHANGE_DN, legacyDn(record, properties, alias))
                .with(
                        RecipientProperties.EMAIL_ADDRESSES,
                        addresses.all().stream().map(PropertyValue.Text::new).toList());
        Optional<String> primary = addresses.primary();
        return primary.isEmpty()
                ? result
                : result.with(
                        RecipientProperties.WINDOWS_EMAIL_ADDRESS,
                        record.first("mail").filter(addresses.smtp()::contains).orElse(primary.get()));
    }

    private String legacyDn(LdifRecord record, Properties before, String alias) {
        return record.first("legacyExchangeDN")
                .or(() -> before.text(RecipientProperties.LEGACY_EXCHANGE_DN))
                .orElseGet(
                        () -> NewOrganization.legacyDn(organization.settings().name(), "Recipients", alias));
    }

    /** The first of wanted, wanted2, wanted3 … that is free, the number before an {@code @}. */
    private String numbered(Holding holding, Claims.Kind kind, String wanted, int length) {
        int at = wanted.indexOf('@') < 0 ? wanted.length() : wanted.indexOf('@');
        String candidate = wanted;
        for (int number = 2;
                claims.claim(kind, candidate, holding.record()).isPresent()
                        || (kind != Claims.Kind.ADDRESS
                                && claims.builtIn(candidate).isPresent());
                number++) {
            int end = Math.min(at, length - Integer.toString(number).length());
            candidate = wanted.substring(0, end) + number + wanted.substring(at);
        }
        if (!candidate.equals(wanted)) {
            holding.notes().mapped("the " + kind + " became " + candidate + ", since " + wanted + " is taken");
        }
        return candidate;
    }

    private static String fallback(Holding holding) {
        return "id" + holding.id().toString().substring(0, 8);
    }

    private static boolean hasAccount(Holding holding) {
        return holding.type().isUser() || holding.isGroup();
    }

    private static Optional<String> statedAccountName(Holding holding) {
        return holding.record().first("sAMAccountName").or(() -> before(holding, RecipientProperties.SAM_ACCOUNT_NAME));
    }

    private static Optional<String> statedPrincipalName(Holding holding) {
        return holding.record()
                .first("userPrincipalName")
                .or(() -> before(holding, RecipientProperties.USER_PRINCIPAL_NAME));
    }

    private static Optional<String> statedAlias(Holding holding) {
        return holding.record()
                .first("mailNickname")
                .map(Names::alias)
                .filter(alias -> !alias.isEmpty())
                .or(() -> before(holding, RecipientProperties.ALIAS));
    }

    /** Those of the entry; those the object got since its last import stay behind them. */
    private static Addresses addresses(Holding holding) {
        List<String> kept = holding.existing().stream()
                .map(Recipient::properties)
                .flatMap(properties -> properties.texts(RecipientProperties.EMAIL_ADDRESSES).stream())
                .toList();
        Addresses stated = Addresses.of(holding.record());
        if (stated.primary().isEmpty() && holding.type().recipientType().endsWith("Contact")) {
            Optional<String> target = Addresses.target(holding.record())
                    .filter(address -> address.regionMatches(true, 0, "smtp:", 0, 5))
                    .map(address -> address.substring(5));
            if (target.isPresent()) {
                stated = Addresses.of(target.get());
            }
        }
        return stated.and(kept);
    }

    private static Optional<String> before(Holding holding, Property property) {
        return holding.existing().flatMap(recipient -> recipient.properties().text(property));
    }
}
