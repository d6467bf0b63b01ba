package dev.reeve.server.signin.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.Optional;
import java.util.Set;

/** Tokens that a provider signed for programs: its key, its name, made for Reeve, not over yet. */
public final class BearerTokens {

    private final OpenIdProvider provider;
    private volatile Optional<DefaultJWTProcessor<SecurityContext>> processor = Optional.empty();

    BearerTokens(OpenIdProvider provider) {
        this.provider = provider;
    }

    /**
     * What the token says of its bearer.
     *
     * @return the claim that tells the user
     * @throws ProviderException where the token can't be taken, or the provider's keys can't be had
     */
    public String claim(String token) throws ProviderException {
        try {
            return Claims.user(provider.settings().claim(), processor().process(token, null));
        } catch (ParseException | BadJOSEException | JOSEException e) {
            throw OpenIdProvider.of(e);
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor() throws ProviderException {
        if (processor.isPresent()) {
            return processor.get();
        }
        String audience = provider.settings()
                .audience()
                .orElseThrow(() -> ProviderException.refused("Bearer tokens of the provider are not taken here."));
        DefaultJWTProcessor<SecurityContext> made = new DefaultJWTProcessor<>();
        made.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), JOSEObjectType.JWT, null));
        made.setJWSKeySelector(new JWSVerificationKeySelector<>(
                OpenIdProvider.ALGORITHMS, provider.discovered().keys()));
        made.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                audience,
                new JWTClaimsSet.Builder()
                        .issuer(provider.settings().issuer().toString())
                        .build(),
                Set.of("sub", "exp")));
        processor = Optional.of(made);
        return made;
    }
}
