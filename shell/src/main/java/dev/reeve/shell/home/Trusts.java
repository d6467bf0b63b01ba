package dev.reeve.shell.home;

import dev.reeve.commands.cmdlet.Choices;
import dev.reeve.commands.forest.ForestAccess;
import dev.reeve.commands.run.Session;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ForeignForest;
import dev.reeve.engine.organization.ForeignForest.DomainController;
import dev.reeve.engine.organization.ObjectHeader;
import dev.reeve.engine.organization.Organization;
import dev.reeve.language.value.Credential;
import dev.reeve.workplace.Workplace;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Makes and ends the trusts of an organization [FOREST-1]. No cmdlet does: that is the business of whoever owns the home. */
public final class Trusts {

    private Trusts() {}

    /**
     * A forest to be trusted.
     *
     * @param domain its DNS name
     * @param netBiosName the short name of its accounts; else the first label of the DNS name
     * @param baseDn the distinguished name of its domain; else made of the DNS name
     * @param credential as whom Reeve reads it; empty to read without signing in
     */
    public record Wanted(
            String domain,
            Optional<String> netBiosName,
            Optional<String> baseDn,
            List<DomainController> controllers,
            Optional<Credential> credential) {}

    /**
     * Trusts a forest, or changes how a trusted one is reached. The forest is asked first: it must answer, and say its SID.
     *
     * @throws ReeveException {@code ForeignForestUnreachable}, {@code ForeignForestCredential} or
     *     {@code ForeignForestUnknown} where it does not; what an invariant refuses, such as a name that is taken. Nothing
     *     was changed then.
     */
    public static ForeignForest add(Workplace workplace, Session session, Wanted wanted) {
        String domain = wanted.domain().toLowerCase(Locale.ROOT);
        String baseDn = wanted.baseDn().orElseGet(() -> "DC=" + String.join(",DC=", domain.split("\\.")));
        String sid = workplace
                .forests()
                .domainSid(new ForestAccess(domain, baseDn, wanted.controllers(), wanted.credential()))
                .orElseThrow(() -> new ReeveException(
                        ErrorCode.ForeignForestUnknown,
                        "'" + baseDn + "' has no objectSid, so it is no domain that can be trusted.",
                        domain));
        Instant now = workplace.clock().instant();
        ObjectHeader header = named(workplace.snapshot(), domain)
                .map(existing -> existing.header().changed(now))
                .orElseGet(() -> ObjectHeader.created(Choices.random().newId(), domain, now));
        ForeignForest forest = new ForeignForest(
                header,
                wanted.netBiosName().orElseGet(() -> domain.split("\\.", 2)[0]).toUpperCase(Locale.ROOT),
                sid,
                baseDn,
                wanted.credential().map(Credential::userName),
                wanted.controllers());
        workplace
                .runner()
                .importChange(session, "reeve trust add", _ -> Change.put(forest), List.of(kept(forest.id(), wanted)));
        return forest;
    }

    /** The password, or nothing in the place of one that was kept before. */
    private static dev.reeve.store.Credential kept(ObjectId forest, Wanted wanted) {
        return new dev.reeve.store.Credential(
                forest,
                wanted.credential()
                        .map(credential -> credential.password().reveal())
                        .orElse(""));
    }

    /**
     * Ends a trust.
     *
     * @throws ReeveException {@code ObjectNotFound} where there is none, {@code ObjectInUse} while a linked role group or
     *     mailbox depends on it
     */
    public static void remove(Workplace workplace, Session session, String domain) {
        workplace
                .runner()
                .importChange(
                        session,
                        "reeve trust remove",
                        organization -> Change.remove(named(organization, domain)
                                .orElseThrow(() -> new ReeveException(
                                        ErrorCode.ObjectNotFound,
                                        "No forest '" + domain + "' is trusted; reeve trust list shows those that are.",
                                        domain))
                                .id()));
    }

    private static Optional<ForeignForest> named(Organization organization, String domain) {
        return organization.named(ForeignForest.class, domain).findFirst();
    }
}
