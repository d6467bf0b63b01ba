package dev.reeve.interchange.ldif;

import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.Recipient.LinkedAccount;
import dev.reeve.engine.organization.RecipientTypeDetails;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The accounts of other forests behind linked mailboxes [FOREST-5], as the directory keeps them. */
final class LinkedAccounts {

    private final Organization organization;
    private final Map<String, ObjectId> claimed = new HashMap<>();

    LinkedAccounts(Organization organization) {
        this.organization = organization;
    }

    /** The account that uses the mailbox. What was linked here before stays where the entry says nothing. */
    Optional<LinkedAccount> of(Holding holding) {
        Optional<LinkedAccount> before = holding.existing().flatMap(Recipient::linkedAccount);
        Optional<String> sid = holding.record()
                .bytes("msExchMasterAccountSid")
                .flatMap(SecurityIdentifier::text)
                .filter(_ -> holding.type() == RecipientTypeDetails.LinkedMailbox);
        if (sid.isEmpty()
                || before.filter(account -> CaseFolding.equal(account.sid(), sid.get()))
                        .isPresent()) {
            return before;
        }
        if (isTaken(sid.get(), holding.id())) {
            holding.notes().skipped("msExchMasterAccountSid: another mailbox is linked to " + sid.get());
            return before;
        }
        holding.notes().mapped("msExchMasterAccountSid: linked to " + sid.get());
        // What the account is called only its own forest knows.
        return Optional.of(new LinkedAccount(sid.get(), sid.get()));
    }

    private boolean isTaken(String sid, ObjectId mailbox) {
        return organization
                        .indexed(IndexKey.ofName(Kind.LINKED_ACCOUNT, sid))
                        .anyMatch(other -> !other.id().equals(mailbox))
                || !claimed.computeIfAbsent(CaseFolding.fold(sid), _ -> mailbox).equals(mailbox);
    }
}
