package dev.reeve.commands.run;

import dev.reeve.engine.decision.Caller;
import dev.reeve.store.OrganizationId;
import java.time.InstantSource;

/**
 * Somebody at work in one organization. Holds no rights: those are looked up at every command [ORG-4].
 *
 * @param caller for whom commands are decided
 * @param actor who sits at the keyboard: the same as the caller, or the local account that acts as him
 * @param server name of the server that answers; its site is the session's
 * @param clock the time
 */
public record Session(OrganizationId organization, Caller caller, String actor, String server, InstantSource clock) {}
