package dev.reeve.commands.cmdlet;

import dev.reeve.commands.mail.Mail;
import dev.reeve.engine.decision.Access;
import dev.reeve.engine.decision.ConfigRequirement;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.Change;
import dev.reeve.language.value.Value;
import dev.reeve.store.Credential;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What one command would do, complete before anything is decided.
 *
 * @param steps what the person at the keyboard is asked or told, one for each object that goes or changes [RMR-5]
 * @param touchPoints everything it touches or needs; every object of the change is among them or bound to one
 * @param requirement how server and database touch points combine
 * @param refusal the business rule it breaks, reported only once the decision is granted [EVAL-5]
 * @param question what must be acknowledged before it happens
 * @param change the objects after it
 * @param credentials what new or changed accounts sign in with; in no object and no record
 * @param results what it puts out, computed on the resulting snapshot
 * @param mail what it sends once it is done, computed on the resulting snapshot
 * @param warnings what it warns of, whether it runs or is only tried
 * @param objectModified text of the object it is about, for the audit log
 * @param bound objects of the change that go with another one and are decided by its touch points: what belongs to a
 *     server [SRV-2], what is asked of a group [MREQ-2], what a database keeps [MBX-4]
 * @param auditKeptFrom the time before which the audit log loses its entries with it; empty where it ages as ever [AUD-7]
 */
public record Plan(
        List<Step> steps,
        List<TouchPoint> touchPoints,
        ConfigRequirement requirement,
        Optional<ReeveException> refusal,
        Optional<Question> question,
        Change change,
        List<Credential> credentials,
        Function<CmdletContext, Stream<? extends Value>> results,
        Function<CmdletContext, List<Mail>> mail,
        List<String> warnings,
        String objectModified,
        Set<ObjectId> bound,
        Optional<Instant> auditKeptFrom) {

    public Plan {
        steps = List.copyOf(steps);
        touchPoints = List.copyOf(touchPoints);
        credentials = List.copyOf(credentials);
        warnings = List.copyOf(warnings);
        bound = Set.copyOf(bound);
    }

    /** Whether it is about changing an object, be it to the same state as before [CMD-7]. */
    public boolean isModification() {
        return touchPoints.stream().anyMatch(touchPoint -> switch (touchPoint) {
            case TouchPoint.ObjectAccess access -> access.access() == Access.MODIFY;
            case TouchPoint.OrganizationConfigAccess(Access access) -> access == Access.MODIFY;
            case TouchPoint.RoleDelegation _, TouchPoint.GroupManagement _ -> false;
        });
    }

    /** Whether it writes anything that is decided, so that what is bound to it may go with it. */
    public boolean writes() {
        return touchPoints.stream().anyMatch(touchPoint -> switch (touchPoint) {
            case TouchPoint.ObjectAccess access -> access.access() != Access.READ;
            case TouchPoint.OrganizationConfigAccess(Access access) -> access != Access.READ;
            case TouchPoint.RoleDelegation _, TouchPoint.GroupManagement _ -> false;
        });
    }

    /** One thing that happens to one object: {@code What if: <action> "<target>".} [CMD-3]. */
    public record Step(String action, String target) {}

    /** A question that {@code -Force} or {@code -Confirm:$false} settles beforehand [NMS-2]. */
    public record Question(String text, String caption) {}
}
