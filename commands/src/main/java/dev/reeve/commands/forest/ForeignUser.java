package dev.reeve.commands.forest;

import java.util.Set;

/**
 * An account of another forest as it is now.
 *
 * @param samAccountName its logon name there
 * @param enabled whether its forest lets it sign in
 * @param groups SIDs of the universal security groups that contain it, directly or through other such groups
 */
public record ForeignUser(String sid, String samAccountName, boolean enabled, Set<String> groups) {
    public ForeignUser {
        groups = Set.copyOf(groups);
    }
}
