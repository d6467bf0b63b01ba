package dev.reeve.engine.invariant;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.organization.ForeignForest;
import dev.reeve.engine.organization.IndexKey;
import dev.reeve.engine.organization.IndexKey.Kind;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import java.util.List;
import java.util.Optional;

/**
 * Trusted forests [FOREST-1] and linked mailboxes [FOREST-5]: no two forests answer to one name or hold the same SIDs, none
 * is the organization's own, and a foreign account is behind one mailbox at most.
 */
final class Forests implements Rule {

    @Override
    public Optional<Violation> violation(Changed changed) {
        return changed.after(ForeignForest.class)
                .flatMap(forest -> forest(changed, forest))
                .or(() -> changed.after(Recipient.class).flatMap(recipient -> linkedAccount(changed, recipient)));
    }

    private static Optional<Violation> forest(Changed changed, ForeignForest forest) {
        Organization is = changed.is();
        List<ForeignForest> others = is.all(ForeignForest.class)
                .filter(other -> !other.id().equals(forest.id()))
                .toList();
        return Rule.first(List.of(
                () -> Rule.when(
                        forest.domainControllers().isEmpty(),
                        ErrorCode.InvalidArgument,
                        "The trusted forest '" + forest.name() + "' has no domain controller to ask.",
                        forest.name()),
                () -> Rule.when(
                        is.all(OrganizationalUnit.class)
                                .filter(unit -> unit.kind() == OrganizationalUnit.Kind.DOMAIN)
                                .anyMatch(domain -> isOwn(domain.name(), forest)),
                        ErrorCode.NameExists,
                        "The names of '" + forest.name() + "' (" + forest.netBiosName()
                                + ") are those of a domain of this organization, so it is no foreign forest.",
                        forest.name()),
                () -> others.stream()
                        .filter(other -> other.isNamed(forest.netBiosName()) || other.isNamed(forest.name()))
                        .findFirst()
                        .map(other -> taken(forest, other, "name")),
                () -> others.stream()
                        .filter(other -> CaseFolding.equal(other.domainSid(), forest.domainSid()))
                        .findFirst()
                        .map(other -> taken(forest, other, "domain SID")),
                () -> changed.before(ForeignForest.class)
                        .filter(before -> !CaseFolding.equal(before.domainSid(), forest.domainSid()))
                        .flatMap(before -> Removals.linked(is, before))));
    }

    private static boolean isOwn(String domain, ForeignForest forest) {
        return forest.isNamed(domain) || CaseFolding.equal(domain.split("\\.", 2)[0], forest.netBiosName());
    }

    private static Violation taken(ForeignForest forest, ForeignForest other, String what) {
        return new Violation(
                ErrorCode.NameExists,
                "The " + what + " of '" + forest.name() + "' is already that of the trusted forest '" + other.name()
                        + "'.",
                forest.name());
    }

    private static Optional<Violation> linkedAccount(Changed changed, Recipient recipient) {
        return recipient
                .linkedAccount()
                .filter(_ -> changed.differs(Recipient.class, Recipient::linkedAccount))
                .flatMap(account -> changed.is()
                        .indexed(IndexKey.ofName(Kind.LINKED_ACCOUNT, account.sid()), Recipient.class)
                        .filter(other -> !other.id().equals(recipient.id()))
                        .findFirst()
                        .map(other -> new Violation(
                                ErrorCode.ObjectInUse,
                                "The account '" + account.name() + "' already has the linked mailbox '" + other.name()
                                        + "'.",
                                account.name())));
    }
}
