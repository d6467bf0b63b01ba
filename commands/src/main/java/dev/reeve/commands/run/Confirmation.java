package dev.reeve.commands.run;

import dev.reeve.commands.cmdlet.CmdletArguments;
import dev.reeve.commands.cmdlet.Plan;
import dev.reeve.language.command.CommandContext;

/** Whether the person at the keyboard wants what a plan would do [CMD-4] [NMS-2]. */
final class Confirmation {

    private Confirmation() {}

    static boolean isGiven(Plan plan, CmdletArguments given, CommandContext console) {
        if (!plan.steps().isEmpty()) {
            Plan.Step first = plan.steps().getFirst();
            if (!console.shouldProcess(first.action(), first.target())) {
                return false;
            }
        }
        boolean settled = given.isOn("Force") || (given.has("Confirm") && !given.isOn("Confirm"));
        return settled
                || plan.question()
                        .map(question -> console.shouldContinue(question.text(), question.caption()))
                        .orElse(true);
    }
}
