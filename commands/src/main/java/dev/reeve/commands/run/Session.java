package dev.reeve.commands.run;

import dev.reeve.store.OrganizationId;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody at work in one organization. Holds no rights: those are looked up at every command [ORG-4].
 *
 * @param account for whom commands are decided
 * @param actor who sits at the keyboard: the same as the account, or the local account that acts as it; of who came over the
 *     network from where, and by which of the server's doors
 * @param server name of the server that answers; its site is the session's
 * @param clock the time
 * @param runspace tells it from all other sessions
 * @param script the granted script whose code runs the commands, with the server's authority [UNSC-2]; empty for the
 *     caller's own
 * @param door by which he came
 */
public record Session(
        OrganizationId organization,
        Account account,
        String actor,
        String server,
        InstantSource clock,
        UUID runspace,
        Optional<Script> script,
        Door door) {

    /** What a session is for. */
    public enum Door {
        /** Commands and scripts as they are typed. */
        SHELL,
        /** The pages of the admin center, which do not ask for remote PowerShell [USER-2]. */
        ADMIN_CENTER
    }

    /** A shell's session of the account's own commands. */
    public Session(
            OrganizationId organization,
            Account account,
            String actor,
            String server,
            InstantSource clock,
            UUID runspace) {
        this(organization, account, actor, server, clock, runspace, Optional.empty(), Door.SHELL);
    }

    /**
     * A granted script at work.
     *
     * @param held the script that the caller holds, and on which all that it does depends
     * @param running the one whose code runs: the same, or one that it called
     */
    public record Script(String held, String running) {}

    /** The same account's session for the code of a script that this one calls. */
    Session inScript(String name) {
        return new Session(
                organization,
                account,
                actor,
                server,
                clock,
                runspace,
                Optional.of(new Script(script.map(Script::held).orElse(name), name)),
                door);
    }

    /** The same by another door. */
    public Session through(Door other) {
        return new Session(organization, account, actor, server, clock, runspace, script, other);
    }
}
