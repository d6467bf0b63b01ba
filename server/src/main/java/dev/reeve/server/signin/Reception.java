package dev.reeve.server.signin;

import dev.reeve.commands.builtin.NewOrganization;
import dev.reeve.engine.name.CaseFolding;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.RoleGroup;
import dev.reeve.language.value.SecureText;
import dev.reeve.server.http.Refusal;
import dev.reeve.server.organization.Organizations;
import dev.reeve.server.signin.SignedIn.Manner;
import dev.reeve.server.signin.ldap.LdapDirectory;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.OrganizationStore.StoredOrganization;
import dev.reeve.workplace.Workplace;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds out who somebody is by what he presents. Every answer to what is not right is the same, and costs the same. */
final class Reception {

    private static final String ADMINISTRATORS = "Organization Management";

    private final Organizations organizations;
    private final Guesses guesses;
    private final Optional<LdapDirectory> directory;
    private final UserProperty directoryProperty;
    private final PasswordWork work = new PasswordWork();

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
        String account = workplace.organization() + " "
                + user.map(each -> each.id().toString()).orElseGet(() -> CaseFolding.fold(attempt.name()));
        Optional<Duration> wait = guesses.begin(account, attempt.address());
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        boolean atDirectory = directory.isPresent()
                && user.filter(each -> workplace.passwords().isKept(workplace.organization(), each.id()))
                        .isEmpty();
        Optional<SignedIn> who = atDirectory
                ? atDirectory(workplace, organization, attempt)
                : here(workplace, user.map(Recipient::id), attempt.password());
        Optional<SignedIn> admitted = who.filter(each -> isEnabled(organization, each.user()));
        admitted.ifPresent(_ -> guesses.succeeded(account, attempt.address()));
        return admitted.<Outcome>map(Outcome.Right::new).orElseGet(Outcome.Wrong::new);
    }

    private Optional<SignedIn> here(Workplace workplace, Optional<ObjectId> user, SecureText password) {
        boolean right = work.isRight(() -> workplace.passwords().isRight(workplace.organization(), user, password));
        return user.filter(_ -> right && !password.reveal().isEmpty())
                .map(id -> new SignedIn(workplace.organization(), id, Manner.PASSWORD));
    }

    private Optional<SignedIn> atDirectory(Workplace workplace, Organization organization, Attempt attempt) {
        return directory
                .flatMap(asked -> asked.signIn(attempt.name(), attempt.password()))
                .flatMap(value -> directoryProperty.find(organization, value))
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

    /** Whether the account may sign in now, asked at every request [USER-2] [ORG-4]. */
    boolean isAdmitted(SignedIn who) {
        return isEnabled(organizations.of(who.organization()).snapshot(), who.user());
    }

    private static boolean isEnabled(Organization organization, ObjectId user) {
        return organization
                .find(user, Recipient.class)
                .filter(found -> found.type().isUser() && found.isEnabled())
                .isPresent();
    }

    /**
     * Sets the password of whoever is signed in, who knows the old one, or has none yet and came with the one-time sign-in.
     *
     * @throws dev.reeve.engine.error.ReeveException where the new one can't be taken
     */
    Outcome setPassword(SignedIn who, Optional<SecureText> old, InetAddress address, SecureText wanted) {
        Workplace workplace = organizations.of(who.organization());
        String account = workplace.organization() + " " + who.user();
        Optional<Duration> wait = guesses.begin(account, address);
        if (wait.isPresent()) {
            return new Outcome.Wait(wait.get());
        }
        boolean first = who.manner() == Manner.ONCE && !workplace.passwords().isKept(who.organization(), who.user());
        boolean known = first
                || old.flatMap(password -> here(workplace, Optional.of(who.user()), password))
                        .isPresent();
        if (!known) {
            return new Outcome.Wrong();
        }
        guesses.succeeded(account, address);
        String user = who.user().toString();
        workplace.passwords().set(workplace.local(user, user), "Set own password", who.user(), wanted);
        return new Outcome.Right(who);
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
        boolean known = administrators.stream()
                .anyMatch(user -> workplace.passwords().isKept(workplace.organization(), user.id()));
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
