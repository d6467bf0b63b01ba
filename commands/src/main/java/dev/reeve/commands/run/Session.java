package dev.reeve.commands.run;

import dev.reeve.store.OrganizationId;
import java.time.InstantSource;

/**
 * Somebody at work in one organization. Holds no rights: those are looked up at every command [ORG-4].
 *
 * @param account for whom commands are decided
 * @param actor who sits at the keyboard: the same as the account, or the local account that acts as it
 * @param server name of the server that answers; its site is the session's
 * @param clock the time
 */
public record Session(OrganizationId organization, Account account, String actor, String server, InstantSource clock) {}
