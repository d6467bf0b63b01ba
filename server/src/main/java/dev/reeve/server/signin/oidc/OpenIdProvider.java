package dev.reeve.server.signin.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A provider: what it says of itself, asked once it is needed, and its keys, asked again when a token names one that is not
 * known, though not at every such token. Safe for use by several threads.
 */
public final class OpenIdProvider {

    static final int PATIENCE_MILLIS = (int) Duration.ofSeconds(5).toMillis();
    private static final int LARGEST_ANSWER = 1 << 20;

    /** Signatures with the provider's private key only: a secret that both share, or none, proves nothing here. */
    static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    record Discovered(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {}

    private final ProviderSettings settings;
    private volatile Optional<Discovered> discovered = Optional.empty();
    private final CodeFlow codes = new CodeFlow(this);
    private final BearerTokens tokens = new BearerTokens(this);

    /** The provider that the settings tell. It need not be reachable yet. */
    public OpenIdProvider(ProviderSettings settings) {
        this.settings = settings;
    }

    /** Signing in with a browser. */
    public CodeFlow codes() {
        return codes;
    }

    /** Tokens that programs send. */
    public BearerTokens tokens() {
        return tokens;
    }

    /** How it is set up. */
    public ProviderSettings settings() {
        return settings;
    }

    /** @throws ProviderException where it can't be asked */
    Discovered discovered() throws ProviderException {
        if (discovered.isPresent()) {
            return discovered.get();
        }
        try {
            // Refuses metadata of another issuer.
            OIDCProviderMetadata metadata =
                    OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), PATIENCE_MILLIS, PATIENCE_MILLIS);
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL(),
                            new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, LARGEST_ANSWER))
                    .retrying(true)
                    .build();
            Discovered found = new Discovered(metadata, keys);
            discovered = Optional.of(found);
            return found;
        } catch (GeneralException | IOException e) {
            throw ProviderException.unavailable(
                    "The OpenID provider " + settings.issuer() + " can't be asked: " + e.getMessage(), e);
        }
    }

    /** What went wrong with a signature or a claim, or with fetching the keys. */
    static ProviderException of(Exception e) {
        // Keys that nobody knows are not looked for again at once: a token that names one is refused meanwhile.
        return e instanceof KeySourceException && !(e instanceof RateLimitReachedException)
                ? ProviderException.unavailable("The provider's keys can't be fetched: " + e.getMessage(), e)
                : ProviderException.refused("The token can't be taken: " + e.getMessage(), e);
    }
}
