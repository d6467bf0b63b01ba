package dev.reeve.commands.forest;

/**
 * A group of another forest.
 *
 * @param name its name there
 * @param universal whether its scope is universal
 * @param security whether it is a security group
 */
public record ForeignGroup(String sid, String name, boolean universal, boolean security) {

    /** Whether it may stand behind a linked role group [FOREST-2]. */
    public boolean isUniversalSecurityGroup() {
        return universal && security;
    }
}
