package dev.reeve.interchange.script;

import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.ExchangeServer;
import dev.reeve.engine.organization.MailboxDatabase;
import dev.reeve.engine.organization.Organization;
import dev.reeve.engine.organization.OrganizationalUnit;
import dev.reeve.engine.organization.Recipient;
import java.util.List;

/**
 * The steps that make an organization what another one is, in an order in which each can be done: what others need comes
 * first, what others use goes last, and nobody loses a right before another got it.
 *
 * @param steps the steps
 * @param unexpressed what differs and no cmdlet makes, the weightiest first
 */
public record ScriptPlan(List<Step> steps, List<Unexpressed> unexpressed) {

    private static final String BY_HAND = " Do that by hand before the script, or leave out the steps that name it.";

    public ScriptPlan {
        steps = List.copyOf(steps);
        unexpressed = List.copyOf(unexpressed);
    }

    /**
     * Plans.
     *
     * @param before what is there
     * @param after what is to be, under the ids of what is there, as {@link
     *     dev.reeve.interchange.difference.Transfer} gives them
     */
    public static ScriptPlan between(Organization before, Organization after) {
        Sides sides = new Sides(before, after);
        Steps steps = new Steps();
        ScopeSteps scopes = new ScopeSteps(sides, steps);
        RoleSteps roles = new RoleSteps(sides, steps);
        PolicySteps policies = new PolicySteps(sides, steps);
        RoleGroupSteps groups = new RoleGroupSteps(sides, steps);
        AssignmentSteps assignments = new AssignmentSteps(sides, steps);
        groups.rename();
        scopes.rename();
        policies.rename();
        scopes.clear();
        roles.clear();
        assignments.clear();
        scopes.make();
        scopes.change();
        roles.give();
        policies.give();
        groups.make();
        groups.give();
        assignments.make();
        assignments.change();
        new RecipientSteps(sides, steps).change();
        assignments.remove();
        groups.take();
        groups.remove();
        policies.remove();
        roles.take();
        scopes.remove();
        leave(sides, steps, Recipient.class, "recipient");
        leave(sides, steps, OrganizationalUnit.class, "unit");
        leave(sides, steps, ExchangeServer.class, "server");
        leave(sides, steps, MailboxDatabase.class, "database");
        return new ScriptPlan(steps.steps(), steps.unexpressed());
    }

    private static <T extends DirectoryObject> void leave(Sides sides, Steps steps, Class<T> type, String sort) {
        for (T object : sides.made(type)) {
            steps.unexpressed(
                    sort + " " + sides.canonicalName(object.id()),
                    "is not there, and the script makes none, since it knows no passwords and no machines." + BY_HAND);
        }
        for (T object : sides.gone(type)) {
            steps.unexpressed(
                    sort + " " + sides.canonicalName(object.id()),
                    "is there and was not; the script removes none, since that can't be taken back.");
        }
        if (type != Recipient.class) {
            sides.kept(type)
                    .forEach(pair -> steps.unexpressed(
                            sort + " " + sides.canonicalName(pair.id()), "differs, and no cmdlet here changes it."));
        }
    }
}
