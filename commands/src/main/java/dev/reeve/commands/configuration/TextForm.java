package dev.reeve.commands.configuration;

import java.util.regex.Pattern;

/** Forms that a text may have to have. */
enum TextForm {
    /** Any text. */
    ANY("a text", ""),
    DOMAIN("a domain name such as contoso.com", Forms.DOMAIN),
    DOMAIN_WITH_SUBDOMAINS("a domain name such as contoso.com, *.contoso.com or *", "\\*|(\\*\\.)?" + Forms.DOMAIN),
    SMTP_ADDRESS("an address such as bob@contoso.com", Forms.ADDRESS),
    IP_ADDRESS("an IP address", Forms.IP),
    IP_RANGE("an IP address or a range such as 10.0.0.1-10.0.0.9 or 10.0.0.0/8", Forms.RANGE),
    URI("an absolute URI such as https://mail.contoso.com/owa", ""),
    VERSION("a version such as 15.2.1544.4", "[0-9]{1,9}(\\.[0-9]{1,9}){1,3}"),
    CULTURE("a language such as en-US", "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    /** The patterns, which the constants above can't yet see as their own. */
    private static final class Forms {
        static final String LABEL = "[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";
        static final String DOMAIN = LABEL + "(\\." + LABEL + "){0,40}";
        static final String ADDRESS = "<>|[^@\\s<>]{1,64}@" + DOMAIN;
        static final String V4 = "(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])(\\.(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])){3}";
        static final String V6 = "(?=[^:]*:[^:]*:)[0-9A-Fa-f:]{2,39}(" + V4 + ")?(%[0-9a-z]+)?";
        static final String IP = "(" + V4 + "|" + V6 + ")";
        static final String RANGE = IP + "(\\s*-\\s*" + IP + "|/[0-9]{1,3}|\\(" + V4 + "\\))?";

        private Forms() {}
    }

    private final String words;
    private final Pattern pattern;

    TextForm(String words, String pattern) {
        this.words = words;
        this.pattern = Pattern.compile(pattern);
    }

    /** The form of a documented type. */
    static TextForm of(String type) {
        return switch (type) {
            case "Fqdn", "SmtpDomain", "Hostname" -> DOMAIN;
            case "SmtpDomainWithSubdomains" -> DOMAIN_WITH_SUBDOMAINS;
            case "SmtpAddress" -> SMTP_ADDRESS;
            case "IPAddress" -> IP_ADDRESS;
            case "IPRange", "DatabaseAvailabilityGroupSubnetId" -> IP_RANGE;
            case "Uri" -> URI;
            case "Version" -> VERSION;
            case "CultureInfo" -> CULTURE;
            default -> ANY;
        };
    }

    /** Whether the text has the form. */
    boolean fits(String text) {
        return switch (this) {
            case ANY -> true;
            case URI -> isUri(text);
            case DOMAIN, DOMAIN_WITH_SUBDOMAINS, SMTP_ADDRESS, IP_ADDRESS, IP_RANGE, VERSION, CULTURE ->
                text.length() <= 320 && pattern.matcher(text).matches();
        };
    }

    private static boolean isUri(String text) {
        try {
            return java.net.URI.create(text).isAbsolute();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** What is expected, in words. */
    String words() {
        return words;
    }
}
