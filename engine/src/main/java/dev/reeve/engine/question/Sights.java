package dev.reeve.engine.question;

import dev.reeve.engine.decision.AddressBook;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.property.RecipientProperties;
import dev.reeve.engine.question.Grant.Sight;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Whether callers see one recipient [READ-3]. Made for one question, used by one thread. */
final class Sights {

    private final Organization organization;
    private final AddressBook addressBook;
    private final Recipient target;
    private final Map<Optional<ObjectId>, Boolean> shown = new HashMap<>();

    Sights(Organization organization, Recipient target) {
        this.organization = organization;
        this.addressBook = new AddressBook(organization);
        this.target = target;
    }

    boolean sees(Sight sight, Caller caller) {
        return switch (sight) {
            case ALL -> true;
            case SELF -> caller.is(target.id());
            case OWNED -> caller.isAmong(target.properties().references(RecipientProperties.MANAGED_BY));
            case ADDRESS_BOOK -> caller.is(target.id()) || isShown(caller);
            case NOTHING -> false;
        };
    }

    /** All users of one address book policy see the same, but for themselves [USER-3]. */
    private boolean isShown(Caller caller) {
        Optional<Recipient> user = caller.user()
                .flatMap(id -> organization.find(id, Recipient.class))
                .filter(found -> found.type().isUser());
        Optional<ObjectId> policy = user.filter(found -> found.type().isMailbox())
                .flatMap(mailbox -> mailbox.properties().references(RecipientProperties.ADDRESS_BOOK_POLICY).stream()
                        .findFirst());
        return shown.computeIfAbsent(policy, _ -> addressBook.shows(user, target));
    }
}
