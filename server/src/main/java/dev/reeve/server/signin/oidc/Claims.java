package dev.reeve.server.signin.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;

/** What a signed token says of somebody. */
final class Claims {

    private static final String EMAIL = "email";

    private Claims() {}

    /** The claim that tells the user. An address that the provider has not verified is only what somebody says of himself. */
    static String user(String claim, JWTClaimsSet claims) throws ParseException, ProviderException {
        if (claim.equals(EMAIL) && !Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"))) {
            throw ProviderException.refused("The provider has not verified the address.");
        }
        String value = claims.getStringClaim(claim);
        if (value == null || value.isBlank()) {
            throw ProviderException.refused("The token has no claim '" + claim + "'.");
        }
        return value;
    }
}
