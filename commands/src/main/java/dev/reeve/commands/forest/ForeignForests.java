package dev.reeve.commands.forest;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.invariant.ForeignPrincipals;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.ForeignForest;
import dev.reeve.engine.organization.ForeignForest.DomainController;
import dev.reeve.engine.organization.Organization;
import dev.reeve.language.value.Credential;
import dev.reeve.language.value.SecureText;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The forests that an organization trusts, in one snapshot. What a forest says of SIDs that are not its own is not
 * believed, so that no forest can give away what is linked to another.
 */
public final class ForeignForests implements ForeignPrincipals {

    private final Organization organization;
    private final ForestReader reader;
    private final Function<ObjectId, Optional<String>> secrets;

    /**
     * The forests of a snapshot.
     *
     * @param secrets the password with which a forest is read, if one is kept
     */
    public ForeignForests(
            Organization organization, ForestReader reader, Function<ObjectId, Optional<String>> secrets) {
        this.organization = organization;
        this.reader = reader;
        this.secrets = secrets;
    }

    /**
     * The universal security group that {@code -LinkedForeignGroup} names [FOREST-2].
     *
     * @param domainController a domain controller of a trusted forest, by name
     * @param credential as whom to look; empty for the account with which Reeve reads the forest
     * @throws ReeveException {@code ForeignForestUnknown}, {@code ForeignForestUnreachable},
     *     {@code ForeignForestCredential}, {@code ForeignForestNoGroup}, {@code ForeignForestGroupType},
     *     {@code ObjectAmbiguous}
     */
    public ForeignGroup group(String domainController, Optional<Credential> credential, String identity) {
        Place place = place(domainController);
        List<ForeignGroup> groups = within(place.forest(), identity)
                .map(name -> reader.groups(place.access(credential), name))
                .orElse(List.of());
        ForeignGroup group = one(
                place.forest(),
                groups.stream().filter(each -> place.forest().holds(each.sid())).toList(),
                identity,
                ErrorCode.ForeignForestNoGroup,
                "group");
        if (!group.isUniversalSecurityGroup()) {
            throw new ReeveException(
                    ErrorCode.ForeignForestGroupType,
                    "The group '" + identity + "' of forest '" + place.forest().name() + "' is "
                            + (group.security() ? "not universal" : "no security group")
                            + ". Only a universal security group can stand behind a linked role group.",
                    identity);
        }
        return group;
    }

    /**
     * The account that {@code -LinkedMasterAccount} names [FOREST-5].
     *
     * @throws ReeveException {@code ForeignForestUnknown}, {@code ForeignForestUnreachable},
     *     {@code ForeignForestCredential}, {@code ForeignForestNoAccount}, {@code ObjectAmbiguous}
     */
    public LinkedUser account(String domainController, Optional<Credential> credential, String identity) {
        Place place = place(domainController);
        List<ForeignUser> users = within(place.forest(), identity)
                .map(name -> reader.accounts(place.access(credential), name))
                .orElse(List.of());
        return new LinkedUser(
                place.forest(),
                one(
                        place.forest(),
                        users.stream()
                                .filter(each -> place.forest().holds(each.sid()))
                                .toList(),
                        identity,
                        ErrorCode.ForeignForestNoAccount,
                        "account"));
    }

    /** An account with its forest. */
    public record LinkedUser(ForeignForest forest, ForeignUser user) {

        /** As people write it: {@code FABRIKAM\alice}. */
        public String name() {
            return forest.account(user.samAccountName());
        }
    }

    /** The trusted forest that {@code DOMAIN\account} or {@code account@domain} means, if it is one. */
    public Optional<ForeignForest> ofAccount(String text) {
        return domainOf(text)
                .flatMap(domain ->
                        forests().filter(forest -> forest.isNamed(domain)).findFirst());
    }

    /**
     * The account that signs in, read with the account with which Reeve reads the forest.
     *
     * @throws ReeveException {@code ForeignForestUnreachable}, {@code ForeignForestCredential},
     *     {@code ForeignForestNoAccount}, {@code ObjectAmbiguous}
     */
    public ForeignUser signIn(ForeignForest forest, String text) {
        List<ForeignUser> users = within(forest, text)
                .map(name -> reader.accounts(access(forest), name))
                .orElse(List.of());
        return one(
                forest,
                users.stream().filter(each -> forest.holds(each.sid())).toList(),
                text,
                ErrorCode.ForeignForestNoAccount,
                "account");
    }

