package dev.reeve.store;

import java.time.Instant;

/**
 * Who changed something, when and how.
 *
 * @param caller canonical name of the caller the change was decided for
 * @param actor who sat at the keyboard: the same as the caller, or the local account that acted as him; of who came over the
 *     network from where, and by which of the server's doors
 * @param command name of the cmdlet, with {@code in SCRIPT} behind it where the code of a granted script ran it [UNSC-2];
 *     or of the import
 */
public record Attribution(String caller, String actor, String command, Instant when) {}
