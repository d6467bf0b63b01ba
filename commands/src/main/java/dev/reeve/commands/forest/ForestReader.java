package dev.reeve.commands.forest;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import java.util.List;
import java.util.Optional;

/**
 * Reads foreign forests. Every call asks the forest; nothing is remembered, so that what is taken away there is gone here
 * at the next command [ORG-4].
 *
 * <p>Every call throws {@link ReeveException}: {@code ForeignForestUnreachable} where no domain controller answers in time,
 * {@code ForeignForestCredential} where the forest refuses the credential, or refuses to be read with it.
 */
public interface ForestReader {

    /** For those who can't speak to any directory. */
    ForestReader NONE = new ForestReader() {
        @Override
        public Optional<String> domainSid(ForestAccess access) {
            throw unreachable(access);
        }

        @Override
        public List<ForeignGroup> groups(ForestAccess access, String identity) {
            throw unreachable(access);
        }

        @Override
        public List<ForeignUser> accounts(ForestAccess access, String identity) {
            throw unreachable(access);
        }

        @Override
        public boolean hasEnabledMember(ForestAccess access, String groupSid) {
            throw unreachable(access);
        }

        private static ReeveException unreachable(ForestAccess access) {
            return new ReeveException(
                    ErrorCode.ForeignForestUnreachable,
                    "The forest '" + access.forest() + "' can't be asked from here.",
                    access.forest());
        }
    };

    /** SID of the forest's domain; empty where there is no such domain at that place, or it has no SID. */
    Optional<String> domainSid(ForestAccess access);

    /** The groups with that name, account name, distinguished name or SID. */
    List<ForeignGroup> groups(ForestAccess access, String identity);

    /** The accounts with that account name, principal name, name, distinguished name or SID, with their groups. */
    List<ForeignUser> accounts(ForestAccess access, String identity);

    /** Whether the universal security group with that SID contains an enabled account, directly or nested [INV-8]. */
    boolean hasEnabledMember(ForestAccess access, String groupSid);
}
