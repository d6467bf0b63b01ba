package dev.reeve.commands.cmdlet;

import dev.reeve.commands.mail.Mail;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.decision.TouchPoint.ObjectAccess;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.engine.organization.ConfigurationObject;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.language.value.Value;
import dev.reeve.store.Credential;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Builds a {@link Plan} step by step. Changes go in together with their touch points, so that none can be forgotten. The
 * time of change is kept here: a modification that changes nothing is no change [ORG-3] [CMD-7].
 */
public final class PlanBuilder {

    private final Instant now;
    private final List<Plan.Step> steps = new ArrayList<>();
    private final List<TouchPoint> touchPoints = new ArrayList<>();
    private final SequencedMap<ObjectId, Optional<DirectoryObject>> change = new LinkedHashMap<>();
    private final List<Credential> credentials = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Set<ObjectId> bound = new HashSet<>();
    private ConfigRequirement requirement = ConfigRequirement.EACH;
    private Optional<ReeveException> refusal = Optional.empty();
    private Optional<Plan.Question> question = Optional.empty();
    private Function<CmdletContext, Stream<? extends Value>> results = _ -> Stream.empty();
    private Function<CmdletContext, List<Mail>> mail = _ -> List.of();
    private Optional<Instant> auditKeptFrom = Optional.empty();

    PlanBuilder(Instant now) {
        this.now = now;
    }

    /** Adds a step, for example {@code Removing management role} and the role's identity text. */
    public PlanBuilder step(String action, String target) {
        steps.add(new Plan.Step(action, target));
        return this;
    }

    /** Makes a new object. */
    public PlanBuilder create(DirectoryObject object) {
        touchPoints.add(ObjectAccess.create(object));
        change.put(object.id(), Optional.of(object));
        return this;
    }

    /** Makes a new object on a server; whether it may be made there is the server's scope alone [CFG-3] [SRV-2]. */
    public PlanBuilder createOn(ExchangeServer server, DirectoryObject object) {
        act(server);
        bound.add(object.id());
        change.put(object.id(), Optional.of(object));
        return this;
    }

    /** Puts configuration in place that the touch points of what it belongs to decide, so it needs none of its own. */
    public PlanBuilder put(ConfigurationObject object) {
        bound.add(object.id());
        change.put(object.id(), Optional.of(object));
        return this;
    }

    /** Changes such configuration; where both states are the same it stays as it is. */
    public PlanBuilder put(ConfigurationObject before, ConfigurationObject after) {
        boolean same = after.withHeader(after.header().changed(before.header().whenChanged()))
                .equals(before);
        return same ? this : put(after.withHeader(after.header().changed(now)));
    }

    /** Removes such configuration. */
    public PlanBuilder remove(ConfigurationObject object) {
        bound.add(object.id());
        change.put(object.id(), Optional.empty());
        return this;
    }

    /** Changes what an object has on a server; decided by the server's scope alone [CFG-2] [SRV-2]. */
    public PlanBuilder putOn(ExchangeServer server, DirectoryObject object) {
        return createOn(server, object.withHeader(object.header().changed(now)));
    }

    /** Changes an object; where both states are the same it is touched but stays as it is. */
    public PlanBuilder modify(DirectoryObject before, DirectoryObject after) {
        boolean same = after.withHeader(after.header().changed(before.header().whenChanged()))
                .equals(before);
        DirectoryObject stamped =
                same ? before : after.withHeader(after.header().changed(now));
        touchPoints.add(ObjectAccess.modify(before, stamped));
        if (!same) {
            change.put(before.id(), Optional.of(stamped));
        }
        return this;
    }

    /** Removes an object. What only refers to it is cleaned up by itself. */
    public PlanBuilder delete(DirectoryObject object) {
        touchPoints.add(ObjectAccess.delete(object));
        change.put(object.id(), Optional.empty());
        return this;
    }

    /** Makes an object that goes with one that is touched, and is decided with it [MREQ-2] [MBX-4]. */
    public PlanBuilder createAlong(DirectoryObject object) {
        bound.add(object.id());
        change.put(object.id(), Optional.of(object));
        return this;
    }

    /** Removes an object that goes with one that is touched, and is decided with it [MREQ-2] [MBX-4]. */
    public PlanBuilder deleteAlong(DirectoryObject object) {
        bound.add(object.id());
        change.put(object.id(), Optional.empty());
        return this;
    }

    /** Needs to read an object that a parameter names [READ-8]. */
    public PlanBuilder read(DirectoryObject object) {
        return touch(ObjectAccess.read(object));
    }

    /** Acts on an object without changing it, for example places a mailbox on a database. */
    public PlanBuilder act(DirectoryObject object) {
        return touch(ObjectAccess.action(object));
    }

    /** Adds any other touch point: delegation, a manager check, organization-wide configuration. */
    public PlanBuilder touch(TouchPoint touchPoint) {
        touchPoints.add(touchPoint);
        return this;
    }

    /** Says how server and database touch points combine; each on its own unless said. */
    public PlanBuilder requirement(ConfigRequirement newRequirement) {
        this.requirement = newRequirement;
        return this;
    }

    /** Notes a broken business rule; the first one noted is reported, after the decision. */
    public PlanBuilder refuse(ErrorCode code, String message, String target) {
        return refuse(new ReeveException(code, message, target));
    }

    /** Notes a broken business rule; the first one noted is reported, after the decision. */
    public PlanBuilder refuse(ReeveException rule) {
        refusal = refusal.or(() -> Optional.of(rule));
        return this;
    }

    /** Whether a rule is already known to be broken. */
    public boolean isRefused() {
        return refusal.isPresent();
    }

    /** Sets what an account signs in with; the account itself is touched as well. */
    public PlanBuilder credential(Credential credential) {
        credentials.add(credential);
        return this;
    }

    /** Wants an acknowledgement before it happens. */
    public PlanBuilder ask(String text, String caption) {
        question = Optional.of(new Plan.Question(text, caption));
        return this;
    }

    /** Warns. */
    public PlanBuilder warn(String message) {
        warnings.add(message);
        return this;
    }

    /** What it puts out, computed on the resulting snapshot: the created object, usually [CMD-6]. */
    public PlanBuilder results(Function<CmdletContext, Stream<? extends Value>> newResults) {
        this.results = newResults;
        return this;
    }

    /** What it sends, computed on the resulting snapshot; warns in that context. */
    public PlanBuilder mail(Function<CmdletContext, List<Mail>> newMail) {
        this.mail = newMail;
        return this;
    }

    /** Deletes the audit log's entries of before that time, all of them for {@link Instant#MAX} [AUD-7]. */
    public PlanBuilder keepAuditFrom(Instant time) {
        auditKeptFrom = Optional.of(time);
        return this;
    }

    /** The plan. */
    public Plan build() {
        return new Plan(
                steps,
                touchPoints,
                requirement,
                refusal,
                question,
                new Change(change),
                credentials,
                results,
                mail,
                warnings,
                steps.isEmpty() ? "" : steps.getFirst().target(),
                bound,
                auditKeptFrom);
    }
}
