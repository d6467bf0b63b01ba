package dev.reeve.engine.difference;

import dev.reeve.engine.name.CaseFolding;
import java.util.EnumSet;
import java.util.Set;

/** What commands are about, so that nothing is told of rights over objects that a command never touches. */
@FunctionalInterface
public interface CommandTargets {

    /** Classes of objects that are decided on differently. */
    enum ObjectKind {
        RECIPIENT,
        SERVER,
        DATABASE,
        ROLE_GROUP,
        ORGANIZATION
    }

    /** Where nothing is known of commands: each may be about anything. */
    static CommandTargets anything() {
        return _ -> EnumSet.allOf(ObjectKind.class);
    }

    /** What a command touches. */
    Set<ObjectKind> kinds(String command);

    /** Whether a command only reads: its reach is then that of the role's read scope [READ-2]. */
    default boolean reads(String command) {
        return CaseFolding.fold(command).startsWith(CaseFolding.fold("Get-"));
    }
}
