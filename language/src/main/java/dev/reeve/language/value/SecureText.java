package dev.reeve.language.value;

import java.util.Optional;

/** Text that is never shown, for passwords [SH-74]; a command that needs it asks for {@link #reveal()}. */
public final class SecureText implements Value {

    private final String secret;

    /** Keeps a secret. */
    public SecureText(String secret) {
        this.secret = secret;
    }

    /** The secret itself; never write it anywhere. */
    public String reveal() {
        return secret;
    }

    @Override
    public Optional<Value> member(String name) {
        return name.equalsIgnoreCase("Length") ? Optional.of(new Whole(secret.length())) : Optional.empty();
    }

    @Override
    public String text() {
        return "System.Security.SecureString";
    }

    @Override
    public String typeName() {
        return "SecureString";
    }

    @Override
    public String toString() {
        return text();
    }
}
