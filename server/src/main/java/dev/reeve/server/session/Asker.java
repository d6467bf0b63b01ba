package dev.reeve.server.session;

import dev.reeve.commands.run.Session;
import dev.reeve.commands.run.Sight;
import dev.reeve.engine.decision.Caller;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.Request;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IdentityResolver;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.interchange.dump.KnownGaps;
import dev.reeve.interchange.dump.KnownGaps.Gap;
import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.http.Refusal;
import dev.reeve.workplace.Workplace;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who asks, about one snapshot. Everybody may ask about himself. Whoever may read permissions may ask about others, and is
 * told reasons: he can read there what they are made of. Of whom and what he can't read himself nobody is told anything.
 *
 * @param names what texts name in the snapshot
 * @param sight what he can read himself
 * @param gaps what was missing when the organization was loaded
 */
public record Asker(
        Workplace workplace,
        Organization organization,
        Names names,
        Optional<Recipient> self,
        boolean readsPermissions,
        Sight sight,
        List<Gap> gaps) {

    public Asker {
        gaps = List.copyOf(gaps);
    }

    /** The cmdlet by which one reads who has what. */
    private static final String READS_PERMISSIONS = "Get-ManagementRoleAssignment";

    /**
     * Whoever calls.
     *
     * @throws Refusal 403 where the caller is no user of the organization any more
     */
    public static Asker of(Workplace workplace, AuthenticatedCaller caller) {
        Organization organization = workplace.snapshot();
        return of(workplace, organization, new Names(organization), caller);
    }

    /**
     * Whoever calls, in a snapshot: it depends on nothing else.
     *
     * @throws Refusal 403 where the caller is no user of the organization any more
     */
    static Asker of(Workplace workplace, Organization organization, Names names, AuthenticatedCaller caller) {
        Optional<Recipient> self = user(organization, caller.user());
        if (self.isEmpty()) {
            throw new Refusal(403, "NoSession", "Access is denied: nothing is known of the account that signed in.");
        }
        Session session = workplace.local(caller.user(), caller.user());
        Request reading = new Request(
                new Caller(self.get().id()), READS_PERMISSIONS, Set.of(), List.of(), ConfigRequirement.EACH);
        boolean reads = workplace.questions().decide(organization, reading) instanceof Decision.Granted;
        return new Asker(
                workplace,
                organization,
                names,
                self,
                reads,
                Sight.of(workplace.runner(), session, organization),
                KnownGaps.of(organization));
    }

    /** Whether a user is the asker himself. */
    public boolean isSelf(DirectoryObject object) {
        return self.filter(own -> own.id().equals(object.id())).isPresent();
    }

    /** Whether he may be told that there is such an object: what he can't read does not exist for him [READ-4]. */
    public boolean mayKnow(DirectoryObject object) {
        return isSelf(object) || sight.test(object);
    }

    /** The user whom a text names, if it names one. */
    public static Optional<Recipient> user(Organization organization, String text) {
        return new IdentityResolver(organization)
                .resolve(Recipient.class, text, recipient -> recipient.type().isUser())
                .found();
    }

    /** Whether he may ask about a subject; who does not exist is as good as another. */
    public boolean mayAskAbout(Optional<Recipient> subject) {
        return readsPermissions || subject.filter(this::isSelf).isPresent();
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
