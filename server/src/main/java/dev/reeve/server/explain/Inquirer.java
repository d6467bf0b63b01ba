package dev.reeve.server.explain;

import dev.reeve.commands.run.Sight;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.IdentityResolver;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.engine.organization.Resolution;
import dev.reeve.server.caller.AuthenticatedCaller;
import dev.reeve.server.http.Refusal;
import dev.reeve.server.session.Asker;
import dev.reeve.workplace.Workplace;
import java.util.Optional;

/**
 * Who asks, and what he may be told of [READ-4]. Everybody may ask about himself; about others, and about everybody, who may read
 * permissions.
 */
record Inquirer(AuthenticatedCaller caller, Asker asker) {

    /** What he can read himself. */
    Sight sight() {
        return asker.sight();
    }

    Workplace workplace() {
        return asker.workplace();
    }

    Organization organization() {
        return asker.organization();
    }

    boolean readsPermissions() {
        return asker.readsPermissions();
    }

    /** Whether the question is about everybody, and may be asked. @throws Refusal 403 where it may not */
    void checkMayAskAboutAll() {
        if (!readsPermissions()) {
            throw Asker.notAllowed();
        }
    }

    /**
     * What names the person that a question is about: the asker himself where nobody is named.
     *
     * @throws Refusal 403 where he may not ask about that one, 404 where there is none that he may read
     */
    String subject(Optional<String> who) {
        if (who.isEmpty()) {
            return caller.user();
        }
        Optional<Recipient> user = Asker.user(organization(), who.get());
        asker.checkMayAskAbout(user);
        if (user.isPresent()) {
            return user.filter(asker::mayKnow)
                    .map(found -> found.id().toString())
                    .orElseThrow(() -> unknown(who.get()));
        }
        try {
            workplace().local(who.get(), caller.user()); // an account of a trusted forest
            return who.get();
        } catch (ReeveException _) {
            throw unknown(who.get());
        }
    }

    private static Refusal unknown(String who) {
        return new Refusal(
                404,
                "ObjectNotFound",
                "There is no user '" + who + "', or several. Name one by user principal name, alias or GUID.");
    }

    /**
     * Holds a text against what the asker may read: what it names and he may not read does not exist for him.
     *
     * @throws Refusal 404 where it may name something that he can't read
     */
    void checkNames(String text) {
        boolean isSeen = !(new IdentityResolver(organization()).resolve(DirectoryObject.class, text, sight())
                instanceof Resolution.Missing<DirectoryObject>);
        if (!isSeen && !sight().isWhole(organization(), Recipient.class)) {
            throw notFound(text);
        }
    }

    /**
     * The object of a class that a text names, of those that he may read.
     *
     * @throws Refusal 404 where there is none, 400 where there are several
     */
    <T extends DirectoryObject> T object(Class<T> type, String text) {
        return switch (new IdentityResolver(organization()).resolve(type, text, sight())) {
            case Resolution.Found<T> found -> found.object();
            case Resolution.Missing<T> _ -> throw notFound(text);
            case Resolution.Ambiguous<T> _ ->
                throw new Refusal(400, "ObjectAmbiguous", "'" + text + "' matches multiple entries. Use a GUID.");
        };
    }

    private static Refusal notFound(String text) {
        return new Refusal(404, "ObjectNotFound", "There is no object '" + text + "'.");
    }
}
