package dev.reeve.commands.attribute;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.Property;
import dev.reeve.engine.property.RecipientProperties;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template of an email address policy, such as {@code SMTP:%g.%s@contoso.com} [ADDR-5]: what it makes of a recipient's
 * names. Without a local part it takes the alias.
 *
 * @param primary whether what it makes is the primary address: its prefix is in capitals
 * @param local the local part with its variables
 * @param domain the domain behind the at sign
 */
public record AddressTemplate(boolean primary, String local, String domain) {

    private static final Pattern FORM =
            Pattern.compile("(?:(?<prefix>[A-Za-z0-9]+):)?(?<local>[^@]*)@(?<domain>[^@]+)");
    private static final Pattern VARIABLE = Pattern.compile(
            "%(?:(?<whole>[gisdm])|(?<count>[0-9]{1,2})(?<part>[gs])|r(?<from>.)(?<to>.)|(?<percent>%))");
    private static final Pattern DOMAIN =
            Pattern.compile("(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)*[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?");
    private static final String NOT_ALLOWED = "[^A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]";

    /**
     * The template of a text. Without a prefix it is a primary SMTP address.
     *
     * @throws ReeveException {@code InvalidArgument} where it is none
     */
    public static AddressTemplate parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw invalid(text, "it looks like SMTP:%g.%s@contoso.com");
        }
        String prefix = form.group("prefix") == null ? "SMTP" : form.group("prefix");
        if (!prefix.equalsIgnoreCase("SMTP")) {
            throw invalid(text, "only SMTP addresses are made by templates");
        }
        if (!DOMAIN.matcher(form.group("domain")).matches()) {
            throw invalid(text, "'" + form.group("domain") + "' is no domain");
        }
        String rest = VARIABLE.matcher(form.group("local")).replaceAll("");
        if (rest.contains("%")) {
            throw invalid(
                    text, "a % stands before one of g, i, s, d, m, a number with g or s, or r and two characters");
        }
        if (!rest.matches("[A-Za-z0-9!#$&'*+/=?^_`{|}~.-]*")) {
            throw invalid(text, "the part before the at sign holds a character that addresses can't have");
        }
        return new AddressTemplate(prefix.equals("SMTP"), form.group("local"), form.group("domain"));
    }

    private static ReeveException invalid(String text, String why) {
        return new ReeveException(
                ErrorCode.InvalidArgument, "'" + text + "' is not a valid address template: " + why + ".", text);
    }

    /** The template in its normal text. */
    public String text() {
        return (primary ? "SMTP:" : "smtp:") + local + "@" + domain;
    }

    /** The same, making the primary address or not. */
    public AddressTemplate as(boolean newPrimary) {
        return new AddressTemplate(newPrimary, local, domain);
    }

    /** The local part for a recipient; its alias where its names give none; empty where it has no alias either. */
    public Optional<String> localPart(Recipient recipient) {
        String made = clean(filled(recipient));
        return Optional.of(made)
                .filter(text -> !text.isEmpty())
                .or(() -> recipient.properties().text(RecipientProperties.ALIAS).map(AddressTemplate::clean))
                .filter(text -> !text.isEmpty());
    }

    private String filled(Recipient recipient) {
        String pattern = local.isEmpty() ? "%m" : local;
        StringBuilder made = new StringBuilder();
        StringBuilder replaced = new StringBuilder();
        Matcher variable = VARIABLE.matcher(pattern);
        int end = 0;
        while (variable.find()) {
            made.append(pattern, end, variable.start());
            end = variable.end();
            if (variable.group("from") == null) {
                made.append(substituted(value(variable, recipient), replaced));
            } else {
                replaced.append(variable.group("from")).append(variable.group("to"));
            }
        }
        return made.append(pattern.substring(end)).toString();
    }

    /** %rxy is for the names behind it: x becomes y, and goes where both are the same. */
    private static String substituted(String value, CharSequence replaced) {
        String result = value;
        for (int i = 0; i < replaced.length(); i += 2) {
            String from = String.valueOf(replaced.charAt(i));
            String to = String.valueOf(replaced.charAt(i + 1));
            result = result.replace(from, from.equals(to) ? "" : to);
        }
        return result;
    }

    private static String value(Matcher variable, Recipient recipient) {
        if (variable.group("percent") != null) {
            return "%";
        }
        if (variable.group("whole") != null) {
            return switch (variable.group("whole")) {
                case "g" -> text(recipient, RecipientProperties.FIRST_NAME);
                case "i" -> text(recipient, RecipientProperties.INITIALS);
                case "s" -> text(recipient, RecipientProperties.LAST_NAME);
                case "d" -> ascii(recipient.displayName()).replaceAll("\\s", "");
                default -> text(recipient, RecipientProperties.ALIAS);
            };
        }
        String name = variable.group("part").equals("g")
                ? text(recipient, RecipientProperties.FIRST_NAME)
                : text(recipient, RecipientProperties.LAST_NAME);
        return name.substring(0, Math.min(name.length(), Integer.parseInt(variable.group("count"))));
    }

    private static String text(Recipient recipient, Property property) {
        return ascii(recipient.properties().text(property).orElse("")).replaceAll("\\s", "");
    }

    /** Letters without their marks. */
    private static String ascii(String text) {
        return Normalizer.normalize(text.replace("ß", "ss").replace("ø", "o").replace("Ø", "O"), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "");
    }

    /** Without what addresses can't have; a dot stands only between other characters. */
    private static String clean(String text) {
        return ascii(text)
                .replaceAll(NOT_ALLOWED, "")
                .replaceAll("\\.{2,}", ".")
                .replaceAll("^\\.|\\.$", "");
    }
}
