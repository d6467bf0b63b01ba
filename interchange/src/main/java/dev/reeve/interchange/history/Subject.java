package dev.reeve.interchange.history;

import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IdentityResolver;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.Resolution;
import dev.reeve.store.JournalEntry;
import dev.reeve.store.OrganizationId;
import dev.reeve.store.OrganizationStore;
import java.util.Optional;

/**
 * What a history is about.
 *
 * @param id the object
 * @param name where it stands, or stood when it was last there
 * @param person whether it is a user
 * @param exists whether it is still there
 */
public record Subject(ObjectId id, String name, boolean person, boolean exists) {

    /**
     * What a name means: an object that is there, else the one of that name that went last.
     *
     * @throws ReeveException {@code ObjectNotFound} or {@code ObjectAmbiguous}
     */
    public static Subject find(OrganizationStore store, OrganizationId organization, String name) {
        Organization now = store.snapshot(organization);
        Resolution<DirectoryObject> there = new IdentityResolver(now).resolve(DirectoryObject.class, name);
        if (!(there instanceof Resolution.Missing<DirectoryObject>)) {
            return of(now, there.orElseThrow(), true);
        }
        return JournalWalk.of(store, organization)
                .filter(step -> !step.isFirst()
                        && step.entry().changes().stream()
                                .anyMatch(changed -> changed.after().isEmpty() || isRenamed(changed)))
                .flatMap(step -> earlier(now, step.before(), name).stream())
                .findFirst()
                .orElseThrow(() -> new ReeveException(
                        ErrorCode.ObjectNotFound,
                        "There is no object '" + name + "', and the journal knows of none.",
                        name));
    }

    private static boolean isRenamed(JournalEntry.Changed changed) {
        return !changed.before()
                .map(DirectoryObject::name)
                .equals(changed.after().map(DirectoryObject::name));
    }

    private static Optional<Subject> earlier(Organization now, Organization then, String name) {
        Resolution<DirectoryObject> found = new IdentityResolver(then).resolve(DirectoryObject.class, name);
        return found instanceof Resolution.Missing<DirectoryObject>
                ? Optional.empty()
                : Optional.of(found.orElseThrow())
                        .map(object -> now.find(object.id())
                                .map(still -> of(now, still, true))
                                .orElseGet(() -> of(then, object, false)));
    }

    private static Subject of(Organization organization, DirectoryObject object, boolean exists) {
        return new Subject(
                object.id(),
                organization.tree().canonicalName(object),
                object instanceof Recipient recipient && recipient.type().isUser(),
                exists);
    }
}
