package dev.reeve.server.signin.oidc;

import dev.reeve.language.value.SecureText;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * An OpenID provider, and how Reeve is known to it.
 *
 * @param issuer its issuer, to the letter
 * @param clientId as what Reeve signs people in; empty to take bearer tokens only
 * @param clientSecret Reeve's secret there, if it has one
 * @param redirect the address of Reeve's callback, as registered there
 * @param audience what bearer tokens are made for; empty to take none. Not the client id: whoever has an ID token could use
 *     it for one
 * @param claim the claim that tells the user of the organization
 * @param scopes what is asked for beside {@code openid}
 */
public record ProviderSettings(
        URI issuer,
        Optional<String> clientId,
        Optional<SecureText> clientSecret,
        URI redirect,
        Optional<String> audience,
        String claim,
        List<String> scopes) {

    public ProviderSettings {
        scopes = List.copyOf(scopes);
    }
}
