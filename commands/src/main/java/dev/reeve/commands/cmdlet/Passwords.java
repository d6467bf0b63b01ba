package dev.reeve.commands.cmdlet;

import dev.reeve.engine.name.ObjectId;
import dev.reeve.language.value.SecureText;

/** What accounts sign in with, as far as a cmdlet may ask: never what it is, only whether this is it. */
@FunctionalInterface
public interface Passwords {

    /** Knows nobody's password. */
    Passwords NONE = (_, _) -> false;

    /**
     * Whether the account has a password and it is this one.
     *
     * @throws dev.reeve.engine.error.ReeveException {@code InvalidArgument} after too many wrong ones, for a while
     */
    boolean isRight(ObjectId account, SecureText password);
}
