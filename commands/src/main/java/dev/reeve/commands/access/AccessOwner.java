package dev.reeve.commands.access;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.CmdletContext;
import dev.reeve.commands.cmdlet.PlanBuilder;
import java.util.stream.Stream;

/** Makes somebody the owner of an object. */
final class AccessOwner {

    private AccessOwner() {}

    static PlanBuilder set(CmdletContext context, CmdletArguments arguments, PlanBuilder plan, AccessEdit edit) {
        Principal owner = Trustee.find(context, arguments.required("Owner"));
        String name = Trustee.name(context.organization(), owner.id());
        owner.readIn(plan);
        plan.step(
                "Making \"" + name + "\" the owner of",
                context.text(edit.object().id()));
        edit.put(context, plan, edit.list().ownedBy(owner.id()));
        return plan.results(after -> Stream.of(AccessResult.owner(after, edit.object(), name)));
    }
}
