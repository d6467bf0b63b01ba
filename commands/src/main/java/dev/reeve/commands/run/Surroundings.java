package dev.reeve.commands.run;

import dev.reeve.commands.cmdlet.RemoteScripts;
import dev.reeve.commands.forest.ForestReader;
import dev.reeve.commands.mail.Outbox;
import java.util.Optional;

/**
 * What commands reach besides the organizations of a store.
 *
 * @param rendering how objects are shown, for a verbose audit log
 * @param forests how trusted forests are read
 * @param scripts what lies on the server
 * @param outbox where mail goes that cmdlets send
 * @param passwordTries how often the passwords of accounts were given wrong
 * @param auditsReads whether commands that only read leave an entry in the audit log, too
 */
public record Surroundings(
        Rendering rendering,
        ForestReader forests,
        RemoteScripts scripts,
        Outbox outbox,
        PasswordTries passwordTries,
        boolean auditsReads) {

    /** Nothing: no forest can be read, there are no scripts, mail goes nowhere, and a verbose audit log names no properties. */
    public static final Surroundings NONE =
            new Surroundings((_, _, _) -> Optional.empty(), ForestReader.NONE, RemoteScripts.none(), Outbox.none());

    /** These, where no password was given yet. */
    public Surroundings(Rendering rendering, ForestReader forests, RemoteScripts scripts, Outbox outbox) {
        this(rendering, forests, scripts, outbox, new PasswordTries(), false);
    }

    /** The same with another outbox. */
    Surroundings sending(Outbox other) {
        return new Surroundings(rendering, forests, scripts, other, passwordTries, auditsReads);
    }
}
