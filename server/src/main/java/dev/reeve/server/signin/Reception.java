package dev.reeve.server.signin;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.language.value.SecureText;
import dev.reeve.server.http.Refusal;
import dev.reeve.server.organization.Organizations;
import dev.reeve.server.signin.SignedIn.Manner;
import dev.reeve.server.signin.ldap.LdapDirectory;
import dev.reeve.store.Credential;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.OrganizationStore.StoredOrganization;
import dev.reeve.workplace.Workplace;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Finds out who somebody is by what he presents. Every answer to what is not right is the same. */
final class Reception {

    private static final String ADMINISTRATORS = "Organization Management";
    private static final int MOST_KNOWN = 10_000;

    private final Organizations organizations;
    private final Guesses guesses;
    private final Optional<LdapDirectory> directory;
    private final UserProperty directoryProperty;
    private final PasswordWork work = new PasswordWork();
    private final Map<OrganizationId, Admitted> admitted = new ConcurrentHashMap<>();

    Reception(
            Organizations organizations,
            Guesses guesses,
            Optional<LdapDirectory> directory,
            UserProperty directoryProperty) {
        this.organizations = organizations;
        this.guesses = guesses;
        this.directory = directory;
        this.directoryProperty = directoryProperty;
    }

    /** Who was found admitted in a snapshot. Each commit makes another, one of a password too, and all are looked at anew. */
    private record Admitted(Organization organization, Set<SignedIn> people) {
        Admitted(Organization organization) {
            this(organization, ConcurrentHashMap.newKeySet());
        }
    }

    /**
     * A name and a password.
     *
     * @param organization which one, where the name does not tell
     */
    record Attempt(String name, SecureText password, Optional<String> organization, InetAddress address) {}

    /** What comes of it. */
    sealed interface Outcome {

        /** He is who he says. */
        record Right(SignedIn who) implements Outcome {}

        /** No such account, another password, or an account that may not sign in: not told apart. */
        record Wrong() implements Outcome {}

        /** There were too many failures: nothing was tried. */
        record Wait(Duration time) implements Outcome {}
    }

    /**
     * Who has this name and this password.
     *
     * @throws dev.reeve.server.signin.ldap.DirectoryUnavailableException where the directory would know and does not answer
     * @throws Refusal where it can't be told in which organization, or too many sign in at once
     */
    Outcome signIn(Attempt attempt) {
        Workplace workplace = workplace(attempt.organization(), attempt.name());
        Organization organization = workplace.snapshot();
        Optional<Recipient> user = SignInNames.find(organization, attempt.name());
        Guesses.Account account = new Guesses.Account(
                workplace.organization() + " " + SignInNames.counted(organization, attempt.name()),
                user.map(each -> each.id().toString()).orElseGet(() -> SignInNames.written(attempt.name())));
        Optional<Duration> wait = guesses.begin(account, attempt.address());
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        boolean atDirectory = directory.isPresent()
                && user.filter(each -> isKept(workplace, each.id())).isEmpty();
        Optional<SignedIn> who = atDirectory
                ? atDirectory(workplace, organization, attempt)
                : here(workplace, user.map(Recipient::id), attempt.password());
        Optional<SignedIn> admitted = who.filter(each -> isEnabled(organization, each.user()));
        admitted.ifPresent(_ -> guesses.succeeded(account, attempt.address()));
        return admitted.<Outcome>map(Outcome.Right::new).orElseGet(Outcome.Wrong::new);
    }

    private Optional<SignedIn> here(Workplace workplace, Optional<ObjectId> user, SecureText password) {
        // Looked up before the check: where the password is set in between, the session is over, not begun with
        // another's.
        Optional<String> credential = user.flatMap(id -> credential(workplace.organization(), id));
        boolean right = work.isRight(() -> workplace.passwords().isRight(workplace.organization(), user, password));
        return user.filter(_ -> right && !password.reveal().isEmpty())
                .map(id -> new SignedIn(workplace.organization(), id, Manner.PASSWORD, credential));
    }

    private static boolean isKept(Workplace workplace, ObjectId user) {
        return workplace.passwords().isKept(workplace.organization(), user);
    }

    /** Which password the account has: another text after each setting, even of the same. */
    private Optional<String> credential(OrganizationId organization, ObjectId user) {
        return organizations.store().credential(organization, user).map(Reception::digest);
    }

    private static String digest(Credential credential) {
        return Secrets.digest("credential", credential.secret());
    }

    private Optional<SignedIn> atDirectory(Workplace workplace, Organization organization, Attempt attempt) {
        return directory
                .flatMap(asked -> asked.signIn(attempt.name(), attempt.password()))
                .flatMap(value -> directoryProperty.find(organization, value))
                // The directory may know him by a name that tells nobody here; his password is kept here all the same.
                .filter(user -> !isKept(workplace, user.id()))
                .map(user -> new SignedIn(workplace.organization(), user.id(), Manner.DIRECTORY));
    }

