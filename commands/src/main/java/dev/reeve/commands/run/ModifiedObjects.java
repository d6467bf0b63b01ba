package dev.reeve.commands.run;

import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.commands.result.ResultObject;
import dev.reeve.engine.name.ObjectId;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.GroupMembershipRequest;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.Recipient;
import dev.reeve.language.value.ListValue;
import dev.reeve.language.value.NullValue;
import dev.reeve.language.value.Value;
import dev.reeve.store.AuditEntry.ModifiedObject;
import dev.reeve.store.AuditEntry.ModifiedProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What audit entries say of the object that a command was about [AUD-6]. */
final class ModifiedObjects {

    /** What follows from other properties or is the directory's own business. */
    private static final Set<String> LEFT_OUT = Set.of(
            "IsValid",
            "ExchangeVersion",
            "Identity",
            "Guid",
            "ObjectCategory",
            "ObjectClass",
            "WhenChanged",
            "WhenCreated",
            "WhenChangedUTC",
            "WhenCreatedUTC",
            "OrganizationId",
            "OriginatingServer",
            "Id",
            "ObjectState",
            "ExchangeObjectId");

    private final Rendering rendering;

    ModifiedObjects(Rendering rendering) {
        this.rendering = rendering;
    }

    /** The object of a plan that came to nothing. */
    ModifiedObject attempted(Organization before, Plan plan) {
        return new ModifiedObject(name(before, plan), resolvedName(before, plan), List.of());
    }

    /** The object of a plan that was carried out, with what changed of it where the log is verbose. */
    ModifiedObject changed(CmdletContext before, CmdletContext after, String cmdlet, Plan plan) {
        Organization organization = before.organization();
        return new ModifiedObject(
                name(organization, plan),
                resolvedName(organization, plan),
                organization.adminAuditLogConfig().verbose() ? properties(before, after, cmdlet, plan) : List.of());
    }

    /** A new object's name is not yet an identity, so its canonical name is computed. */
    private static String name(Organization before, Plan plan) {
        return made(before, plan)
                .map(object -> before.tree().canonicalName(object))
                .orElse(plan.objectModified());
    }

    private static String resolvedName(Organization before, Plan plan) {
        if (!before.adminAuditLogConfig().verbose()) {
            return "";
        }
        return main(plan)
                .flatMap(before::find)
                .or(() -> made(before, plan))
                .map(object -> object instanceof Recipient recipient ? recipient.displayName() : object.name())
                .orElse("");
    }

    private static Optional<DirectoryObject> made(Organization before, Plan plan) {
        return main(plan)
                .filter(id -> before.find(id).isEmpty())
                .flatMap(id -> plan.change().after().getOrDefault(id, Optional.empty()))
                .filter(object -> !(object instanceof GroupMembershipRequest)); // its command is about the group
    }

    /** Commands change the object they are about first. */
    private static Optional<ObjectId> main(Plan plan) {
        return plan.change().after().keySet().stream().findFirst();
    }

    private List<ModifiedProperty> properties(CmdletContext before, CmdletContext after, String cmdlet, Plan plan) {
        Optional<ObjectId> id = main(plan);
        Optional<ResultObject> now =
                id.flatMap(after.organization()::find).flatMap(object -> rendering.show(after, cmdlet, object));
        if (now.isEmpty()) {
            return List.of(); // of what is gone, no property has a new value
        }
        Optional<ResultObject> then =
                id.flatMap(before.organization()::find).flatMap(object -> rendering.show(before, cmdlet, object));
        List<ModifiedProperty> changed = new ArrayList<>();
        for (String property : now.get().memberNames()) {
            String oldText = then.map(object -> text(object, property)).orElse("");
            String newText = text(now.get(), property);
            if (!LEFT_OUT.contains(property) && !oldText.equals(newText)) {
                changed.add(new ModifiedProperty(property, oldText, newText));
            }
        }
        return changed;
    }

    private static String text(ResultObject object, String property) {
        Value value = object.member(property).orElse(NullValue.NULL);
        return value instanceof ListValue(List<Value> items)
                ? items.stream().map(Value::text).collect(Collectors.joining(","))
                : value.text();
    }
}
