package dev.reeve.commands.run;

import dev.reeve.commands.forest.ForeignForests;
import dev.reeve.commands.forest.ForeignUser;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.ForeignForest;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import java.util.Optional;

/** Who a session's account is to the organization, asked anew for every command [ORG-4]. */
final class Callers {

    private Callers() {}

    /**
     * The caller.
     *
     * @throws ReeveException {@code NoSession} where a foreign account is gone or disabled, or its forest can't be asked:
     *     then nothing is known of it, so nothing is granted
     */
    static Caller of(Account account, Organization organization, ForeignForests forests) {
        return switch (account) {
            case Account.OfUser(var user) -> new Caller(user);
            case Account.OfForest foreign -> foreign(foreign, organization, forests);
        };
    }

    private static Caller foreign(Account.OfForest account, Organization organization, ForeignForests forests) {
        ForeignForest forest = organization
                .find(account.forest(), ForeignForest.class)
                .orElseThrow(() -> refused(account, "its forest is not trusted any more."));
        ForeignUser user = read(account, forest, forests)
                .orElseThrow(() -> refused(account, "forest '" + forest.name() + "' has no such account any more."));
        if (!user.enabled()) {
            throw refused(account, "the account is disabled in forest '" + forest.name() + "'.");
        }
        return new Caller(
                mailbox(organization, user.sid()).map(Recipient::id),
                Optional.of(new Caller.ForeignAccount(user.sid(), user.groups())));
    }

    private static Optional<ForeignUser> read(Account.OfForest account, ForeignForest forest, ForeignForests forests) {
        try {
            return forests.bySid(forest, account.sid());
        } catch (ReeveException e) {
            throw refused(account, "nothing is known of it while its forest can't be read. " + e.getMessage());
        }
    }

    /** The linked mailbox of a foreign account, if it has one [FOREST-5]. */
    static Optional<Recipient> mailbox(Organization organization, String sid) {
        return organization
                .indexed(IndexKey.ofName(Kind.LINKED_ACCOUNT, sid), Recipient.class)
                .filter(recipient -> recipient.type().isMailbox())
                .findFirst();
    }

    private static ReeveException refused(Account.OfForest account, String why) {
        return new ReeveException(
                ErrorCode.NoSession,
                "Access is denied: '" + account.name() + "' may not open a management shell: " + why,
                account.name());
    }
}
