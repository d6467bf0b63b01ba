package dev.reeve.commands.run;

import dev.reeve.commands.cmdlet.DecidedCmdlet;
import dev.reeve.commands.cmdlet.RemoteScripts;
import dev.reeve.engine.decision.Decision;
import dev.reeve.engine.decision.TouchPoint;
import dev.reeve.engine.error.ErrorCode;
import dev.reeve.engine.error.ReeveException;
import dev.reeve.engine.invariant.Violation;
import dev.reeve.engine.organization.DirectoryObject;
import dev.reeve.engine.organization.Organization;
import dev.reeve.language.command.CommandError;
import dev.reeve.language.command.ErrorRecord;

/**
 * The one place where refusals become what callers read [REASON-1]. A refusal never tells more than its code: a regular
 * and an exclusive scope refuse in the same words [REASON-3].
 */
final class Errors {

    private static final String FIX = " Ask somebody whose scope covers it, or for a role assignment that does.";

    private Errors() {}

    /** The error for a denied decision. */
    static ReeveException of(Organization organization, String cmdlet, Decision.Denied denied, String server) {
        String target = denied.touchPoint()
                .map(touchPoint -> target(organization, touchPoint))
                .orElse("");
        String parameter = denied.parameter().orElse("");
        ErrorCode code = denied.shownCode();
        return switch (code) {
            case NoSession -> noSession();
            case CommandNotFound -> commandNotFound(cmdlet);
            case ParameterNotFound -> parameterNotFound(parameter);
            case ObjectNotFound ->
                error(
                        code,
                        "The operation couldn't be performed because object '" + target + "' couldn't be found on '"
                                + server + "'.",
                        target);
            case OutOfWriteScope -> error(code, outOfWriteScope(target) + FIX, target);
            case ParameterOutOfScope ->
                error(
                        code,
                        outOfWriteScope(target) + " You may use parameter '" + parameter
                                + "' elsewhere, but not on this object." + FIX,
                        target);
            case OutOfServerScope ->
                error(code, "'" + target + "' isn't within your server write scope. " + save() + FIX, target);
            case OutOfDatabaseScope ->
                error(code, "'" + target + "' isn't within your database write scope. " + save() + FIX, target);
            case NotGroupManager ->
                error(
                        code,
                        "You don't have sufficient permissions. This operation can only be performed by a manager of"
                                + " the group. The group is '" + target + "'.",
                        target);
            case NotDelegated ->
                error(
                        code,
                        "You have no delegating role assignment for management role '" + target
                                + "' that reaches this far. Ask somebody who may delegate the role.",
                        target);
            case AdSplitForbidden ->
                error(
                        code,
                        cmdlet + " can't be used while Active Directory split permissions are on: groups are made and"
                                + " filled with the directory's own tools.",
                        target);
            default -> error(code, "The operation on '" + target + "' is refused: " + code + ".", target);
        };
    }

    /** The error for a broken invariant. */
    static ReeveException of(Violation violation) {
        return error(violation.code(), violation.message(), violation.target());
    }

    /** The error of a session that nobody may have [GATE-8]. */
    static ReeveException noSession() {
        return error(
                ErrorCode.NoSession,
                "Connecting to the management shell failed: access is denied. No role assignment in effect lets you"
                        + " open a session.",
                "");
    }

    /** The error for a command that does not exist, or not for the caller [GATE-5]. */
    static ReeveException commandNotFound(String name) {
        return error(
                ErrorCode.CommandNotFound,
                "The term '" + name + "' is not recognized as the name of a cmdlet, function, script file, or operable"
                        + " program. Check the spelling of the name and try again.",
                name);
    }

    /** The error for a parameter that does not exist, or not for the caller [GATE-5]. */
    static ReeveException parameterNotFound(String name) {
        return error(
                ErrorCode.ParameterNotFound,
                "A parameter cannot be found that matches parameter name '" + name + "'.",
                name);
    }

    /** The error of a cmdlet that is known and granted, but not built. */
    static ReeveException notBuilt(String cmdlet, DecidedCmdlet decided) {
        return error(
                ErrorCode.NotImplementedHere,
                cmdlet + " is granted to you, but Reeve does not run it" + decided.lacking()
                        + " Who may run it is known all the same: reeve who-can and reeve why tell.",
                cmdlet);
    }

    /** The error of a cmdlet whose snap-in this server has not. */
    static ReeveException noSnapIn(String cmdlet) {
        return error(
                ErrorCode.NotImplementedHere,
                cmdlet + " is granted to you, but no snap-in of this server brings it. It can be asked about, not run.",
                cmdlet);
    }

    /** The error of a script that is granted, but not there any more [UNSC-3]. */
    static ReeveException scriptMissing(String script) {
        return error(
                ErrorCode.ScriptMissing,
                "The script '" + script + "' is missing on the server: there is no file '"
                        + RemoteScripts.fileOf(script)
                        + "' in its RemoteScripts directory. Put it back, or remove the role entry.",
                script);
    }

    /** The error of a parameter that is known and granted, but not built. */
    static ReeveException notBuilt(String cmdlet, String parameter) {
        return error(
                ErrorCode.NotImplementedHere,
                "Parameter '" + parameter + "' of " + cmdlet + " is granted to you, but Reeve does not run it yet.",
                parameter);
    }

    /** What the language reports, in a pipeline where following objects go on [CMD-14]. */
    static CommandError command(ReeveException error, String command) {
        ErrorCode code = error.code();
        boolean terminating = code == ErrorCode.NoSession
                || code == ErrorCode.CommandNotFound
                || code == ErrorCode.ParameterNotFound
                || code == ErrorCode.ScriptMissing;
        return new CommandError(
                new ErrorRecord(
                        code.name(),
                        code.category(),
                        code.exceptionName(),
                        error.getMessage(),
                        error.target(),
                        error.target().isEmpty() ? "" : "String",
                        command),
                terminating);
    }

    private static String outOfWriteScope(String target) {
        return "The operation on '" + target + "' failed because it's out of the current user's write scope. '" + target
                + "' isn't within your current write scopes. " + save();
    }

    private static String save() {
        return "Can't perform save operation.";
    }

    private static ReeveException error(ErrorCode code, String message, String target) {
        return new ReeveException(code, message, target);
    }

    private static String target(Organization organization, TouchPoint touchPoint) {
        return switch (touchPoint) {
            case TouchPoint.ObjectAccess access -> text(organization, access.object());
            case TouchPoint.OrganizationConfigAccess _ ->
                organization.settings().name();
            case TouchPoint.RoleDelegation delegation -> delegation.role().name();
            case TouchPoint.GroupManagement management -> text(organization, management.group());
        };
    }

    private static String text(Organization organization, DirectoryObject object) {
        return organization.tree().canonicalName(object);
    }
}
