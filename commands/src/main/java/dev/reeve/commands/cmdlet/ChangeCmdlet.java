package dev.reeve.commands.cmdlet;

/** A cmdlet that changes the organization. */
public non-sealed interface ChangeCmdlet extends Cmdlet {

    /**
     * What the command would do to the context's snapshot. Nothing has been decided yet: an object that can't be found
     * is thrown, but a broken business rule is {@link PlanBuilder#refuse refused in the plan}, because it is reported only
     * to those who may touch the objects at all [EVAL-5].
     *
     * @throws dev.reeve.engine.error.ReeveException where an argument names nothing or makes no sense
     */
    Plan plan(CmdletContext context, CmdletArguments arguments);
}
