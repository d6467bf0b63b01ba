package dev.reeve.server.signin.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationResponse;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Signing in at the provider with a browser: authorization code with PKCE. What is to be compared when the browser comes back
 * goes along in a cookie of its own, so that no memory is held for those who never do.
 */
public final class CodeFlow {

    private final OpenIdProvider provider;

    CodeFlow(OpenIdProvider provider) {
        this.provider = provider;
    }

    /**
     * The way to the provider.
     *
     * @param location where the browser is sent
     * @param memory what it brings back in a cookie
     */
    public record Departure(URI location, String memory) {}

    /** @throws ProviderException where the provider can't be asked, or signs nobody in here */
    public Departure depart() throws ProviderException {
        State state = new State(32);
        Nonce nonce = new Nonce(32);
        CodeVerifier verifier = new CodeVerifier();
        Scope scope = new Scope("openid");
        provider.settings().scopes().forEach(scope::add);
        AuthenticationRequest request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, scope, client(), provider.settings().redirect())
                .endpointURI(provider.discovered().metadata().getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build();
        return new Departure(request.toURI(), state.getValue() + "." + nonce.getValue() + "." + verifier.getValue());
    }

    /**
     * Who comes back from the provider.
     *
     * @param memory what the browser brings in its cookie
     * @param query the parameters of the callback
     * @return the claim that tells the user
     * @throws ProviderException where it is not the sign-in that this browser began, or the provider says no
     */
    public String arrive(String memory, Map<String, List<String>> query) throws ProviderException {
        String[] begun = memory.split("\\.", 3);
        if (begun.length != 3 || Stream.of(begun).anyMatch(String::isEmpty)) {
            throw ProviderException.refused("This browser has begun no sign-in.");
        }
        AuthorizationCode code = code(new State(begun[0]), query);
        try {
            OIDCTokenResponse tokens = tokens(code, new CodeVerifier(begun[2]));
            var idToken = tokens.getOIDCTokens().getIDToken();
            IDTokenValidator validator = new IDTokenValidator(
                    new Issuer(provider.settings().issuer()),
                    client(),
                    new JWSVerificationKeySelector<>(
                            OpenIdProvider.ALGORITHMS, provider.discovered().keys()),
                    null);
            JWTClaimsSet claims =
                    validator.validate(idToken, new Nonce(begun[1])).toJWTClaimsSet();
            return Claims.user(provider.settings().claim(), claims);
        } catch (BadJOSEException | JOSEException | ParseException | java.text.ParseException e) {
            throw OpenIdProvider.of(e);
        } catch (IllegalArgumentException e) {
            throw ProviderException.refused("This browser has begun no sign-in.", e); // no verifier of ours
        }
    }

    private AuthorizationCode code(State begun, Map<String, List<String>> query) throws ProviderException {
        try {
            AuthorizationResponse response =
                    AuthorizationResponse.parse(provider.settings().redirect(), query);
            if (!begun.equals(response.getState())) {
                throw ProviderException.refused("It is not the sign-in that this browser has begun.");
            }
            // Where the provider names itself, it must be this one: no other's code is sent there.
            Issuer issuer = response.getIssuer();
            if (issuer != null
                    && !issuer.getValue().equals(provider.settings().issuer().toString())) {
                throw ProviderException.refused("Another provider answers.");
            }
            if (!response.indicatesSuccess()) {
                ErrorObject error = response.toErrorResponse().getErrorObject();
                String said = "The provider says: " + error.getCode();
                throw OAuth2Error.ACCESS_DENIED.equals(error)
                        ? ProviderException.cancelled(said)
                        : ProviderException.refused(said);
            }
            return response.toSuccessResponse().getAuthorizationCode();
        } catch (ParseException e) {
            throw ProviderException.refused("The provider's answer does not parse.", e);
        }
    }

    private OIDCTokenResponse tokens(AuthorizationCode code, CodeVerifier verifier)
            throws ProviderException, ParseException {
        AuthorizationCodeGrant grant =
                new AuthorizationCodeGrant(code, provider.settings().redirect(), verifier);
        URI endpoint = provider.discovered().metadata().getTokenEndpointURI();
        ClientID client = client();
        TokenRequest request = provider.settings()
                .clientSecret()
                .map(secret -> new ClientSecretBasic(client, new Secret(secret.reveal())))
                .map(proof -> new TokenRequest.Builder(endpoint, proof, grant).build())
                .orElseGet(() -> new TokenRequest.Builder(endpoint, client, grant).build());
        try {
            HTTPRequest sent = request.toHTTPRequest();
            sent.setConnectTimeout(OpenIdProvider.PATIENCE_MILLIS);
            sent.setReadTimeout(OpenIdProvider.PATIENCE_MILLIS);
            TokenResponse response = OIDCTokenResponseParser.parse(sent.send());
            if (!response.indicatesSuccess()) {
                throw ProviderException.refused("The provider takes the code for nothing: "
                        + response.toErrorResponse().getErrorObject().getCode());
            }
            return (OIDCTokenResponse) response.toSuccessResponse();
        } catch (IOException e) {
            throw ProviderException.unavailable("The provider can't be asked: " + e.getMessage(), e);
        }
    }

    private ClientID client() throws ProviderException {
        return new ClientID(provider.settings()
                .clientId()
                .orElseThrow(() -> ProviderException.refused("Nobody is signed in at the provider here.")));
    }
}
