package dev.reeve.engine.decision;

import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.RoleEntry;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The entries of a role by the numbers of cmdlets. */
final class RoleCommands {

    private final ManagementRole role;
    private final @Nullable RoleEntry[] entries;

    private RoleCommands(ManagementRole role, @Nullable RoleEntry[] entries) {
        this.role = role;
        this.entries = entries;
    }

    static RoleCommands of(ManagementRole role, NumberedCommands commands) {
        @Nullable RoleEntry[] entries = new RoleEntry[commands.size()];
        boolean plain = true;
        for (String name : role.entries().keySet()) {
            plain &= NumberedCommand.isPlain(name);
            NumberedCommand command = commands.find(name);
            if (command != null) {
                entries[command.number()] = role.entry(command.name()).orElse(null);
            }
        }
        // Entries compare as Java does, which takes a few letters outside ASCII for some inside.
        for (int number = 0; !plain && number < entries.length; number++) {
            entries[number] = role.entry(commands.get(number).name()).orElse(null);
        }
        return new RoleCommands(role, entries);
    }

    /** Whether they are those of this very role. */
    @SuppressWarnings("ReferenceEquality") // the very same role or another
    boolean isOf(ManagementRole other) {
        return role == other;
    }

    /** The entry for a cmdlet. */
    Optional<RoleEntry> entry(NumberedCommand command) {
        return Optional.ofNullable(entries[command.number()]);
    }
}
