package dev.reeve.commands.entry;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.ManagementRole;
import dev.reeve.engine.organization.RoleEntry;
import dev.reeve.language.value.Text;
import dev.reeve.language.value.Value;

/**
 * The identity of an entry, {@code Role\Name} [ID-6].
 *
 * @param role the role's identity or a pattern of names
 * @param name the entry's name or a pattern
 */
record EntryIdentity(String role, String name) {

    /**
     * Splits an identity at its last backslash.
     *
     * @throws ReeveException {@code BadEntryIdentity}
     */
    static EntryIdentity parse(Value identity) {
        String text = identity.text().strip();
        int backslash = text.lastIndexOf('\\');
        if (backslash <= 0 || backslash == text.length() - 1) {
            throw new ReeveException(
                    ErrorCode.BadEntryIdentity,
                    "'" + text
                            + "' does not name a management role entry. Write role and cmdlet with a backslash between"
                            + " them, for example 'Mail Recipients\\Set-Mailbox'.",
                    text);
        }
        return new EntryIdentity(text.substring(0, backslash), text.substring(backslash + 1));
    }

    /** The role; wildcards are not expanded. @throws ReeveException {@code ObjectNotFound} */
    ManagementRole findRole(CmdletContext context) {
        return context.lookup().one(ManagementRole.class, new Text(role));
    }

    /** The entry on its role. @throws ReeveException {@code ObjectNotFound} */
    RoleEntry findEntry(CmdletContext context, ManagementRole of) {
        return of.entry(name).orElseThrow(() -> context.lookup().notFound(text()));
    }

    /** The identity as text. */
    String text() {
        return text(role, name);
    }

    static String text(String role, String name) {
        return role + "\\" + name;
    }
}
