package dev.reeve.server.signin;

import dev.reeve.language.value.SecureText;
import dev.reeve.server.configuration.ConfigurationReader;
import dev.reeve.server.signin.ldap.DirectorySettings;
import dev.reeve.server.signin.oidc.ProviderSettings;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How people sign in beside passwords kept here, and how long they stay.
 *
 * @param provider empty where there is none
 * @param providerProperty by which the provider's claim tells a user
 * @param directory empty where there is none
 * @param directoryProperty by which the directory's attribute tells a user
 */
public record SignInConfiguration(
        Duration idle,
        Duration lifetime,
        int sessions,
        Optional<ProviderSettings> provider,
        UserProperty providerProperty,
        Optional<DirectorySettings> directory,
        UserProperty directoryProperty) {

    private static final URI NOWHERE = URI.create("https://localhost/");

    /** Reads the settings that begin with {@code signin}, {@code oidc} and {@code ldap}. */
    public static SignInConfiguration from(ConfigurationReader settings) {
        return new SignInConfiguration(
                settings.duration("signin.idle", Duration.ofMinutes(30)),
                settings.duration("signin.lifetime", Duration.ofHours(12)),
                settings.number("signin.sessions", 20_000, 100, 1_000_000),
                provider(settings),
                property(settings, "oidc.user-property"),
                directory(settings),
                property(settings, "ldap.user-property"));
    }

    private static UserProperty property(ConfigurationReader settings, String name) {
        return settings.parsed(name, UserProperty::named).orElse(UserProperty.USER_PRINCIPAL_NAME);
    }

    private static Optional<ProviderSettings> provider(ConfigurationReader settings) {
        Optional<URI> issuer = settings.parsed("oidc.issuer", text -> address(text, "https", "http"));
        Optional<String> clientId = settings.text("oidc.client-id");
        Optional<SecureText> secret = settings.text("oidc.client-secret").map(SecureText::new);
        Optional<URI> redirect = settings.parsed("oidc.redirect", text -> address(text, "https", "http"));
        Optional<String> audience = settings.text("oidc.audience");
        Optional<String> claim = settings.text("oidc.claim");
        List<String> scopes = words(settings.text("oidc.scopes").orElse("profile email"));
        if (issuer.isEmpty()) {
            return Optional.empty();
        }
        needs(settings, "oidc.claim", claim, "say which claim tells the user, for example email or upn.");
        if (clientId.isPresent()) {
            needs(settings, "oidc.redirect", redirect, "give this server's address with /signin/oidc/callback.");
        } else {
            needs(settings, "oidc.audience", audience, "name oidc.client-id, oidc.audience, or both.");
        }
        if (audience.isPresent() && audience.equals(clientId)) {
            settings.problem("oidc.audience", "must differ from oidc.client-id: an ID token is no access token.");
        }
        return Optional.of(new ProviderSettings(
                issuer.get(), clientId, secret, redirect.orElse(NOWHERE), audience, claim.orElse("sub"), scopes));
    }

    private static Optional<DirectorySettings> directory(ConfigurationReader settings) {
        List<URI> servers = settings.parsed(
                        "ldap.servers",
                        text -> words(text).stream()
                                .map(word -> address(word, "ldaps", "ldap"))
                                .toList())
                .orElse(List.of());
        boolean startTls = settings.flag("ldap.start-tls", true);
        Optional<String> base = settings.text("ldap.base");
        Optional<String> reader = settings.text("ldap.bind-name");
        Optional<String> password = settings.text("ldap.bind-password");
        DirectorySettings read = new DirectorySettings(
                servers,
                startTls,
                settings.path("ldap.certificates"),
                base.orElse(""),
                reader.map(name -> new DirectorySettings.Reader(name, new SecureText(password.orElse("")))),
                words(settings.text("ldap.name-attributes").orElse("uid mail")),
                settings.text("ldap.user-attribute").orElse("mail"));
        if (servers.isEmpty()) {
            return Optional.empty();
        }
        needs(settings, "ldap.base", base, "say where people are searched for.");
        if (reader.isPresent()) {
            needs(settings, "ldap.bind-password", password, "the entry of ldap.bind-name needs its password.");
        }
        boolean open = servers.stream()
                .anyMatch(server -> server.getScheme().equalsIgnoreCase("ldap") && !startTls && !isHere(server));
        if (open) {
            settings.problem(
                    "ldap.start-tls", "passwords go to another machine only encrypted: use ldaps or StartTLS.");
        }
        return Optional.of(read);
    }

    private static void needs(ConfigurationReader settings, String name, Optional<?> value, String sentence) {
        if (value.isEmpty()) {
            settings.problem(name, sentence);
        }
    }

    private static List<String> words(String text) {
        return Stream.of(text.split("[\\s,]+")).filter(word -> !word.isEmpty()).toList();
    }

    private static URI address(String text, String secure, String open) {
        URI address = URI.create(text);
        String scheme = Optional.ofNullable(address.getScheme()).orElse("");
        boolean known = scheme.equalsIgnoreCase(secure) || scheme.equalsIgnoreCase(open);
        if (!known || address.getHost() == null) {
            throw new IllegalArgumentException("write an address such as " + secure + "://host.");
        }
        if (open.equals("http") && scheme.equalsIgnoreCase(open) && !isHere(address)) {
            throw new IllegalArgumentException("use " + secure + ": only this machine is reached without TLS.");
        }
        return address;
    }

    private static boolean isHere(URI address) {
        try {
            return InetAddress.getByName(address.getHost()).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