    /**
     * The account of that SID as it is now, with the groups that the forest may speak of; empty where it is gone.
     *
     * @throws ReeveException {@code ForeignForestUnreachable} or {@code ForeignForestCredential}
     */
    public Optional<ForeignUser> bySid(ForeignForest forest, String sid) {
        return reader.accounts(access(forest), sid).stream()
                .filter(user -> user.sid().equalsIgnoreCase(sid))
                .findFirst()
                .map(user -> new ForeignUser(
                        user.sid(),
                        user.samAccountName(),
                        user.enabled(),
                        user.groups().stream().filter(forest::holds).collect(Collectors.toSet())));
    }

    @Override
    public boolean hasEnabledMember(String groupSid) {
        return asks(groupSid, forest -> reader.hasEnabledMember(access(forest), groupSid));
    }

    @Override
    public boolean isEnabled(String accountSid) {
        return asks(
                accountSid,
                forest -> bySid(forest, accountSid).filter(ForeignUser::enabled).isPresent());
    }

    /** A forest that can't be asked has nobody: the guard then refuses, which is the safe mistake [INV-8]. */
    private boolean asks(String sid, Predicate<ForeignForest> question) {
        try {
            return forests().filter(forest -> forest.holds(sid)).anyMatch(question);
        } catch (ReeveException _) {
            return false;
        }
    }

    private record Place(ForeignForests forests, ForeignForest forest, DomainController controller) {

        ForestAccess access(Optional<Credential> given) {
            ForestAccess own = forests.access(forest);
            return new ForestAccess(own.forest(), own.baseDn(), List.of(controller), given.or(own::credential));
        }
    }

    private Place place(String domainController) {
        return forests()
                .flatMap(forest -> forest.domainControllers().stream()
                        .filter(controller -> controller.isNamed(domainController))
                        .map(controller -> new Place(this, forest, controller)))
                .findFirst()
                .orElseThrow(() -> new ReeveException(
                        ErrorCode.ForeignForestUnknown,
                        "The domain controller '" + domainController
                                + "' belongs to no forest that this organization trusts. 'reeve trust list' shows those"
                                + " that do, 'reeve trust add' makes a trust.",
                        domainController));
    }

    private Stream<ForeignForest> forests() {
        return organization.all(ForeignForest.class).sorted(Comparator.comparing(ForeignForest::name));
    }

    private ForestAccess access(ForeignForest forest) {
        Optional<Credential> credential = forest.bindName()
                .flatMap(
                        name -> secrets.apply(forest.id()).map(secret -> new Credential(name, new SecureText(secret))));
        return ForestAccess.to(forest, credential);
    }

    private static Optional<String> domainOf(String text) {
        int backslash = text.indexOf('\\');
        int at = text.lastIndexOf('@');
        if (backslash > 0) {
            return Optional.of(text.substring(0, backslash));
        }
        return at > 0 ? Optional.of(text.substring(at + 1)) : Optional.empty();
    }

    /** The name as the forest knows it; empty where the text names another domain before a backslash. */
    private static Optional<String> within(ForeignForest forest, String text) {
        int backslash = text.indexOf('\\');
        if (backslash <= 0 || text.contains("=")) {
            return Optional.of(text);
        }
        return Optional.of(text.substring(backslash + 1)).filter(_ -> forest.isNamed(text.substring(0, backslash)));
    }

    private static <T> T one(ForeignForest forest, List<T> found, String identity, ErrorCode missing, String what) {
        if (found.size() > 1) {
            throw new ReeveException(
                    ErrorCode.ObjectAmbiguous,
                    "The " + what + " '" + identity + "' matches multiple entries of forest '" + forest.name()
                            + "'. Give its distinguished name or SID.",
                    identity);
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() -> new ReeveException(
                        missing,
                        "There is no " + what + " '" + identity + "' in forest '" + forest.name()
                                + "'. Give its name, account name, distinguished name or SID.",
                        identity));
    }
}
