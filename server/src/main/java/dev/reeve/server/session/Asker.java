package dev.reeve.server.session;

import dev.reeve.commands.run.Session;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.organization.IdentityResolver;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.Resolution;
import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.http.Refusal;
import dev.reeve.workplace.Workplace;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, about one snapshot. Everybody may ask about himself. Whoever may read permissions may ask about others, and is
 * told reasons: he can read there what they are made of.
 */
public record Asker(
        Workplace workplace, Organization organization, Optional<Recipient> self, boolean readsPermissions) {

    /** The cmdlet by which one reads who has what. */
    private static final String READS_PERMISSIONS = "Get-ManagementRoleAssignment";

    /**
     * Whoever calls.
     *
     * @throws Refusal 403 where the caller is no user of the organization any more
     */
    public static Asker of(Workplace workplace, AuthenticatedCaller caller) {
        Organization organization = workplace.snapshot();
        Optional<Recipient> self = user(organization, caller.user());
        if (self.isEmpty()) {
            throw new Refusal(403, "NoSession", "Access is denied: nothing is known of the account that signed in.");
        }
        Session session = workplace.local(caller.user(), caller.user());
        boolean reads = workplace.runner().ask(session, READS_PERMISSIONS, Set.of()) instanceof Decision.Granted;
        return new Asker(workplace, organization, self, reads);
    }

    /** The user whom a text names, if it names one. */
    public static Optional<Recipient> user(Organization organization, String text) {
        return switch (new IdentityResolver(organization)
                .resolve(Recipient.class, text, recipient -> recipient.type().isUser())) {
            case Resolution.Found<Recipient> found -> Optional.of(found.object());
            case Resolution.Missing<Recipient> _, Resolution.Ambiguous<Recipient> _ -> Optional.empty();
        };
    }

    /** Whether he may ask about a subject; who does not exist is as good as another. */
    public boolean mayAskAbout(Optional<Recipient> subject) {
        return readsPermissions
                || subject.flatMap(whom -> self.filter(own -> own.id().equals(whom.id())))
                        .isPresent();
    }

    /** Whether he may ask about a subject. @throws Refusal 403 where he may not */
    public void checkMayAskAbout(Optional<Recipient> subject) {
        if (!mayAskAbout(subject)) {
            throw notAllowed();
        }
    }

    /** The answer to whoever asks about others and may not read permissions. */
    public static Refusal notAllowed() {
        return new Refusal(
                403, "Forbidden", "You may ask about yourself. About others may ask who may read role assignments.");
    }
}