    /** The user whom a provider's word tells, if he may sign in. */
    Optional<SignedIn> fromProvider(UserProperty property, String word) {
        Workplace workplace = workplace(Optional.empty(), word);
        Organization organization = workplace.snapshot();
        return property.find(organization, word)
                .filter(user -> isEnabled(organization, user.id()))
                .map(user -> new SignedIn(workplace.organization(), user.id(), Manner.PROVIDER));
    }

    /** Whether what he proved still counts. */
    boolean isAdmitted(SignedIn who) {
        return admitted(who).isPresent();
    }

    /**
     * The latest snapshot, where what he proved still counts in it; asked at every request: the account may sign in now, and
     * its password, where he came with it, is still the same [USER-2] [ORG-4].
     */
    Optional<Organization> admitted(SignedIn who) {
        Organization organization = organizations.of(who.organization()).snapshot();
        Admitted known = admitted.get(who.organization());
        if (known == null || known.organization != organization) {
            known = new Admitted(organization);
            admitted.put(who.organization(), known);
        }
        if (known.people.contains(who)) {
            return Optional.of(organization);
        }
        boolean is = isEnabled(organization, who.user())
                && (!who.manner().dependsOnCredential()
                        || credential(who.organization(), who.user()).equals(who.credential()));
        if (is && known.people.size() < MOST_KNOWN) {
            known.people.add(who);
        }
        return Optional.of(organization).filter(_ -> is);
    }

    private static boolean isEnabled(Organization organization, ObjectId user) {
        return organization
                .find(user, Recipient.class)
                .filter(found -> found.type().isUser() && found.isEnabled())
                .isPresent();
    }

    /**
     * Sets the password of whoever is signed in, who knows the old one, or has none yet and came with the one-time sign-in.
     * Right is he as who he goes on.
     *
     * @throws dev.reeve.engine.error.ReeveException where the new one can't be taken
     */
    Outcome setPassword(SignedIn who, Optional<SecureText> old, InetAddress address, SecureText wanted) {
        Workplace workplace = organizations.of(who.organization());
        Organization organization = workplace.snapshot();
        Guesses.Account account = new Guesses.Account(
                workplace.organization() + " "
                        + organization
                                .find(who.user(), Recipient.class)
                                .map(user -> SignInNames.counted(organization, user))
                                .orElseGet(() -> who.user().toString()),
                who.user().toString());
        Optional<Duration> wait = guesses.begin(account, address);
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        boolean first = who.manner() == Manner.ONCE && !isKept(workplace, who.user());
        boolean known = first
                || old.flatMap(password -> here(workplace, Optional.of(who.user()), password))
                        .isPresent();
        if (!known) {
            return new Outcome.Wrong();
        }
        guesses.succeeded(account, address);
        String user = who.user().toString();
        Credential set = workplace.passwords().set(workplace.local(user, user), "Set own password", who.user(), wanted);
        return new Outcome.Right(
                who.manner().dependsOnCredential()
                        ? new SignedIn(who.organization(), who.user(), Manner.PASSWORD, Optional.of(digest(set)))
                        : who);
    }

    /** The administrator of a home in which no administrator has a password yet. */
    Optional<SignedIn> newAdministrator() {
        List<OrganizationId> ids = ids();
        if (ids.size() != 1) {
            return Optional.empty();
        }
        Workplace workplace = organizations.of(ids.getFirst());
        Organization organization = workplace.snapshot();
        List<Recipient> administrators = organization
                .named(RoleGroup.class, ADMINISTRATORS)
                .flatMap(group -> group.members().stream())
                .flatMap(id -> organization.find(id, Recipient.class).stream())
                .filter(user -> isEnabled(organization, user.id()))
                .toList();
        boolean known = administrators.stream().anyMatch(user -> isKept(workplace, user.id()));
        Stream<Recipient> builtInFirst = Stream.concat(
                administrators.stream().filter(user -> user.name().equals(NewOrganization.ADMINISTRATOR)),
                administrators.stream());
        return known
                ? Optional.empty()
                : builtInFirst.findFirst().map(user -> new SignedIn(workplace.organization(), user.id(), Manner.ONCE));
    }

    private List<OrganizationId> ids() {
        return organizations.store().organizations().stream()
                .map(StoredOrganization::id)
                .toList();
    }

    private Workplace workplace(Optional<String> wanted, String name) {
        List<OrganizationId> ids = ids();
        if (wanted.isEmpty() && ids.size() == 1) {
            return organizations.of(ids.getFirst());
        }
        return wanted.or(() -> Optional.of(name.substring(name.indexOf('@') + 1)))
                .flatMap(organizations::named)
                .orElseThrow(() -> Refusal.badRequest("Say in \"organization\" which one you sign in to."));
    }
}
